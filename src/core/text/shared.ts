/**
 * Of equal texts the one seen first: thousands of files repeat the same names, and each would be held anew. One such
 * function serves a whole batch.
 */
export function sharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
}
