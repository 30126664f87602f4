// @module-tag chromium
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, DESK, openFromDisk, PHONE, startChromium } from '../../dev/testkit/chromium.ts';
import type { ContextOptions, OpenPage } from '../../dev/testkit/chromium.ts';
import { printedSources } from '../../dev/testkit/printed-sources.ts';
import { renderSample, SAMPLE_REPORTS, sampleReport } from '../../dev/testkit/report-samples.ts';
import type { SampleReport } from '../../dev/testkit/report-samples.ts';
import type { Lang } from '../../core/model/ids.ts';

/* The page in a real browser. Needs Chromium. */

const LANGS = ['vi', 'en'] as const;
const EVERY = SAMPLE_REPORTS.flatMap((name) => LANGS.map((lang) => [name, lang] as const));
const TABLET = { width: 768, height: 1024 };
/** The least width at which the tables are tables. */
const SMALL_DESK = { width: 930, height: 800 };

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-html-'));
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function open(name: SampleReport, lang: Lang, options: ContextOptions): Promise<OpenPage> {
  const file = join(folder, `${name}.${lang}.html`);
  await writeFile(file, await renderSample(await sampleReport(name, lang), 'html'));
  return openFromDisk(browser, file, options);
}

describe('the page', () => {
  test.each(EVERY)(
    '%s, %s: fits a phone, a tablet and a desk, asks for nothing, has nothing to say',
    async (name, lang) => {
      for (const viewport of [PHONE, TABLET, SMALL_DESK, DESK]) {
        const { page, noise } = await open(name, lang, { viewport });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
        expect(noise).toEqual([]);
        await page.context().close();
      }
    },
  );

  test.each(EVERY)('%s, %s: no axe violation, light and dark, wide and narrow', async (name, lang) => {
    for (const [viewport, colorScheme] of [
      [PHONE, 'light'],
      [DESK, 'light'],
      [DESK, 'dark'],
    ] as const) {
      const { page } = await open(name, lang, { viewport, colorScheme });
      expect(await axeViolations(page)).toEqual([]);
      await page.context().close();
    }
  });

  test('is complete without script; the filters appear with it', async () => {
    const { page: bare } = await open('full', 'vi', { javaScriptEnabled: false });
    expect(await bare.locator('#filters').isVisible()).toBe(false);
    expect(await bare.locator('.indicator:visible').count()).toBe(19);
    const { page } = await open('full', 'vi', {});
    expect(await page.locator('#filters').isVisible()).toBe(true);
    expect(await page.locator('#filter-count').textContent()).toBe('19/19');
  });

  test('filters by words without accents, objective, verdict and owner, together', async () => {
    const { page } = await open('full', 'vi', {});
    const shown = () => page.locator('.indicator:visible').evaluateAll((all) => all.map((one) => one.id));
    await page.fill('[name=q]', 'BAO LUC');
    expect(await shown()).toEqual(['ct-3.2', 'ct-3.4']);
    await page.fill('[name=q]', 'bạo lực');
    expect(await shown()).toEqual(['ct-3.2', 'ct-3.4']);
    await page.selectOption('[name=owner]', 'so-vhttdl');
    expect(await shown()).toEqual(['ct-3.2']);
    await page.click('[name=reset]');
    await page.selectOption('[name=verdict]', 'not-reached');
    await page.selectOption('[name=objective]', '6');
    expect(await shown()).toEqual(['ct-6.2', 'ct-6.3']);
    expect(await page.locator('[data-group]:visible').count()).toBe(1);
    await page.click('[name=reset]');
    expect(await shown()).toHaveLength(19);
  });

  test('every figure opens its source', async () => {
    const { page } = await open('full', 'vi', {});
    const details = page.locator('.measure > details');
    expect(await details.count()).toBe(await page.locator('.measure').count());
    const first = details.first();
    expect(await first.locator('li').first().isVisible()).toBe(false);
    await first.locator('summary').click();
    const words = await first.innerText();
    expect(words).toContain('83 ÷ 140 × 100 = 59,29%');
    expect(words).toMatch(
      /submissions\/2025-H1\/so-noi-vu\/r1\.xlsx, trang “[^”]+”, ô [A-Z]+\d+; nhận ngày 06\/6\/2025/,
    );
    expect(words).toMatch(/SHA-256 [0-9a-f]{64}/);
  });

  test('printed, it holds the source of every figure', { tags: ['poppler'] }, async () => {
    const { model } = await sampleReport('full');
    const { page } = await open('full', 'vi', {});
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const { wanted, lost } = await printedSources(pdf, model);
    expect(wanted).toBeGreaterThan(50);
    expect(lost).toEqual([]);
  });

  test('no heading cell of a table holds what opens', async () => {
    const { page } = await open('full', 'vi', {});
    expect(await page.locator('th details').count()).toBe(0);
    expect(await page.locator('#sexes td details').count()).toBeGreaterThan(0);
  });

  test('prints on A4 with nothing cut off', async () => {
    const { page } = await open('full', 'vi', { viewport: { width: 680, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    // As text: the page's own types are not those of Node.js.
    const over = await page.evaluate(
      `[...document.querySelectorAll('table, svg, p, li, dl')]
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((one) => one.outerHTML.slice(0, 80))`,
    );
    expect(over).toEqual([]);
    expect(await page.locator('#filters').isVisible()).toBe(false);
  });
});
