/** Longer texts are explanations, hardly ever the same ones twice. */
const LONGEST_REMEMBERED = 200;
/** Some megabytes at most, however many files a batch has. */
const MOST_REMEMBERED = 20_000;

/**
 * The same pure function of a text, which does not work out again what it was asked before: every label of a workbook is
 * compared with dozens of headings, and a batch holds the same labels thousands of times.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (text.length > LONGEST_REMEMBERED) return made;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}
