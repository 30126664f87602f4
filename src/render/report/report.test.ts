import { describe, expect, test } from 'vitest';
import { partText, readParts } from '../../office/docx-fill/docx-package.ts';
import {
  renderDossier,
  renderSample,
  SAMPLE_REPORTS,
  sampleReport,
} from '../../dev/testkit/report-samples.ts';
import type { ReportModel } from '../../core/report/model.ts';
import { errorKinds } from '../../dev/testkit/word/validate.ts';
import { fieldTreeFaults } from '../template/fields.ts';
import type { Field, FieldTree } from '../template/fields.ts';
import { createTemplateLanguage } from '../template/helpers.ts';
import { REPORT_FIELDS } from './report-fields.ts';
import { escapeMarkdown } from '../markdown-text.ts';

const LANGS = ['vi', 'en'] as const;
const EVERY = SAMPLE_REPORTS.flatMap((name) => LANGS.map((lang) => [name, lang] as const));

/** Words of a part, a space between paragraphs. */
function wordsOf(docx: Uint8Array, part = 'word/document.xml'): string {
  const xml = partText(readParts(docx), part);
  return xml
    .replace(/<\/w:p>|<w:br\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Every text of the model in one string. */
function modelWords(value: unknown): string {
  if (typeof value === 'string') return `${value} `;
  if (typeof value === 'number') return `${value} `;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(modelWords).join('');
}

describe('docx', () => {
  test.each(EVERY)('%s, %s: no error by the Open XML SDK', async (name, lang) => {
    expect(await errorKinds(await renderSample(await sampleReport(name, lang), 'docx'))).toEqual([]);
  });

  test.each(LANGS)(
    'the internal dossier, %s: no error by the Open XML SDK, and marked as such',
    async (lang) => {
      const dossier = await renderDossier(await sampleReport('full', lang), 'docx');
      expect(await errorKinds(dossier)).toEqual([]);
      const xml = partText(readParts(dossier), 'word/document.xml');
      expect(xml).toMatch(
        { vi: /"ND30LuuHanh"\/>.*?LƯU HÀNH NỘI BỘ/, en: /"ND30LuuHanh"\/>.*?FOR INTERNAL USE/ }[lang],
      );
      expect(partText(readParts(dossier), 'docProps/core.xml')).toMatch(
        { vi: /<dc:title>Hồ sơ số liệu: Kết quả/, en: /<dc:title>Data dossier: / }[lang],
      );
    },
  );

  test.each([
    ['full', ['Biểu đồ 1. Số chỉ tiêu theo kết quả', 'Biểu đồ 2. Tỷ lệ nữ trong các số liệu']],
    ['empty', ['Biểu đồ 1. Số chỉ tiêu theo kết quả']],
  ] as const)('%s: each chart has a caption that Word counts', async (name, captions) => {
    const xml = partText(
      readParts(await renderSample(await sampleReport(name), 'docx')),
      'word/document.xml',
    );
    const found = [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="Caption"\/>.*?<\/w:p>/g)].map(
      ([all]) => all,
    );
    expect(found.map((all) => all.replace(/<w:instrText.*?<\/w:instrText>|<[^>]+>/g, ''))).toEqual(
      captions.map((words) => expect.stringMatching(`^${words}`)),
    );
    for (const all of found) expect(all).toContain(' SEQ Biểu_đồ \\* ARABIC ');
    expect(xml.match(/<c:chart /g)).toHaveLength(captions.length);
  });

  test('what is published has no dossier', async () => {
    const { model, ...sample } = await sampleReport('full');
    await expect(
      renderDossier({ ...sample, model: { ...model, edition: 'public' } }, 'docx'),
    ).rejects.toThrow('no file');
  });

  test('the same twice, byte for byte', async () => {
    const [a, b] = [await sampleReport('full'), await sampleReport('full')];
    expect(await renderSample(a, 'docx')).toEqual(await renderSample(b, 'docx'));
  });

  test.each(EVERY)('%s, %s: every number printed is a number of the model', async (name, lang) => {
    const sample = await sampleReport(name, lang);
    const known = new Set(numbersIn(modelWords(sample.model)));
    // "Phụ lục I" and headings bring no digits; PAGE fields stand in the header part.
    const printed = numbersIn(wordsOf(await renderSample(sample, 'docx')));
    expect(printed.filter((number) => !known.has(number))).toEqual([]);
    if (name === 'full') expect(printed.length).toBeGreaterThan(400);
  });

  test('every figure of the annex is printed', async () => {
    const sample = await sampleReport('full');
    const words = wordsOf(await renderSample(sample, 'docx'));
    for (const measure of measuresOf(sample.model)) {
      expect(words).toContain(measure.sentence);
      for (const { text } of [measure.numerator, measure.denominator, measure.result, measure.previous])
        expect(words).toContain(text);
    }
  });

  test('uses named styles only, and every style it uses is there', async () => {
    const parts = readParts(await renderSample(await sampleReport('full'), 'docx'));
    const styles = partText(parts, 'word/styles.xml');
    const body = partText(parts, 'word/document.xml');
    const used = new Set(
      [...body.matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]+)"/g)].map((m) => m[1] ?? ''),
    );
    expect([...used].filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([]);
    expect([...styles.matchAll(/<w:name w:val="(NĐ30 [^"]+)"/g)].length).toBeGreaterThan(30);
    expect(body).not.toContain('<w:rFonts');
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(1);
    expect(body.match(/<w:titlePg\/>/g)).toHaveLength(1);
    expect(body.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(6);
    expect(body.match(/w:orient="landscape"/g)).toHaveLength(5);
  });
});

function measuresOf(model: ReportModel) {
  return model.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));
}

const HOSTILE: readonly (readonly [name: string, text: string, printed: string])[] = [
  ['markup', '<w:p>&amp;</w:p> <script>alert(1)</script>', '<w:p>&amp;</w:p> <script>alert(1)</script>'],
  ['template tags', '{{frame.issuer}} {{#each x}} {{{y}}} }}', '{{frame.issuer}} {{#each x}} {{{y}}} }}'],
  ['a formula', '=cmd|calc!A1', '=cmd|calc!A1'],
  ['control characters', 'mộ\u0000t\u0007 hai\u{FFFF}', 'một hai'],
  ['marks that turn the text round', 'an\u202Etoàn\u200F', 'antoàn'],
  ['decomposed letters', 'bi\u0300nh', 'bình'],
  ['bullets of Word', '\u{F0B7} Tập huấn', 'Tập huấn'],
  ['lone surrogates', 'một\uD800 hai', 'một hai'],
];

describe('what a unit wrote stays words', () => {
  const withText = (text: string) =>
    sampleReport('full', 'vi', (consolidation) => ({
      ...consolidation,
      narratives: consolidation.narratives.slice(0, 1).map((n) => ({ ...n, field: 'proposals', text })),
    }));

  test.each(HOSTILE)('docx: %s', async (_name, text, printed) => {
    const docx = await renderSample(await withText(text), 'docx');
    expect(wordsOf(docx)).toContain(`Sở Lao động - Thương binh và Xã hội: ${printed}`);
    expect(await errorKinds(docx)).toEqual([]);
  });

  test.each(HOSTILE)('md: %s', async (_name, text, printed) => {
    const md = new TextDecoder().decode(await renderSample(await withText(text), 'md'));
    expect(md).toContain(`- Sở Lao động - Thương binh và Xã hội: ${escapeMarkdown(printed)}`);
  });

  test('ten thousand words', async () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `từ${i}`).join(' ');
    expect(wordsOf(await renderSample(await withText(text), 'docx'))).toContain('từ9999');
  });
});

