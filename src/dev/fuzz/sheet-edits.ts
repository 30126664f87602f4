import { columnLetter } from '../../core/form/layout.ts';
import { position } from '../../core/submission/address.ts';
import { rewrite } from './edit.ts';
import type { Edit, Patient } from './edit.ts';

const WORKBOOK = 'xl/workbook.xml';

/** Inserts or deletes a row as a spreadsheet program does: cells, names and merges follow. */
const shiftRows: Edit = (patient) => {
  const [sheet, part] = pickSheet(patient);
  const at = 3 + patient.random.below(15);
  const by = patient.random.pick([1, 1, 2, -1]);
  const moved = (row: number): number => (row >= at ? row + by : row);
  rewrite(patient, part, `rows moved by ${by} from ${at} on (${sheet})`, (xml) =>
    dropRow(xml, by < 0 ? at : -1)
      .replaceAll(/<row r="(\d+)"/g, (_, row: string) => `<row r="${moved(Number(row))}"`)
      .replaceAll(
        /<c r="([A-Z]+)(\d+)"/g,
        (_, column: string, row: string) => `<c r="${column}${moved(Number(row))}"`,
      ),
  );
  rewrite(patient, WORKBOOK, 'names follow', (xml) =>
    eachName(xml, sheet, (column, row) => (by < 0 && row === at ? '#REF!' : `$${column}$${moved(row)}`)),
  );
};

/** Inserts a column; names follow. */
const insertColumn: Edit = (patient) => {
  const [sheet, part] = pickSheet(patient);
  const at = 1 + patient.random.below(8);
  const moved = (letters: string): string => {
    const { column } = position(`${letters}1`);
    return columnLetter(column >= at ? column + 1 : column);
  };
  rewrite(patient, part, `column inserted before ${at}`, (xml) =>
    xml.replaceAll(
      /<c r="([A-Z]+)(\d+)"/g,
      (_, column: string, row: string) => `<c r="${moved(column)}${row}"`,
    ),
  );
  rewrite(patient, WORKBOOK, 'names follow', (xml) =>
    eachName(xml, sheet, (column, row) => `$${moved(column)}$${row}`),
  );
};

/** Exchanges two rows as sorting does: names stay where they were. */
const swapRows: Edit = (patient) => {
  const [, part] = pickSheet(patient);
  const [a, b] = [4 + patient.random.below(15), 4 + patient.random.below(15)];
  const other = (row: string): string =>
    Number(row) === a ? String(b) : Number(row) === b ? String(a) : row;
  rewrite(patient, part, `rows ${a} and ${b} exchanged`, (xml) =>
    xml
      .replaceAll(/<row r="(\d+)"/g, (_, row: string) => `<row r="${other(row)}"`)
      .replaceAll(
        /<c r="([A-Z]+)(\d+)"/g,
        (_, column: string, row: string) => `<c r="${column}${other(row)}"`,
      ),
  );
};

/** Copies a row's cells over another row. */
const copyRow: Edit = (patient) => {
  const [, part] = pickSheet(patient);
  const [from, to] = [4 + patient.random.below(15), 4 + patient.random.below(20)];
  rewrite(patient, part, `row ${from} copied over ${to}`, (xml) => {
    const source = new RegExp(`<row r="${from}"[^>]*>.*?</row>`, 's').exec(xml)?.[0];
    if (source === undefined) return xml;
    const copy = source
      .replace(/<row r="\d+"/, `<row r="${to}"`)
      .replaceAll(/<c r="([A-Z]+)\d+"/g, `<c r="$1${to}"`);
    return dropRow(xml, to).replace('</sheetData>', `${copy}</sheetData>`);
  });
};

const renameSheet: Edit = (patient) => {
  const [sheet] = pickSheet(patient);
  const name = patient.random.pick(['Sheet1', 'MT 4', `${sheet} (2)`, sheet.toUpperCase(), 'Thuyết minh']);
  rewrite(patient, WORKBOOK, `${sheet} renamed ${name}`, (xml) =>
    xml.replaceAll(`name="${sheet}"`, `name="${name}"`).replaceAll(`'${sheet}'!`, `'${name}'!`),
  );
};

/** Removes, doubles, hides or moves a line of the workbook's lists: sheets and names. */
const changeLists: Edit = (patient) => {
  const tag = patient.random.pick(['sheet', 'definedName', 'definedName']);
  rewrite(patient, WORKBOOK, `a ${tag} changed`, (xml) => {
    const all = [...xml.matchAll(new RegExp(`<${tag} [^>]*?(?:/>|>[^<]*</${tag}>)`, 'g'))].map(
      ([one]) => one,
    );
    if (all.length === 0) return xml;
    const one = patient.random.pick(all);
    const another = patient.random.pick(all);
    return patient.random.pick([
      () => xml.replace(one, ''),
      () => xml.replace(one, one + one),
      () => xml.replace(one, '').replace(another, another + one),
      () => xml.replace(one, one.replace(' ', ' state="hidden" ')),
      () => xml.replace(one, swapTargets(one, another)),
    ])();
  });
};

const dropNames: Edit = (patient) => {
  rewrite(patient, WORKBOOK, 'all names dropped', (xml) =>
    xml.replace(/<definedNames>.*?<\/definedNames>/s, ''),
  );
};

const dropMeta: Edit = (patient) => {
  rewrite(patient, WORKBOOK, 'hidden sheet dropped', (xml) =>
    xml.replace(/<sheet [^>]*name="_ntge"[^>]*>/, ''),
  );
};

const merge: Edit = (patient) => {
  const [, part] = pickSheet(patient);
  const row = 4 + patient.random.below(15);
  rewrite(patient, part, `D${row}:F${row} merged`, (xml) =>
    xml.replace('</sheetData>', `</sheetData><mergeCells><mergeCell ref="D${row}:F${row}"/></mergeCells>`),
  );
};

const hide: Edit = (patient) => {
  const [, part] = pickSheet(patient);
  rewrite(patient, part, 'a row hidden', (xml) => {
    const rows = [...xml.matchAll(/<row r="\d+"/g)].map(([tag]) => tag);
    if (rows.length === 0) return xml;
    const row = patient.random.pick(rows);
    return xml.replace(row, `${row} hidden="1"`);
  });
};

/** A name that leads where another led. */
function swapTargets(one: string, another: string): string {
  const target = />([^<]*)</.exec(another)?.[1];
  return target === undefined ? one : one.replace(/>[^<]*</, `>${target}<`);
}

function pickSheet({ base, random }: Patient): readonly [string, string] {
  return random.pick([...base.sheetParts].filter(([name]) => name !== '_ntge'));
}

function dropRow(xml: string, row: number): string {
  return xml.replace(new RegExp(`<row r="${row}"[^>]*?(?:/>|>.*?</row>)`, 's'), '');
}

function eachName(xml: string, sheet: string, move: (column: string, row: number) => string): string {
  return xml.replaceAll(
    new RegExp(`(>'?${sheet}'?!)\\$([A-Z]+)\\$(\\d+)<`, 'g'),
    (_, head: string, column: string, row: string) => `${head}${move(column, Number(row))}<`,
  );
}

export const SHEET_EDITS: readonly Edit[] = [
  shiftRows,
  shiftRows,
  insertColumn,
  swapRows,
  swapRows,
  copyRow,
  renameSheet,
  changeLists,
  changeLists,
  dropNames,
  dropMeta,
  merge,
  hide,
];
