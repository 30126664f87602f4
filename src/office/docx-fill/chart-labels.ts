/**
 * The numbers beside a chart's bars. Word writes them the way of the reader's Windows: 51.8% on an English one. Where
 * that makes a difference they are given as text in the document's language, in the format the template asks for.
 */
import type { Lang } from '../../core/model/ids.ts';
import { formatNumber } from '../../core/text/format.ts';
import {
  childElements,
  childNamed,
  cloneElement,
  element,
  findElement,
  type XmlElement,
} from '../xml/xml-tree.ts';

type Value = number | null;

const OTHER: Readonly<Record<Lang, Lang>> = { vi: 'en', en: 'vi' };
/** Between thousands, before decimals. */
const MARKS = { vi: ['.', ','], en: [',', '.'] } as const;

/** The labels of a series as text: a changed copy of how the template labels it; nothing when numbers will do. */
export function textLabels(labels: XmlElement, values: readonly Value[], lang: Lang): XmlElement | undefined {
  if (!showsValueOnly(labels)) return undefined;
  const format = childNamed(labels, 'c:numFmt')?.attributes['formatCode'] ?? 'General';
  const textsIn = (language: Lang): (string | undefined)[] =>
    values.map((value) => (value === null ? undefined : labelText(format, value, language)));
  const texts = textsIn(lang);
  const others = textsIn(OTHER[lang]);
  if (texts.every((text, i) => text === others[i])) return undefined;
  const general = childElements(labels)
    .filter(({ name }) => name !== 'c:dLbl')
    .map(cloneElement);
  const points = texts.flatMap((text, i) =>
    text === undefined || text === '' ? [] : [pointLabel(labels, i, text)],
  );
  return element('c:dLbls', {}, [...points, ...general]);
}

const OTHER_TEXTS = ['c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'];

function showsValueOnly(labels: XmlElement): boolean {
  const isOn = (name: string): boolean =>
    /^(?:1|true)$/.test(childNamed(labels, name)?.attributes['val'] ?? '');
  return isOn('c:showVal') && !OTHER_TEXTS.some(isOn) && childNamed(labels, 'c:delete') === undefined;
}

/** In the order of the schema (CT_DLbl). Number format and font of the others are not for a text of its own, which brings its font. */
const AFTER_TEXT = [
  'c:spPr',
  'c:dLblPos',
  'c:showLegendKey',
  'c:showVal',
  'c:showCatName',
  'c:showSerName',
  'c:showPercent',
  'c:showBubbleSize',
  'c:separator',
];

function pointLabel(labels: XmlElement, index: number, text: string): XmlElement {
  const same = AFTER_TEXT.flatMap((name) => childElements(labels, name)).map(cloneElement);
  return element('c:dLbl', {}, [
    element('c:idx', { val: String(index) }),
    element('c:tx', {}, [element('c:rich', {}, richText(labels, text))]),
    ...same,
  ]);
}

function richText(labels: XmlElement, text: string): XmlElement[] {
  const look = childNamed(labels, 'c:txPr');
  const body = look && childNamed(look, 'a:bodyPr');
  const style = look && childNamed(look, 'a:lstStyle');
  const properties = look && findElement(look, 'a:pPr');
  const standard = properties && childNamed(properties, 'a:defRPr');
  const run = element(
    'a:rPr',
    standard?.attributes,
    standard ? childElements(standard).map(cloneElement) : [],
  );
  const words = element('a:t', {}, [{ type: 'text', text }]);
  return [
    body ? cloneElement(body) : element('a:bodyPr'),
    style ? cloneElement(style) : element('a:lstStyle'),
    element('a:p', {}, [...(properties ? [cloneElement(properties)] : []), element('a:r', {}, [run, words])]),
  ];
}

/** One section of a format code: quoted or escaped words and the placeholder of the number. */
const PIECE = /"([^"]*)"|\\(.)|([#0,]+(?:\.[#0]+)?)|([ %+\-()])/gy;

/**
 * A number by one of Excel's format codes (ECMA-376 part 1, 18.8.31): decimals, groups of thousands, per cent, words,
 * sections for negative numbers and zero. Undefined for codes with more than that.
 */
export function labelText(code: string, value: number, lang: Lang): string | undefined {
  if (code === 'General') return formatNumber(value, lang).replaceAll(MARKS[lang][0], '');
  const sections = code.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;|^)(?=;|$)/g) ?? [];
  const [positive = '', negative, zero] = sections;
  if (value === 0 && zero !== undefined) return section(zero, 0, lang);
  if (value < 0 && negative !== undefined) return section(negative, -value, lang);
  return section(positive, value, lang);
}

function section(code: string, value: number, lang: Lang): string | undefined {
  let text = '';
  let at = 0;
  const scaled = /%/.test(code.replace(/"[^"]*"|\\./g, '')) ? value * 100 : value;
  for (const match of code.matchAll(PIECE)) {
    const [piece, quoted, escaped, placeholder, sign] = match;
    text += quoted ?? escaped ?? sign ?? number(placeholder ?? '', scaled, lang);
    at += piece.length;
  }
  return at === code.length ? text : undefined;
}

function number(placeholder: string, value: number, lang: Lang): string {
  const [whole = '', fraction = ''] = placeholder.split('.');
  const digits = formatNumber(value, lang, fraction.length);
  const [group, decimal] = MARKS[lang];
  const grouped = whole.includes(',') ? digits : digits.replaceAll(group, '');
  const optional = fraction.length - fraction.replace(/#+$/, '').length;
  if (optional === 0) return grouped;
  const [before = '', after = ''] = grouped.split(decimal);
  const kept = after.replace(new RegExp(`0{1,${optional}}$`), '');
  return kept === '' ? before : before + decimal + kept;
}
