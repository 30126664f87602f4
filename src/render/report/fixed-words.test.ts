import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { chartWorkbook, finishTemplate, writeParts } from '../../dev/build/data-files.ts';
import type { Lang } from '../../core/model/ids.ts';
import { WORDS } from '../../core/words/words.ts';
import type { FixedWords } from '../../core/words/words.ts';
import { sampleReport } from '../../dev/testkit/report-samples.ts';
import { inflateEntry, openZip } from '../../office/zip/zip.ts';
import { renderConsolidationText } from '../consolidation/consolidation-text.ts';
import { PLAIN } from '../paint.ts';
import { REPORT_RENDERERS } from './report.ts';

/** A word is changed in one place, and all formats follow. */

const NEW = { vi: 'Mong chờ thêm', en: 'Awaiting more' } as const;

// The changed word of each language stands in place of "Chưa đủ số liệu" and "Not enough data".
vi.mock('../../core/words/vi.ts', async (original) => {
  const { vi: words } = await original<{ vi: FixedWords }>();
  return { vi: { ...words, verdicts: { ...words.verdicts, 'cannot-tell': 'Mong chờ thêm' } } };
});
vi.mock('../../core/words/en.ts', async (original) => {
  const { en: words } = await original<{ en: FixedWords }>();
  const { 'cannot-tell': _counted, ...countedVerdicts } = words.countedVerdicts;
  return {
    en: { ...words, verdicts: { ...words.verdicts, 'cannot-tell': 'Awaiting more' }, countedVerdicts },
  };
});

interface Drawing {
  readonly drawTemplates: (
    words: Readonly<Record<Lang, FixedWords>>,
    office: {
      readonly chartWorkbook: typeof chartWorkbook;
      readonly finishTemplate: typeof finishTemplate;
      readonly writeParts: typeof writeParts;
    },
  ) => readonly (readonly [string, Uint8Array])[];
}
const drawing: Promise<Drawing> = import(pathToFileURL('src/dev/build/word-templates/draw.mjs').href);

async function template(names: readonly string[]): Promise<{ path: string; bytes: Uint8Array }> {
  const path = names.at(-1) ?? '';
  const drawn = (await drawing)
    .drawTemplates(WORDS, { chartWorkbook, finishTemplate, writeParts })
    .find(([name]) => name === path)?.[1];
  return { path, bytes: drawn ?? (await readFile(join('templates', path))) };
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Every text of a zip of XML parts; of other files the file itself. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50) return decode(bytes);
  const zip = openZip(bytes);
  return zip.entries
    .filter(({ name }) => name.endsWith('.xml'))
    .map((entry) => decode(inflateEntry(zip, entry)))
    .join('\n');
}

describe.each(['vi', 'en'] as const)('a verdict that gets another word, %s', (lang) => {
  const old = { vi: /chưa đủ số liệu(?! của)/iu, en: /not enough data|without enough data/iu }[lang];

  test.each(['docx', 'html', 'xlsx', 'md', 'json'] as const)('has it in %s', async (format) => {
    const { catalogue, consolidation, model } = await sampleReport('full', lang);
    const { files } = await REPORT_RENDERERS[format](model, {
      name: 'report',
      catalogue,
      consolidation,
      template,
      workspace: '../../',
      csvFor: 'programs',
      forms: () => Promise.resolve([]),
      toPdf: () => Promise.reject(new Error('not printed')),
    });
    const text = files.map(({ bytes }) => textOf(bytes)).join('\n');
    expect(text).toContain(NEW[lang]);
    expect(text.match(old)).toBeNull();
  });

  test('has it on the screen', async () => {
    const { catalogue, consolidation } = await sampleReport('full', lang);
    const text = renderConsolidationText(consolidation, {
      catalogue,
      lang,
      columns: 200,
      paint: PLAIN,
      stored: { name: 'r1.json', isNew: true },
    });
    expect(text).toContain(NEW[lang]);
    expect(text.match(old)).toBeNull();
  });
});

test('the shipped Word templates are what the build draws from the words', async () => {
  const { vi: vietnamese } = await vi.importActual<{ vi: FixedWords }>('../../core/words/vi.ts');
  const { en: english } = await vi.importActual<{ en: FixedWords }>('../../core/words/en.ts');
  const drawn = (await drawing).drawTemplates(
    { vi: vietnamese, en: english },
    { chartWorkbook, finishTemplate, writeParts },
  );
  expect((await readdir('dist/templates')).toSorted()).toEqual(drawn.map(([name]) => name).toSorted());
  for (const [name, bytes] of drawn)
    expect(Buffer.compare(await readFile(join('dist/templates', name)), bytes), name).toBe(0);
});

/** Texts of the table of at least five words: a shorter one may also be the name of a field, or a heading of the form. */
function sentences(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) => {
    if (typeof word === 'string') return word.split(' ').length >= 5 ? [word] : [];
    return typeof word === 'object' && word !== null ? sentences(word) : [];
  });
}

test('no fixed sentence of a document stands in a second source file', async () => {
  const names = (await readdir('src', { recursive: true })).map((name) => join('src', name));
  const isSource = (name: string): boolean =>
    /(?<!\.test)\.(ts|mjs)$/.test(name) && !/[\\/](words|schema)[\\/]|schema\.ts$/.test(name);
  const templates = (await readdir('templates')).map((name) => join('templates', name));
  const sources = [...names.filter(isSource), ...templates];
  const texts = await Promise.all(sources.map(async (name) => [name, await readFile(name, 'utf8')] as const));
  const { document, page, workbook, letter } = WORDS.vi;
  const wanted = [...new Set([document, page, workbook, letter].flatMap(sentences))];
  expect(wanted.length).toBeGreaterThan(30);
  const again = wanted.flatMap((sentence) =>
    texts
      .filter(([, text]) => text.includes(`'${sentence}'`) || text.includes(`>${sentence}<`))
      .map(([name]) => `${name}: ${sentence}`),
  );
  expect(again).toEqual([]);
});
