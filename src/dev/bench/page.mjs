import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { loadSource } from '../build/load-source.mjs';
import { nation } from './nation.mjs';
import { median } from './measure.mjs';
import { show } from './print.mjs';
import { workbooksAt } from './workbooks-at.mjs';

const FILES = 100;

/** The page for units in Chromium, from the disk: opened, given one workbook, given a hundred; beside the command. */
export async function checkerPage(programs, { rounds }) {
  if (!(await programs.has('chromium'))) return;
  const { startChromium } = await loadSource('src/dev/testkit/chromium.ts');
  const { out, submissions } = await nation(programs.folder, FILES, 1);
  const page = join(programs.folder, 'page.html');
  await programs.run(programs.ntge('-C', out, 'checker', '-o', page));
  const files = workbooksAt(submissions);
  const validate = (...paths) => programs.ntge('-C', out, 'validate', ...paths, '--no-cache');
  const steps = [
    { name: 'page opened', time: (browser) => timed(browser, page, []) },
    { name: 'page, one workbook', time: (browser) => timed(browser, page, files.slice(0, 1)) },
    { name: `page, ${FILES} workbooks`, time: (browser) => timed(browser, page, files) },
    { name: 'ntge validate, one workbook', time: () => elapsed(programs, validate(files[0])) },
    { name: `ntge validate, ${FILES} workbooks`, time: () => elapsed(programs, validate(submissions)) },
  ];
  const times = new Map(steps.map(({ name }) => [name, []]));
  const browser = await startChromium();
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const { name, time } of steps) times.get(name).push(await time(browser));
  } finally {
    await browser.close();
  }
  const rows = steps.map(({ name }) => [name, median(times.get(name)).toFixed(0)]);
  show('The page for units, in Chromium', ['step', 'ms'], rows);
}

/** Milliseconds from the opening of the page, or from the choice of files, until what it says stands there. */
async function timed(browser, path, files) {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  let started = performance.now();
  await page.goto(pathToFileURL(path).href);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  if (files.length > 0) {
    started = performance.now();
    await page.setInputFiles('input[type=file]', files);
    await page.locator(files.length > 1 ? '#summary' : '#file-1').waitFor({ timeout: 120_000 });
  }
  const ms = performance.now() - started;
  await context.close();
  return ms;
}

async function elapsed(programs, command) {
  return (await programs.run(command)).ms;
}
