// @module-tag slow
import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { checkWordTemplate } from './word-template.ts';
import { renderWordTemplate } from './word-template.ts';
import { buildDocx, p, r, tbl, tr } from '../../dev/testkit/word/build-docx.ts';
import { readLines } from '../../dev/testkit/word/read-lines.ts';
import { SAMPLE_DATA, SAMPLE_FIELDS } from '../../dev/testkit/word/sample-fields.ts';

/** Pieces of a template, right and wrong, in any order: what an office may leave behind while editing. */
const VALUES = [
  '{{title}}',
  '{{name}}',
  '{{note}}',
  '{{nope}}',
  '{{@number}}',
  '{{../title}}',
  '{{upper title}}',
  '{{! x}}',
];
const OPENINGS = ['{{#each units}}', '{{#each tasks}}', '{{#if isLate}}', '{{#unless isLate}}'];
const CLOSINGS = ['{{/each}}', '{{/if}}', '{{/unless}}'];
const OTHERS = ['{{else}}', '{{', '}}', '{{ti', 'tle}}', ' ', 'chữ', '{{{title}}}'];
const WORDS = [...VALUES, ...OPENINGS, ...CLOSINGS, ...OTHERS];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 });
const run = fc
  .tuple(fc.constantFrom(...WORDS), fc.constantFrom('', '<w:b/>'))
  .map(([word, bold]) => r(word, bold));
const paragraph = fc.oneof(
  text.map((words) => p(words.join(''))),
  fc.array(run, { maxLength: 5 }).map((runs) => p(...runs)),
  run.map((inner) => p(`<w:hyperlink w:anchor="x">${inner}</w:hyperlink>`)),
);
const row = fc.tuple(text, text).map(([a, b]) => tr(a.join(''), b.join('')));
const table = fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) => tbl(2, ...rows));
const body = fc
  .array(fc.oneof({ weight: 3, arbitrary: paragraph }, table), { maxLength: 6 })
  .map((blocks) => blocks.join(''));

/** Documents whose blocks are all closed, nested at random over lines, paragraphs and rows. */
const balanced = fc.letrec<{ line: string; blocks: string }>((tie) => ({
  line: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('{{title}}', 'chữ ', '{{@root.note}}'),
    fc.tuple(tie('line'), tie('line')).map(([a, b]) => a + b),
    tie('line').map((inner) => `{{#if @root.isLate}}${inner}{{/if}}`),
    tie('line').map((inner) => `{{#each @root.units}}${inner.replaceAll('{{title}}', '{{name}}')}{{/each}}`),
  ),
  blocks: fc.oneof(
    { depthSize: 'small' },
    tie('line').map((line) =>
      p(line.replaceAll('{{title}}', '{{@root.title}}').replaceAll('{{name}}', '{{@root.title}}')),
    ),
    fc.tuple(tie('blocks'), tie('blocks')).map(([a, b]) => a + b),
    tie('blocks').map((inner) => p('{{#each @root.units}}') + inner + p('{{/each}}')),
    tie('blocks').map((inner) => p('{{#unless @root.isLate}} ') + inner + p('{{/unless}}')),
    tie('blocks').map(
      (inner) => tbl(1, tr('{{#each @root.units}}'), tr(inner + p('x')), tr('{{/each}}')) + p(''),
    ),
    tie('blocks').map((inner) => tbl(1, tr(p('{{#each @root.units}}') + inner + p('{{/each}}'))) + p('')),
  ),
}));

const OPTIONS = { lang: 'vi', fields: SAMPLE_FIELDS } as const;

test('any template is rendered without a tag left, or refused by the check', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (source) => {
      const template = buildDocx(source);
      const outcome = await renderWordTemplate(template, SAMPLE_DATA, OPTIONS);
      if (!outcome.ok) {
        expect(outcome.problems).toEqual(await checkWordTemplate(template, SAMPLE_FIELDS));
        return;
      }
      expect(readLines(outcome.bytes).join('')).not.toMatch(/\{\{|\}\}|undefined|\p{Co}/u);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['with units', SAMPLE_DATA],
  ['without units', { ...SAMPLE_DATA, units: [] }],
])('every template with sound blocks renders, %s', async (_name, data) => {
  await fc.assert(
    fc.asyncProperty(balanced.blocks, async (source) => {
      const outcome = await renderWordTemplate(buildDocx(source), data, OPTIONS);
      expect(outcome).toMatchObject({ ok: true });
    }),
    { numRuns: 150 },
  );
});
