// @module-tag libreoffice
import { expect, test } from 'vitest';
import { renderDocx } from './engine.ts';
import { buildDocx, p, r, tbl, tr } from './testing/build-docx.ts';
import { chartDrawing, chartSource } from './testing/chart-template.ts';
import { saveWithLibreOffice } from './testing/libre-office.ts';
import { readLines } from './testing/read-lines.ts';
import { SAMPLE_DATA, SAMPLE_FIELDS } from './testing/sample-fields.ts';
import { errorKinds } from './testing/validate.ts';

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
  const saved = await saveWithLibreOffice(await buildDocx(SOURCE));
  const outcome = await renderDocx(saved, SAMPLE_DATA, OPTIONS);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(await readLines(outcome.bytes)).toEqual(LINES);
  const known = new Set(await errorKinds(saved));
  expect((await errorKinds(outcome.bytes)).filter((kind) => !known.has(kind))).toEqual([]);
  expect(outcome.warnings.map(({ code }) => code)).toEqual(['chart-without-tag']);
});

test('LibreOffice opens what we render', async () => {
  const outcome = await renderDocx(await buildDocx(SOURCE), SAMPLE_DATA, OPTIONS);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const saved = await saveWithLibreOffice(outcome.bytes);
  expect((await readLines(saved)).filter((line) => line !== '')).toEqual(LINES.filter((line) => line !== ''));
});
