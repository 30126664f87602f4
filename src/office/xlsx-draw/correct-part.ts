/**
 * What exceljs leaves out or gets wrong in every workbook, put right in the finished parts. Text in, text out: reading and
 * writing zips is the caller's business, so that both `io` and `render` can use it.
 */

/** Properties of a font in the order of the schema (ECMA-376 part 1, 18.8.22), which exceljs does not keep. */
const FONT_PROPERTIES = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function orderFont(font: string): string {
  const properties = font.match(/<\w+(?: [^>]*)?\/>/g) ?? [];
  const place = (property: string): number => FONT_PROPERTIES.indexOf(/\w+/.exec(property)?.[0] ?? '');
  return `<font>${[...properties].sort((a, b) => place(a) - place(b)).join('')}</font>`;
}

const CORRECTIONS: readonly { readonly part: RegExp; readonly correct: (text: string) => string }[] = [
  {
    part: /^xl\/styles\.xml$/,
    // The font of empty cells: widths of columns are counted in its digits, and not every computer has Calibri.
    correct: (text) =>
      text
        .replace(
          '<scheme val="minor"/><sz val="11"/><name val="Calibri"/>',
          '<sz val="11"/><name val="Times New Roman"/>',
        )
        .replace(/<font>.*?<\/font>/g, orderFont),
  },
  {
    part: /^xl\/worksheets\/sheet\d+\.xml$/,
    // A range of one cell is written as the cell.
    correct: (text) => text.replace(/(sqref=")([A-Z]+\d+):\2"/g, '$1$2"'),
  },
];

/** Whether a part of the package needs correcting. */
export function needsCorrection(name: string): boolean {
  return CORRECTIONS.some(({ part }) => part.test(name));
}

/** The part as it should have been written. */
export function correctPart(name: string, text: string): string {
  return CORRECTIONS.filter(({ part }) => part.test(name)).reduce(
    (sofar, { correct }) => correct(sofar),
    text,
  );
}
