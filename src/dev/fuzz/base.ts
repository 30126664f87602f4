import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { exampleForms } from '../../core/example/cover.ts';
import { exampleProvince } from '../../core/example/province.ts';
import { buildLayout } from '../../core/form/layout.ts';
import type { Observation } from '../../core/model/submission.ts';
import { observationsOf } from '../../core/submission/observations.ts';
import { figureKey } from '../../core/model/keys.ts';
import { checkFile } from '../../core/validate/check-file.ts';
import type { CheckedFile } from '../../core/validate/checked-file.ts';
import type { CheckSettings } from '../../core/validate/check-reading.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { textOfUtf8 } from '../../office/bytes.ts';
import { inflateEntry, openZip } from '../../office/zip/zip.ts';

/** Text of each part of a workbook, by name. */
export type PartTexts = ReadonlyMap<string, string>;

/** A faultless workbook to be damaged, and what is read from it as long as it is whole. */
export interface Base {
  readonly unit: string;
  readonly bytes: Buffer;
  readonly parts: PartTexts;
  /** Sheet name → part. */
  readonly sheetParts: ReadonlyMap<string, string>;
  readonly observations: ReadonlyMap<string, Observation>;
  readonly settings: CheckSettings;
}

const UNITS = ['so-y-te', 'cong-an', 'bac-ai', 'so-noi-vu'];

/** Filled workbooks of a few units of the built-in catalogue, read without a finding. */
export async function makeBases(): Promise<readonly Base[]> {
  const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
  const period = findPeriod(catalogue, '2025-H1');
  if (!period) throw new Error('the catalogue has lost a period');
  const settings: CheckSettings = { catalogue, catalogueHash: hash, asOf: '2025-12-31' };
  const province = exampleProvince(catalogue, period, 'fuzz');
  const bases: Base[] = [];
  for (const id of UNITS) {
    const unit = findUnit(catalogue, id);
    if (!unit) throw new Error(`the catalogue has lost ${id}`);
    const values = new Map([...(province.get(id) ?? []), ...exampleForms(unit, period, 'fuzz')]);
    const bytes = Buffer.from(
      await writeWorkbook(catalogue, hash, buildLayout(catalogue, unit, period), { values }),
    );
    bases.push(baseOf(id, bytes, settings));
  }
  return bases;
}

function baseOf(unit: string, bytes: Buffer, settings: CheckSettings): Base {
  const checked = check(bytes, settings);
  if (checked.findings.length > 0) throw new Error(`the workbook of ${unit} is not faultless`);
  const parts = unpack(bytes);
  return {
    unit,
    bytes,
    parts,
    sheetParts: sheetParts(parts),
    observations: observationsByKey(checked),
    settings,
  };
}

/** Checks bytes as `ntge validate` does. */
export function check(bytes: Buffer, settings: CheckSettings): CheckedFile {
  return checkFile(readWorkbook(bytes), { file: 'a.xlsx', sha256: '0'.repeat(64) }, settings);
}

export function observationsByKey({ submission, findings }: CheckedFile): ReadonlyMap<string, Observation> {
  const all = submission ? observationsOf(submission, findings) : [];
  return new Map(all.map((one) => [figureKey(one), one]));
}

function unpack(bytes: Buffer): PartTexts {
  const zip = openZip(bytes);
  return new Map(
    zip.entries
      .filter(({ isDirectory }) => !isDirectory)
      .map((entry) => [entry.name, textOfUtf8(inflateEntry(zip, entry))]),
  );
}

/** By the two lists of the workbook part, read with expressions: the reader under test has no say here. */
function sheetParts(parts: PartTexts): ReadonlyMap<string, string> {
  const targets = new Map(
    [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return new Map(
    [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'name'),
      `xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`,
    ]),
  );
}

export function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
