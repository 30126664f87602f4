import { fileFindings } from '../../../core/findings/messages/file.ts';
import type { FileProblemCode } from '../../../core/model/file-problem.ts';
import { checkFile } from '../../../core/validate/check-file.ts';
import type { FindingCase } from './finding-case.ts';
import { rulesCatalogue } from '../rules-catalogue.ts';
import { SubmissionFixture } from '../submission-fixture.ts';
import { checkFixture, goodWorkbook } from './good-workbook.ts';

/**
 * Every reason of the reader to refuse a file is one finding about the file, and nothing else is said. Which bytes give
 * which reason is the matter of the reader's own tests, which make such files.
 */
export const fileCases: readonly FindingCase[] = Object.keys(fileFindings)
  .filter(isProblemCode)
  .map((code) => ({
    code,
    name: 'the reader refuses the file',
    clean: () => checkFixture(goodWorkbook()).findings,
    faulty: () =>
      checkFile(
        { ok: false, problem: { code, params: { ...fileFindings[code].example } } },
        { file: 'so-y-te.xlsx', sha256: null },
        { catalogue: rulesCatalogue, catalogueHash: SubmissionFixture.catalogueHash, asOf: '2025-06-14' },
      ).findings,
    at: null,
  }));

/** Object.keys forgets that the table is typed by the reader's codes. */
function isProblemCode(key: string): key is FileProblemCode {
  return key in fileFindings;
}
