import { codeAndKind } from '../../core/model/file-problem.ts';
import type { ReadOutcome } from '../../core/model/file-problem.ts';
import type { RawCell, RawWorkbook } from '../../core/model/raw-workbook.ts';
import { utf8 } from '../bytes.ts';
import { writeZip } from '../zip/zip-writer.ts';

/** Text of a part, by part name; null leaves the part out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A worksheet part around the given inside. */
export function worksheet(inside: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${inside}</worksheet>`;
}

export function relationships(
  entries: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const inside = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${inside.join('')}</Relationships>`;
}

/** The parts of a workbook with one sheet, `Data`, holding the given `<sheetData>` content. */
export function workbookParts(sheetData: string): Record<string, string> {
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': worksheet(`<sheetData>${sheetData}</sheetData>`),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}"><si><t>Tổng số</t></si><si><t/></si><si><r><t xml:space="preserve">Nam </t></r><r><rPr><b/></rPr><t>Nữ</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a_x000D_b_x005F_c</t></si></sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="#,##0 &quot;đồng&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/><xf numFmtId="20"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
}

export function pack(parts: Parts): Uint8Array<ArrayBuffer> {
  return writeZip(
    Object.entries(parts).flatMap(([name, content]) =>
      content === null ? [] : [{ name, content: typeof content === 'string' ? utf8(content) : content }],
    ),
  );
}

/** The one-sheet workbook, some parts replaced, added or left out. */
export function workbookFile(sheetData: string, changes: Parts = {}): Uint8Array<ArrayBuffer> {
  return pack({ ...workbookParts(sheetData), ...changes });
}

/** The workbook, or a failure that names the problem. */
export function expectWorkbook(outcome: ReadOutcome): RawWorkbook {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.workbook;
}

/** The cells of a sheet as a plain object. */
export function cellsOf(workbook: RawWorkbook, sheet = 0): Record<string, RawCell> {
  return Object.fromEntries(workbook.sheets[sheet]?.cells ?? []);
}

/** The problem's code and kind, or `ok`. */
export function codeOf(outcome: ReadOutcome): string {
  return outcome.ok ? 'ok' : codeAndKind(outcome.problem);
}
