/** What the build does to the Word templates it has drawn: real capitals, and in Vietnamese ones Vietnamese names. */
import type { Lang } from '../../core/model/ids.ts';
import { REMINDER_FIELDS } from '../../render/reminder/reminder-fields.ts';
import { REPORT_FIELDS } from '../../render/report/report-fields.ts';
import type { FieldScope, FieldTree } from '../../render/template/fields.ts';
import { BLOCK_WORDS, helperAliases } from '../../render/template/helpers.ts';

const TAG = /\{\{([^{}]*)\}\}/g;

/** The parts of a drawn template as they ship: document and headers changed, all else as it is. */
export function finishTemplate(
  parts: ReadonlyMap<string, Uint8Array>,
  lang: Lang,
  kind: 'report' | 'letter',
): ReadonlyMap<string, Uint8Array> {
  const fields = { report: REPORT_FIELDS, letter: REMINDER_FIELDS }[kind];
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  const capital = capitalStyles(decoder.decode(parts.get('word/styles.xml')));
  return new Map(
    [...parts].map(([name, content]) => {
      if (!/^word\/(?:document|header\d+)\.xml$/.test(name)) return [name, content];
      const capitals = withCapitals(decoder.decode(content), capital);
      return [name, encoder.encode(NAMED[lang](capitals, fields))];
    }),
  );
}

/** The tags in the names of a language. */
const NAMED: Readonly<Record<Lang, (xml: string, fields: FieldTree) => string>> = {
  vi: withVietnameseNames,
  en: (xml) => xml,
};

/** Ids of the styles that show capitals. */
function capitalStyles(styles: string): ReadonlySet<string> {
  const found = [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>(.*?)<\/w:style>/gs)];
  return new Set(found.flatMap(([, id = '', body = '']) => (body.includes('<w:caps/>') ? [id] : [])));
}

/** Capitals as letters, not as looks alone: other programs and readers aloud know nothing of a style. */
export function withCapitals(xml: string, styles: ReadonlySet<string>): string {
  return xml.replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '';
    if (!styles.has(style)) return paragraph;
    return paragraph.replace(
      /(<w:t\b[^>]*>)([^<]*)/g,
      (_, open: string, text: string) => open + capitals(text),
    );
  });
}

/** Tags and entities are no words. */
const capitals = (text: string): string =>
  text
    .split(/(\{\{[^{}]*\}\}|&\w+;)/)
    .map((piece, i) => (i % 2 === 0 ? piece.toUpperCase() : piece.replace(TAG, capitalTag)))
    .join('');

const capitalTag = (tag: string, inner: string): string => {
  if (/^[#/!]|^else$/.test(inner)) return tag;
  return inner.includes(' ') ? `{{upper (${inner})}}` : `{{upper ${inner}}}`;
};

/** English word of the language → the one a Telex keyboard leaves alone. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['each', 'moi'],
  ['if', 'neu'],
  ['unless', 'khong'],
  ['else', 'khac'],
]);
const VARIABLES: ReadonlyMap<string, string> = new Map([
  ['@number', '@thu_tu'],
  ['@first', '@dau'],
  ['@last', '@cuoi'],
]);

/** Every tag under its Vietnamese names, in the scope it stands in; what is no field stays as it is. */
export function withVietnameseNames(xml: string, fields: FieldTree): string {
  const scopes: FieldScope[] = [fields];
  return xml.replace(TAG, (_, inner: string) => {
    const [, mark = '', word = '', rest = ''] = /^([#/]?)(\S+)\s*(.*)$/s.exec(inner) ?? [];
    if (mark === '') return `{{${WORDS.get(inner) ?? expression(inner, scopes)}}}`;
    const known = WORDS.get(word) ?? word;
    if (mark === '/') {
      if (BLOCK_WORDS.get(word) === 'each') scopes.pop();
      return `{{/${known}}}`;
    }
    const translated = expression(rest, scopes);
    if (BLOCK_WORDS.get(word) === 'each') scopes.push(itemsOf(rest, scopes));
    return `{{#${known} ${translated}}}`;
  });
}

/** Names outside of quoted texts. */
function expression(text: string, scopes: readonly FieldScope[]): string {
  const helpers = helperAliases();
  return text.replace(
    /"[^"]*"|&quot;.*?&quot;|[@\p{L}][\p{L}\p{N}_.-]*|(?:\.\.\/)+[\p{L}\p{N}_.-]+/gu,
    (name) => {
      if (/^["&]/.test(name)) return name;
      return helpers.get(name) ?? VARIABLES.get(name) ?? path(name, scopes);
    },
  );
}

function path(written: string, scopes: readonly FieldScope[]): string {
  const [, up = '', root = '', names = ''] = /^((?:\.\.\/)*)(@root\.)?(.*)$/s.exec(written) ?? [];
  const scope = root === '' ? scopes.at(-1 - up.length / 3) : scopes[0];
  return up + root + walk(names.split('.'), scope).names.join('.');
}

function itemsOf(written: string, scopes: readonly FieldScope[]): FieldScope {
  const [, up = '', names = ''] = /^((?:\.\.\/)*)(.*)$/s.exec(written) ?? [];
  return walk(names.split('.'), scopes.at(-1 - up.length / 3)).inside;
}

/** The names of a path in Vietnamese, and what stands at its end. */
function walk(
  names: readonly string[],
  start: FieldScope | undefined,
): { readonly names: readonly string[]; readonly inside: FieldScope } {
  let scope: FieldScope = start ?? 'text';
  const translated = names.map((name) => {
    const field = scope === 'text' ? undefined : scope.find((one) => one.name === name);
    if (field === undefined) return name === 'length' ? 'so_luong' : name;
    scope = field.kind === 'object' ? field.fields : field.kind === 'list' ? field.items : 'text';
    return field.alias;
  });
  return { names: translated, inside: scope };
}
