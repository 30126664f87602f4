import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { sampleLetters, sampleReminders } from '../../dev/testkit/reminder-samples.ts';
import { checkWordTemplate } from '../template/word-template.ts';
import { readLines } from '../../dev/testkit/word/read-lines.ts';
import { errorKinds } from '../../dev/testkit/word/validate.ts';
import { fieldTreeFaults, listFields } from '../template/fields.ts';
import { createTemplateLanguage } from '../template/helpers.ts';
import { isReminderTemplate, REMINDER_TEMPLATES } from './reminder-docx.ts';
import { REMINDER_FIELDS } from './reminder-fields.ts';

const FORMS = [
  ['each', 'vi'],
  ['each', 'en'],
  ['one', 'vi'],
  ['one', 'en'],
] as const;

test.each(REMINDER_TEMPLATES)('%s has no mistakes and is known by its name', async (name) => {
  expect(await checkWordTemplate(await readFile(`dist/templates/${name}`), REMINDER_FIELDS)).toEqual([]);
  expect(isReminderTemplate(`C:\\co-quan\\templates\\${name}`)).toBe(true);
  expect(isReminderTemplate('templates/bao-cao.docx')).toBe(false);
});

test('the field tree is sound, and every field is in the letter', async () => {
  const { helperNames } = await createTemplateLanguage('vi');
  expect(fieldTreeFaults(REMINDER_FIELDS, helperNames)).toEqual([]);
  const { letters } = await sampleReminders({ form: 'each' });
  const [letter] = letters.filter(({ tasks }) => tasks.length > 0);
  const paths = listFields(REMINDER_FIELDS).map(({ path }) => path);
  const reached = (path: string): boolean =>
    path
      .split('.')
      .reduce<unknown[]>(
        (values, key) =>
          values.flatMap((value) =>
            typeof value === 'object' && value !== null && key in value
              ? [Reflect.get(value, key)].flat()
              : [],
          ),
        [letter],
      ).length > 0;
  const empty = new Set(['frame.addressees', 'groups']);
  expect(paths.filter((path) => !empty.has(path) && !reached(path))).toEqual([]);
});

describe.each(FORMS)('%s in %s', (form, lang) => {
  test('the Open XML SDK finds no error, and two renderings are one', async () => {
    const first = await sampleLetters(form, lang);
    const second = await sampleLetters(form, lang);
    expect(first).toEqual(second);
    for (const bytes of first) expect(await errorKinds(bytes)).toEqual([]);
  });
});

test('the letter to one unit, word for word', async () => {
  const [bytes] = await sampleLetters('each', 'vi', { units: new Set(['bac-ai']), notice: 'DỰ THẢO' });
  const text = readLines(bytes ?? new Uint8Array()).join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../../fixtures/golden/remind/bac-ai-vi.txt');
});

test('the letter to all, word for word', async () => {
  const [bytes] = await sampleLetters('one', 'en');
  const text = readLines(bytes ?? new Uint8Array()).join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../../fixtures/golden/remind/all-en.txt');
});

test('a letter without corrections has no table of them', async () => {
  const [bytes] = await sampleLetters('each', 'vi', { units: new Set(['thuan-nam']) });
  const text = readLines(bytes ?? new Uint8Array()).join('\n');
  expect(text).not.toContain('Việc cần làm');
  expect(text).not.toContain('{{');
});
