// @module-tag libreoffice
import { expect, test } from 'vitest';
import { renderWordTemplate } from './word-template.ts';
import { buildDocx, p, r, tbl, tr } from '../../dev/testkit/word/build-docx.ts';
import { chartDrawing, chartSource } from '../../dev/testkit/word/chart-template.ts';
import { saveWithLibreOffice } from '../../dev/testkit/word/libre-office.ts';
import { readLines } from '../../dev/testkit/word/read-lines.ts';
import { SAMPLE_DATA, SAMPLE_FIELDS } from '../../dev/testkit/word/sample-fields.ts';
import { errorKinds } from '../../dev/testkit/word/validate.ts';

const OPTIONS = { lang: 'vi', fields: SAMPLE_FIELDS } as const;

const SOURCE = {
  ...chartSource(
    p('{{title}} của {{issuer.name}}') +
      p('{{#moi don_vi}}') +
      p(r('{{ten}}: '), r('{{#neu ../muon}}', '<w:b/>'), r('muộn', '<w:b/>'), r('{{/neu}}')) +
      p('{{/moi}}') +
      tbl(2, tr('Tên', 'Số'), tr('{{#each units}}', ''), tr('{{name}}', '{{@number}}'), tr('{{/each}}', '')) +
      p('{{note}}') +
      p(chartDrawing('{{charts.status}}')),
  ),
  header: p('{{ten}}'),
};

const LINES = [
  'BÁO CÁO của Sở Nội vụ',
  'Sở Y tế: muộn',
  'Bác Ái: muộn',
  '| Tên | Số |',
  '| Sở Y tế | 1 |',
  '| Bác Ái | 2 |',
  'Ghi chú chung',
  '',
  'BÁO CÁO',
];

test('a template saved by LibreOffice renders the same, with no new kind of error', async () => {
  const saved = await saveWithLibreOffice(buildDocx(SOURCE));
  const outcome = await renderWordTemplate(saved, SAMPLE_DATA, OPTIONS);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(readLines(outcome.bytes)).toEqual(LINES);
  const known = new Set(await errorKinds(saved));
  expect((await errorKinds(outcome.bytes)).filter((kind) => !known.has(kind))).toEqual([]);
  expect(outcome.warnings.map(({ code }) => code)).toEqual(['chart-without-tag']);
});

test('LibreOffice opens what we render', async () => {
  const outcome = await renderWordTemplate(buildDocx(SOURCE), SAMPLE_DATA, OPTIONS);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const saved = await saveWithLibreOffice(outcome.bytes);
  expect(readLines(saved).filter((line) => line !== '')).toEqual(LINES.filter((line) => line !== ''));
});
