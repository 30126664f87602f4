import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath } from './programs.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

export function startChromium(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...FLAGS, ...flags] });
}

export type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

/** A page of ours, opened from disk without a network. */
export interface OpenPage {
  readonly page: Page;
  /** Whatever it asked for besides itself and threads of its own, and whatever the console said. */
  readonly noise: readonly string[];
}

/** Opens a file; `before` readies the page for it. */
export async function openFromDisk(
  browser: Browser,
  file: string,
  options: ContextOptions = {},
  before: (page: Page) => Promise<void> = async () => Promise.resolve(),
): Promise<OpenPage> {
  const context = await browser.newContext({ ...options, offline: true });
  const page = await context.newPage();
  const noise: string[] = [];
  const own = pathToFileURL(file).href;
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (url !== own && !url.startsWith('blob:')) noise.push(url);
  });
  await before(page);
  await page.goto(own);
  return { page, noise };
}

/** What axe has to object to as the page is now: rule and first element, one a line. */
export async function axeViolations(page: Page): Promise<unknown> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  return page.evaluate('axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes[0].html))');
}
