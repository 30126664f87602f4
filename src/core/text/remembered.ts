/** Longer texts are explanations, hardly ever the same ones twice. */
const LONGEST_REMEMBERED = 200;
/** Some thousand labels, headings and names recur from file to file; what one file alone says need not stay. */
const RECENT = 2_000;

/**
 * The same pure function of a text, which does not work out again what it was asked before: every label of a workbook is
 * compared with dozens of headings, and a batch holds the same labels thousands of times. What has not been asked for
 * among the last few thousand texts is forgotten, however many files a batch has.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let former = new Map<string, T>();
  return (text) => {
    const before = recent.get(text);
    if (before !== undefined) return before;
    const known = former.get(text) ?? make(text);
    if (text.length > LONGEST_REMEMBERED) return known;
    if (recent.size >= RECENT) {
      former = recent;
      recent = new Map();
    }
    recent.set(text, known);
    return known;
  };
}
