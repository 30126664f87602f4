import { describe, expect, it } from 'vitest';
import { renderRulesHtml } from '../../render/rules/rules-html.ts';
import { renderRulesMarkdown } from '../../render/rules/rules-md.ts';
import { renderRulesText } from '../../render/rules/rules-text.ts';
import { PLAIN } from '../../render/paint.ts';
import { rulesCatalogue } from '../../dev/testkit/rules-catalogue.ts';
import { catalogueChapters } from '../relations/handbook.ts';
import { buildHandbook } from './handbook.ts';
import { FINDINGS } from './messages/index.ts';

const LANGS = ['vi', 'en'] as const;

describe.each(LANGS)('handbook in %s', (lang) => {
  const chapters = buildHandbook(lang);
  const entries = chapters.flatMap((chapter) => chapter.entries);

  it('has every code of the table once', () => {
    expect(entries.map(({ code }) => code).toSorted()).toEqual(Object.keys(FINDINGS).toSorted());
  });

  it('names every group in words', () => {
    expect(chapters.filter(({ group, title }) => group === title)).toEqual([]);
  });

  it.each(entries.map((entry) => [entry.code, entry] as const))(
    '%s is told in whole sentences',
    (_, entry) => {
      const told = entry.cases.flatMap(({ example, fix }) => [example, fix]);
      for (const text of [entry.why, ...told]) {
        expect(text).toMatch(/^[\p{Lu}"\d].*[.?!)]$/su);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(entry.title).toMatch(/^[\p{Lu}"].*[^.]$/u);
    },
  );

  it.each([
    ['text', renderRulesText(chapters, { lang, columns: 80, paint: PLAIN })],
    ['md', renderRulesMarkdown(chapters, lang)],
    ['html', renderRulesHtml(chapters, lang)],
  ])('lists every code as %s', (_, rendered) => {
    expect(entries.filter(({ code }) => !rendered.includes(code))).toEqual([]);
  });
});

describe.each(LANGS)("the catalogue's own checks in %s", (lang) => {
  const chapters = catalogueChapters(rulesCatalogue, lang);
  const entries = chapters.flatMap((chapter) => chapter.entries);

  it('are all there', () => {
    expect(entries.map(({ code }) => code)).toEqual([
      'adolescent-births',
      'vaccinated',
      'key-bodies-with-women',
      'women-do-more-at-home',
      'unpaid-work-hours',
      '4.1',
    ]);
  });

  it.each(entries.map((entry) => [entry.code, entry] as const))(
    '%s is told in whole sentences',
    (_, { why, title, cases }) => {
      expect([why, ...cases.flatMap(({ example, fix }) => [example, fix])]).not.toContainEqual(
        expect.not.stringMatching(/^[\p{Lu}"\d≥≤].*[.?!)]$/su),
      );
      expect(title).toMatch(/^[\p{Lu}"].*[^.]$/u);
    },
  );
});

it('never makes a rule on trial an error', () => {
  const trial = Object.values(FINDINGS).filter((d) => d.maturity !== 'stable');
  expect(trial.filter((d) => d.severity === 'error')).toEqual([]);
});
