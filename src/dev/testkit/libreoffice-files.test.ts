import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../core/submission/observations.ts';
import { checkFile } from '../../core/validate/check-file.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { expectWorkbook } from '../../office/xlsx-read/workbook-fixture.ts';
import { check, makeBases } from '../fuzz/base.ts';
import { rulesCatalogue } from './rules-catalogue.ts';
import { compareReaders } from './second-reader.ts';
import { SHEET_NAMES } from '../../core/model/layout.ts';
import { SubmissionFixture } from './submission-fixture.ts';

/**
 * Workbooks opened and saved by LibreOffice Calc 7.4: as they were, by way of .ods, typed into, with the sheet renamed
 * and the hidden sheet lost; and one of an earlier catalogue, whole, with a row and with a sheet deleted.
 */
const FILES = [
  'filled',
  'via-ods',
  'typed',
  'moved',
  'former',
  'former-row-deleted',
  'former-sheet-deleted',
] as const;

/** Sheets that the first layout did not have. */
const NEWER: readonly string[] = [SHEET_NAMES.tasks, SHEET_NAMES.forecast];

const bases = await makeBases();

async function load(name: string): Promise<Buffer> {
  return readFile(new URL(`../../../fixtures/submissions/libreoffice/${name}.xlsx`, import.meta.url));
}

async function checkSaved(name: string, catalogueHash = SubmissionFixture.catalogueHash) {
  const checked = checkFile(
    readWorkbook(await load(name)),
    { file: `${name}.xlsx`, sha256: '0'.repeat(64) },
    { catalogue: rulesCatalogue, catalogueHash, asOf: '2025-12-14' },
  );
  const { submission, findings } = checked;
  return {
    // The files were issued with the first layout, and that is said of each; so are its note, which is no longer printed, and
    // the two sheets that it did not have.
    findings: findings
      .filter(({ code, params }) => {
        if (code === 'structure/missing-sheet') return !NEWER.includes(String(params['sheet']));
        return code !== 'identity/older-layout' && code !== 'text/added-words';
      })
      .map(({ code, at }) => `${at.cell ?? at.sheet ?? 'file'} ${code}`),
    figures: new Map(
      (submission ? observationsOf(submission, findings) : []).map(({ element, row, column, value }) => [
        `${element}.${row}.${column}`,
        value,
      ]),
    ),
  };
}

describe('a workbook saved by LibreOffice', () => {
  it.each(['filled', 'via-ods'])('%s: nothing found, every figure there', async (name) => {
    const { findings, figures } = await checkSaved(name);
    expect(findings).toEqual([]);
    expect([...figures.values()].filter((value) => value === null)).toEqual([]);
    expect(figures.get('live-births.-.total')).toBe(200);
  });

  it('typed into: each cell has its own finding and no other', async () => {
    const { findings, figures } = await checkSaved('typed');
    expect(findings).toEqual([
      'D5 value/formula',
      'D6 value/error-cell',
      'E8 value/number-as-text',
      'E9 value/ambiguous-number',
      'D11 value/word-for-blank',
      'D12 value/date-instead-of-number',
      'D17 value/yes-no-read',
      'D19 structure/hidden-data',
      'D20 text/comment',
    ]);
    expect(figures.get('live-births.-.total')).toBe(200);
    expect(figures.get('maternal-deaths.-.value')).toBeNull();
    expect(figures.get('key-bodies.commune.value')).toBeNull();
  });

  it('renamed, without the hidden sheet: found by the names, and said', async () => {
    const { findings, figures } = await checkSaved('moved');
    // Without the hidden sheet nobody knows that it was issued so.
    const moved = ['D5 structure/moved', 'D5 structure/moved'];
    expect(findings).toEqual(['file identity/no-hidden-sheet', 'MT4 Y tế structure/sheet-renamed', ...moved]);
    expect(figures).toEqual((await checkSaved('filled')).figures);
  });
});

/** Issued before the catalogue asked for returnees; LibreOffice leaves a broken name where a cell was deleted. */
describe('a former workbook saved by LibreOffice', () => {
  const structure = async (name: string): Promise<readonly string[]> => {
    const { findings } = await checkSaved(name, 'hash-of-the-catalogue-of-today');
    return findings.filter((one) => / structure\/(missing|never)/.test(one));
  };

  it.each([
    ['former', ['file structure/never-issued']],
    ['former-row-deleted', ['file structure/never-issued', 'Mục tiêu 4 structure/missing-row']],
    ['former-sheet-deleted', ['file structure/never-issued', 'file structure/missing-sheet']],
  ])('%s: what was never on it is told from what was deleted', async (name, expected) => {
    expect(await structure(name)).toEqual(expected);
  });

  it('lends no figure to what was never on it', async () => {
    const { figures } = await checkSaved('former', 'hash-of-the-catalogue-of-today');
    expect(figures.has('returnees.-.value')).toBe(false);
    expect(figures.get('live-births.-.total')).toBe(200);
  });
});

describe('a second reader sees the same in every cell of', () => {
  it.each(FILES)('%s by LibreOffice', async (name) => {
    const bytes = await load(name);
    const { cells, differences } = await compareReaders(bytes, expectWorkbook(readWorkbook(bytes)));
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThan(100);
  });

  it.each(bases.map((base) => [base.unit, base] as const))('the workbook of %s', async (_, base) => {
    const { cells, differences } = await compareReaders(base.bytes, expectWorkbook(readWorkbook(base.bytes)));
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThan(100);
    expect(check(base.bytes, base.settings).findings).toEqual([]);
  });
});
