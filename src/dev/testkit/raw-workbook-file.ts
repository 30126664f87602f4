import type { RawCell, RawSheet, RawWorkbook } from '../../core/model/raw-workbook.ts';
import { parseAddress, rowOf } from '../../office/xlsx-read/address.ts';
import {
  MAIN,
  pack,
  RELATIONS,
  relationships,
  workbookParts,
  worksheet,
} from '../../office/xlsx-read/workbook-fixture.ts';
import { escapeXml } from '../../office/xml/xml-scan.ts';

const STATES = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' } as const;

/** A workbook made in memory as the bytes of a file: sheets, cells, names, merges; not what it looks like. */
export function fileOf({ sheets, names }: RawWorkbook): Uint8Array<ArrayBuffer> {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${STATES[state]}/>`,
  );
  const defined = [...names.values()].map(
    ({ name, text }) => `<definedName name="${escapeXml(name)}">${escapeXml(text)}</definedName>`,
  );
  const own = workbookParts('');
  return pack({
    '[Content_Types].xml': own['[Content_Types].xml'] ?? '',
    '_rels/.rels': own['_rels/.rels'] ?? '',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`]),
    ),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
  });
}

function sheetXml({ cells, merges }: RawSheet): string {
  const rows = new Map<number, string[]>();
  const ordered = [...cells].toSorted(([a], [b]) => parseAddress(a) - parseAddress(b));
  for (const [address, cell] of ordered) {
    const row = rowOf(parseAddress(address));
    rows.set(row, [...(rows.get(row) ?? []), cellXml(address, cell)]);
  }
  const data = [...rows].map(([row, own]) => `<row r="${row}">${own.join('')}</row>`).join('');
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return worksheet(
    `<sheetData>${data}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}`,
  );
}

const TYPES = { number: '', date: ' t="d"', boolean: ' t="b"', error: ' t="e"', text: ' t="str"' } as const;

function cellXml(address: string, cell: RawCell): string {
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  if (cell.type === 'empty') return `<c r="${address}">${formula}</c>`;
  const value = cell.type === 'boolean' ? Number(cell.value) : cell.value;
  return `<c r="${address}"${TYPES[cell.type]}>${formula}<v>${escapeXml(String(value))}</v></c>`;
}
