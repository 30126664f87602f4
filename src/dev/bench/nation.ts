import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { allPeriods, findUnit } from '../../core/catalogue/catalogue.ts';
import { between } from '../../core/example/chance.ts';
import { exampleForms } from '../../core/example/cover.ts';
import { exampleProvince } from '../../core/example/province.ts';
import { buildLayout } from '../../core/form/layout.ts';
import type { Catalogue, Period, Unit } from '../../core/model/catalogue.ts';
import type { WorkbookLayout } from '../../core/model/layout.ts';
import { hashed } from '../../io/catalogue/hash.ts';
import { writeWhole } from '../../io/files.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { textOfUtf8 } from '../../office/bytes.ts';
import { writeZip } from '../../office/zip/zip-writer.ts';
import { inflateEntry, openZip } from '../../office/zip/zip.ts';
import { writeFile } from 'node:fs/promises';

/**
 * A nation for measuring: the catalogue of a province with N communes in place of its districts, and a filled workbook of
 * each commune for each period. Deterministic. Only the workbook of commune 0 is drawn; the others are its copies with
 * another name and other figures, put in at the level of the XML: some 5 ms each.
 */

const SEED = 'ntge-nation';

/** Width of a commune's number: every commune's texts are as long as those of commune 0, which they replace. */
const DIGITS = 5;

function numbered(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

function commune(number: number): Unit {
  const id = `xa-${numbered(number)}`;
  const name = `Xã ${numbered(number)}`;
  return {
    id,
    name: { vi: name, en: `Commune ${numbered(number)}` },
    kind: 'local',
    plan: 'VI.2',
    consolidator: false,
    narrativeOnly: false,
    aliases: [],
    communes: [{ id, name, type: 'commune' }],
  };
}

/** The catalogue with communes 1 to `units` as its only local units. */
function nationCatalogue(base: Catalogue, units: number): Catalogue {
  const others = base.units.filter(({ kind }) => kind !== 'local');
  const communes = Array.from({ length: units }, (_, i) => commune(i + 1));
  return { ...base, id: `nation-${units}`, units: [...others, ...communes] };
}

/** A workspace with the workbooks of `units` communes for the latest `periods` periods of the catalogue. */
export async function writeNation(
  base: Catalogue,
  { units, periods, out }: { readonly units: number; readonly periods: number; readonly out: string },
): Promise<readonly Period[]> {
  const catalogue = nationCatalogue(base, units);
  const { hash } = hashed(catalogue);
  await writeWhole(join(out, 'catalogue.yaml'), JSON.stringify(catalogue));
  await writeWhole(join(out, 'ntge.yaml'), 'catalogue: catalogue.yaml\n');
  const chosen = allPeriods(catalogue).slice(-periods);
  for (const period of chosen) {
    const folder = join(out, 'submissions', period.id);
    await mkdir(folder, { recursive: true });
    const copy = await copierOf(base, hash, catalogue.id, period);
    for (let number = 1; number <= units; number++)
      await writeFile(join(folder, `xa-${numbered(number)}.xlsx`), copy(number));
  }
  return chosen;
}

/** Draws the workbook of commune 0 and returns what makes that of another one of it. */
async function copierOf(
  base: Catalogue,
  hash: string,
  id: string,
  period: Period,
): Promise<(number: number) => Uint8Array> {
  const pattern = { ...nationCatalogue(base, 0), id, units: [...nationCatalogue(base, 0).units, commune(0)] };
  const unit = findUnit(pattern, commune(0).id);
  if (!unit) throw new Error('commune 0 is not in its own catalogue');
  const layout = buildLayout(pattern, unit, period);
  const names = new Set(layout.fields.map(({ name }) => name));
  const example = [
    ...(exampleProvince(pattern, period, SEED).get(unit.id) ?? []),
    ...exampleForms(unit, period, SEED),
  ];
  const values = new Map(example.filter(([name]) => names.has(name)));
  const zip = openZip(await writeWorkbook(pattern, hash, layout, { values }));
  const parts = zip.entries.map((entry) => ({
    name: entry.name,
    text: textOfUtf8(inflateEntry(zip, entry)),
  }));
  const inputs = inputCells(layout, parts);
  return (number) => {
    const factor = Math.floor(between(1, 20, SEED, numbered(number), period.id));
    return writeZip(
      parts.map(({ name, text }) => ({
        name,
        content: Buffer.from(scaled(renamed(text, number), inputs.get(name), factor)),
      })),
    );
  };
}

function renamed(text: string, number: number): string {
  return text.replaceAll(/(xa[-_]|Xã |Commune )00000/g, `$1${numbered(number)}`);
}

/** Every figure times the same whole number: sums stay sums, parts stay parts. */
function scaled(text: string, inputs: ReadonlySet<string> | undefined, factor: number): string {
  if (!inputs) return text;
  return text.replaceAll(/(<c r="([A-Z]+\d+)"[^>]*><v>)(\d+)(<\/v>)/g, (whole, start, cell, value, end) =>
    inputs.has(cell) && !String(start).includes(' t=') ? `${start}${Number(value) * factor}${end}` : whole,
  );
}

/** Value cells by the part that holds their sheet. */
function inputCells(
  layout: WorkbookLayout,
  parts: readonly { readonly name: string; readonly text: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const workbook = parts.find(({ name }) => name === 'xl/workbook.xml')?.text ?? '';
  const sheets = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  return new Map(
    sheets.map((sheet, i) => [
      `xl/worksheets/sheet${i + 1}.xml`,
      new Set(
        layout.fields
          .filter(({ role, sheet: name }) => role.kind === 'value' && name === sheet)
          .map(({ cell }) => cell),
      ),
    ]),
  );
}
