/** Words as a sentence begins: the first letter is a capital. */
export function upperFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
