import { allDefinitions } from '../../../core/findings/words.ts';
import { fileFindings } from '../../../core/findings/messages/file.ts';
import { codeAndKind } from '../../../core/model/file-problem.ts';
import type { FileProblem, FileProblemCode } from '../../../core/model/file-problem.ts';
import { checkFile } from '../../../core/validate/check-file.ts';
import type { FindingDefinition, FindingParams } from '../../../core/findings/definition.ts';
import type { FindingCase } from './finding-case.ts';
import { rulesCatalogue } from '../rules-catalogue.ts';
import { SubmissionFixture } from '../submission-fixture.ts';
import { checkFixture, goodWorkbook } from './good-workbook.ts';

/**
 * Every reason of the reader to refuse a file is one finding about the file, and nothing else is said. Which bytes give
 * which reason is the matter of the reader's own tests, which make such files.
 */
export const fileCases: readonly FindingCase[] = allDefinitions().flatMap(({ code, definition }) =>
  isProblemCode(code) ? examplesOf(definition).map((params) => refusal({ code, params })) : [],
);

function refusal(problem: FileProblem): FindingCase {
  return {
    code: problem.code,
    name: `the reader refuses the file, ${codeAndKind(problem)}`,
    clean: () => checkFixture(goodWorkbook()).findings,
    faulty: () =>
      checkFile(
        { ok: false, problem },
        { file: 'so-y-te.xlsx', sha256: null },
        { catalogue: rulesCatalogue, catalogueHash: SubmissionFixture.catalogueHash, asOf: '2025-06-14' },
      ).findings,
    at: null,
  };
}

/** Params of the code, or of each kind that it tells apart. */
function examplesOf({ kinds, example }: FindingDefinition<FindingParams>): readonly FileProblem['params'][] {
  const examples = kinds ? Object.values(kinds).map((kind) => kind.example) : [example];
  // Of a file's problem no fact is a list, which the table of all findings does not know.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return examples as readonly FileProblem['params'][];
}

function isProblemCode(code: string): code is FileProblemCode {
  return code in fileFindings;
}
