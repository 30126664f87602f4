// @module-tag firefox
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findingToJson } from '../core/findings/json.ts';
import { makeBases } from '../dev/fuzz/base.ts';
import { damagedWorkbook } from '../dev/fuzz/run.ts';
import { askThread } from '../dev/testkit/checker-page.ts';
import { startFirefox } from '../dev/testkit/firefox.ts';
import type { Firefox } from '../dev/testkit/firefox.ts';
import { HARMLESS, HOSTILE } from '../dev/testkit/hostile-files.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { firefoxPath } from '../dev/testkit/programs.ts';
import { checkChosen } from './check.ts';

/* The page for units in Firefox. What it says in Chromium is compared with the command; here it must say the same. */

let firefox: Firefox;
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await office.run(['checker']);
  firefox = await startFirefox(firefoxPath());
  await firefox.open(pathToFileURL(join(office.folder, 'kiem-tra.html')).href);
});

afterAll(async () => {
  await firefox.close();
  await office.close();
});

it('says the same of damaged, hostile and harmless files', { timeout: 300_000 }, async () => {
  const bases = await makeBases();
  const made = [
    ...Array.from({ length: 40 }, (_, seed) => damagedWorkbook(bases, seed + 1).bytes),
    ...HARMLESS.map(([, file]) => file()),
    ...HOSTILE.map(([, , file]) => file()),
  ];
  const [first] = bases;
  if (!first) throw new Error('there are no workbooks to damage');
  const { catalogue, catalogueHash, asOf } = first.settings;
  const basis = { catalogue, catalogueHash, asOf };
  const files = made.map((bytes) => ({ name: 'a.xlsx', bytes: new Uint8Array(bytes) }));
  const said = await askThread(
    (script) => firefox.run('arguments[1](eval(arguments[0]))', script),
    basis,
    files,
  );
  const expected = files.map(({ name, bytes }) => {
    const { findings, checked } = checkChosen({ name, content: bytes }, basis).checked;
    return { file: name, findings: findings.map((one) => findingToJson(one, 'vi')), checked };
  });
  expect(said).toEqual(expected);
});

it('shows what is wrong with a chosen file, from its own thread', async () => {
  const changes = { 'ntge.live_births._.female': 'hai' };
  const file = join(office.folder, await office.fill('so-y-te', '2025-H1', 'a.xlsx', changes));
  await firefox.choose('input[type=file]', [file]);
  const shown = await firefox.run(`
    const [done] = arguments;
    const look = () => {
      const found = document.querySelector('article h2');
      if (found) done([found.textContent, document.querySelectorAll('main > .notice').length]);
      else setTimeout(look, 50);
    };
    look();
  `);
  expect(shown).toEqual(['Chưa gửi được: 1 lỗi phải sửa', 0]);
});
