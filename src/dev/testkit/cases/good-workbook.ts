import type { PeriodId } from '../../../core/model/ids.ts';
import { checkFile } from '../../../core/validate/check-file.ts';
import type { CheckSettings } from '../../../core/validate/check-reading.ts';
import type { CheckedFile } from '../../../core/validate/checked-file.ts';
import { rulesCatalogue } from '../rules-catalogue.ts';
import { SubmissionFixture } from '../submission-fixture.ts';

/** A filled workbook without a fault, for a check on the day of its cut-off. */
export function goodWorkbook(period: PeriodId = '2025-H1'): SubmissionFixture {
  return new SubmissionFixture(rulesCatalogue, 'so-y-te', period).fill();
}

/** Checks a workbook made in memory as `ntge validate` checks a file. */
export function checkFixture(
  fixture: Pick<SubmissionFixture, 'build'>,
  settings: Partial<CheckSettings> = {},
  file = 'so-y-te.xlsx',
): CheckedFile {
  return checkFile(
    { ok: true, kind: 'xlsx', workbook: fixture.build() },
    { file, sha256: 'a'.repeat(64) },
    {
      catalogue: rulesCatalogue,
      catalogueHash: SubmissionFixture.catalogueHash,
      asOf: '2025-12-14',
      ...settings,
    },
  );
}