describe('md', () => {
  test.each(EVERY)('%s, %s: the same numbers as the model, whole tables', async (name, lang) => {
    const sample = await sampleReport(name, lang);
    const md = new TextDecoder().decode(await renderSample(sample, 'md'));
    const known = new Set([...numbersIn(modelWords(sample.model)), '1', '2', '3', '4', '5', '6']);
    expect(numbersIn(md).filter((number) => !known.has(number))).toEqual([]);
    expect(md).not.toMatch(/\{\{|undefined|\[object|\n\n\n/);
    const tables = md
      .trimEnd()
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    for (const table of tables) {
      const columns = table.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(columns).size).toBe(1);
    }
  });
});

test('json is the model', async () => {
  const sample = await sampleReport('full');
  const text = new TextDecoder().decode(await renderSample(sample, 'json'));
  expect(JSON.parse(text)).toEqual(sample.model);
});

describe('the fields of the templates', () => {
  test('have names that work', async () => {
    const { helperNames } = await createTemplateLanguage('vi');
    expect(fieldTreeFaults(REPORT_FIELDS, helperNames)).toEqual([]);
  });

  test.each(EVERY)('%s, %s: are those of the model, each of its kind', async (name, lang) => {
    const { model } = await sampleReport(name, lang);
    expect(
      differences(
        model,
        REPORT_FIELDS.filter(({ name }) => name !== 'words'),
      ),
    ).toEqual([]);
  });
});

const KINDS: Readonly<Record<Field['kind'], (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' || value === null,
  number: (value) => typeof value === 'number' || value === null,
  boolean: (value) => typeof value === 'boolean',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  list: Array.isArray,
  chart: () => true,
};

/** Fields without a value of their kind, and values without a field. */
function differences(value: object, fields: FieldTree, path = ''): string[] {
  const entries = new Map<string, unknown>(Object.entries(value));
  const extra = [...entries.keys()].filter((key) => !fields.some((f) => f.name === key));
  return [
    ...extra.map((key) => `${path}${key}: no field`),
    ...fields.flatMap((field) => fieldDifferences(entries.get(field.name), field, `${path}${field.name}`)),
  ];
}

function fieldDifferences(value: unknown, field: Field, path: string): string[] {
  if (!KINDS[field.kind](value)) return [`${path}: not a ${field.kind}`];
  if (field.kind === 'object') return differences(Object(value), field.fields, `${path}.`);
  if (field.kind !== 'list' || !Array.isArray(value)) return [];
  const { items } = field;
  const list: readonly unknown[] = value;
  return list.flatMap((item) => {
    if (items === 'text') return typeof item === 'string' ? [] : [`${path}: not texts`];
    return differences(Object(item), items, `${path}.`);
  });
}
