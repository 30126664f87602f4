// @module-tag slow
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { utf8 } from '../../office/bytes.ts';
import { partText, readParts, writeParts, type Parts } from '../../office/docx-fill/docx-package.ts';
import type { TemplateProblem } from '../../office/docx-fill/problem.ts';
import { REMINDER_FIELDS } from '../reminder/reminder-fields.ts';
import { REPORT_FIELDS } from '../report/report-fields.ts';
import type { FieldTree } from './fields.ts';
import { checkWordTemplate } from './word-template.ts';

/** One mistake in a built-in template, as an officer makes it while editing, is one problem: not one for every later tag. */

const BODY = 'word/document.xml';
const TAG = /(?<=>)\{\{[^{}]*\}\}|(?<=>[^<>]*)\{\{[^{}]*\}\}/g;

interface Slip {
  readonly tag: string;
  readonly slip: string;
  readonly problems: readonly TemplateProblem[];
}

/** Every so manieth tag of the body, changed in every way that leaves something else. */
async function slipsOf(
  file: string,
  fields: FieldTree,
  step: number,
  slips: (tag: string) => readonly string[],
): Promise<readonly Slip[]> {
  const parts = readParts(await readFile(`dist/templates/${file}`));
  const xml = partText(parts, BODY);
  const tags = [...xml.matchAll(TAG)].filter((_, i) => i % step === 0);
  return Promise.all(
    tags.flatMap(({ 0: tag, index }) =>
      slips(tag).map(async (slip) => {
        const changed = xml.slice(0, index) + slip + xml.slice(index + tag.length);
        return { tag, slip, problems: await checkWordTemplate(withBody(parts, changed), fields) };
      }),
    ),
  );
}

const withBody = (parts: Parts, xml: string): Uint8Array =>
  writeParts(new Map([...parts, [BODY, utf8(xml)]]));

const isBlockTag = (tag: string): boolean => /^\{\{[#/]/.test(tag);
const lost = (tag: string): readonly string[] => (isBlockTag(tag) ? [''] : []);
const withoutBraces = (tag: string): readonly string[] => [
  tag.slice(1),
  tag.slice(0, -1),
  tag.slice(1, -1),
  tag.slice(0, -2),
  tag.slice(2),
];

const TEMPLATES = [
  ['cong-van-don-doc-chung.docx', REMINDER_FIELDS, 1],
  ['bao-cao.docx', REPORT_FIELDS, 9],
  ['bao-cao.en.docx', REPORT_FIELDS, 13],
] as const;

test.each(TEMPLATES)('%s: a lost end of a block is one problem', async (file, fields, step) => {
  const slips = await slipsOf(file, fields, step, lost);
  expect(slips.length).toBeGreaterThan(5);
  expect(slips.filter(({ problems }) => problems.length !== 1)).toEqual([]);
  for (const { tag, problems } of slips)
    expect([tag, problems[0]?.code]).toEqual([
      tag,
      tag.startsWith('{{/') ? 'block-unclosed' : 'block-unopened',
    ]);
});

test.each(TEMPLATES)(
  '%s: a tag that lost braces is one problem, at its place',
  async (file, fields, step) => {
    const slips = await slipsOf(file, fields, step, withoutBraces);
    expect(slips.filter(({ problems }) => problems.length !== 1)).toEqual([]);
    for (const { tag, problems } of slips)
      expect(`${problems[0]?.tag} ${problems[0]?.paragraph}`).toContain(tag.slice(2, -2));
  },
);

test('a lost end names its place', async () => {
  const parts = readParts(await readFile('dist/templates/bao-cao.docx'));
  const xml = partText(parts, BODY);
  const at = xml.indexOf('{{/moi}}', xml.indexOf('{{#moi the_thuc.can_cu}}'));
  const changed = xml.slice(0, at) + xml.slice(at + '{{/moi}}'.length);
  expect(await checkWordTemplate(withBody(parts, changed), REPORT_FIELDS)).toEqual([
    {
      code: 'block-unclosed',
      params: { closing: '{{/moi}}', before: '{{the_thuc.mo_dau}}' },
      part: BODY,
      paragraph: '{{#moi the_thuc.can_cu}}',
      tag: '{{#moi the_thuc.can_cu}}',
    },
  ]);
});
