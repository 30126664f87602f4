import { describe, expect, it } from 'vitest';
import { smallCatalogue } from '../../dev/small-catalogue.ts';
import { SubmissionFixture } from '../../dev/submission-fixture.ts';
import { readSubmission } from './read-submission.ts';

const fixture = () => new SubmissionFixture(smallCatalogue, 'so-y-te', '2025-H1').fill();
const read = (one: SubmissionFixture) =>
  readSubmission(
    one.build(),
    { name: 'syt.xlsx', sha256: 'abc' },
    smallCatalogue,
    SubmissionFixture.catalogueHash,
  );

describe('readSubmission', () => {
  it('reads a filled workbook without any finding', () => {
    const { findings, submission, tally } = read(fixture());
    expect(findings).toEqual([]);
    expect(submission?.rows.every((row) => row.foundBy === 'name' && row.status === 'official')).toBe(true);
    expect(submission?.signedOn).toBe('2025-06-14');
    expect(tally).toEqual({
      passed: submission?.rows.flatMap((row) => row.values).length,
      failed: 0,
      notChecked: 0,
    });
  });

  it('reads a blank workbook without any finding: blank is not its business', () => {
    const { findings, submission } = read(new SubmissionFixture(smallCatalogue, 'bac-ai', '2025'));
    expect(findings).toEqual([]);
    expect(submission?.rows.flatMap((row) => row.values).every((v) => v.value === null && !v.filled)).toBe(
      true,
    );
  });
});
