// @module-tag firefox
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFirefox } from '../../dev/testkit/firefox.ts';
import type { Firefox } from '../../dev/testkit/firefox.ts';
import { printedSources } from '../../dev/testkit/printed-sources.ts';
import { firefoxPath } from '../../dev/testkit/programs.ts';
import { renderSample, sampleReport } from '../../dev/testkit/report-samples.ts';

/* The page as Firefox prints it. */

let browser: Firefox;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-html-'));
  browser = await startFirefox(firefoxPath());
}, 60_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

test('printed, it holds the source of every figure', { tags: ['poppler'] }, async () => {
  const sample = await sampleReport('full');
  const file = join(folder, 'report.html');
  await writeFile(file, await renderSample(sample, 'html'));
  await browser.open(pathToFileURL(file).href);
  const { wanted, lost } = await printedSources(await browser.print(), sample.model);
  expect(wanted).toBeGreaterThan(50);
  expect(lost).toEqual([]);
});
