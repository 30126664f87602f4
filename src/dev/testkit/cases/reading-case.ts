import type { Finding } from '../../../core/findings/finding.ts';
import type { FindingCode } from '../../../core/findings/messages/index.ts';
import type { CheckSettings } from '../../../core/validate/check-reading.ts';
import type { FindingCase } from './finding-case.ts';
import type { SubmissionFixture } from '../submission-fixture.ts';
import { checkFixture, goodWorkbook } from './good-workbook.ts';

/** Workbooks as people damage them, one damage at a time. */

interface Damage {
  readonly code: FindingCode;
  readonly name?: string;
  /** Reference of the fixture, resolved before the damage; a sheet and cell; a sheet; or null for the file. */
  readonly at: string | { readonly sheet: string; readonly cell?: string } | null;
  readonly damage: (fixture: SubmissionFixture) => SubmissionFixture;
  readonly given?: (fixture: SubmissionFixture) => SubmissionFixture;
  readonly besides?: readonly FindingCode[];
  readonly settings?: Partial<CheckSettings>;
}

/** One damage done to the good workbook, and what reading says about it. */
export function readingCase({
  code,
  name = 'found',
  at,
  damage,
  given = same,
  besides,
  settings,
}: Damage): FindingCase {
  const clean = () => given(goodWorkbook());
  const run = (fixture: SubmissionFixture): readonly Finding[] => checkFixture(fixture, settings).findings;
  return {
    code,
    name,
    clean: () => checkFixture(clean()).findings,
    faulty: () => run(damage(clean())),
    at: typeof at === 'string' ? clean().at(at) : at,
    ...(besides && { besides }),
  };
}

/** The workbook as it is. */
export const same = (fixture: SubmissionFixture): SubmissionFixture => fixture;

/** Types something into a cell, and expects the code there. */
export function typed(
  code: FindingCode,
  at: string,
  value: Parameters<SubmissionFixture['set']>[1],
  given = same,
) {
  const name = typeof value === 'object' ? JSON.stringify(value) : `${String(value)} in ${at}`;
  return readingCase({ code, name, at, given, damage: (f) => f.set(at, value) });
}
