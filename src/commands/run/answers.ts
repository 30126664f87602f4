/** Did a person who was asked say yes, in either language? No answer is none. */
export function isYes(answer: string): boolean {
  return /^(?:c|co|có|y|yes)$/i.test(answer.trim().normalize('NFC'));
}
