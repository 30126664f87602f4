import { askedElements, findElement } from '../catalogue/catalogue.ts';
import { rowCodeOf } from '../catalogue/row-codes.ts';
import type { Catalogue, Element, Indicator, Period, Unit } from '../model/catalogue.ts';
import type { RowId } from '../model/ids.ts';
import type { RatioIndicator } from '../validate/indicator-terms.ts';
import type { Aside, ProseFrame, Subject } from './scene.ts';
import { phrases } from './phrases.ts';
import { NEUTRAL, WHOLE } from './words.ts';

/** What a unit's prose may speak of: a ratio its figures give, or a figure of its own, of one row where a code names it. */
export type FormSubject = Subject &
  (
    | { readonly kind: 'indicator'; readonly indicator: RatioIndicator }
    | { readonly kind: 'element'; readonly element: Element; readonly row: RowId | null }
  );

type Named = readonly [name: string, subject: FormSubject];

/** The names and neutral words of a unit's form in a period, in Vietnamese: the language of the forms. */
export function formFrame(catalogue: Catalogue, unit: Unit, period: Period): ProseFrame<FormSubject> {
  const asked = askedElements(catalogue, unit, period);
  const isAsked = (id: string): boolean => asked.some(({ element }) => element.id === id);
  const ratios = catalogue.indicators.filter((indicator): indicator is RatioIndicator => {
    const { formula } = indicator;
    return (
      formula.type === 'ratio' && isAsked(formula.numerator.element) && isAsked(formula.denominator.element)
    );
  });
  const named = [
    ...ratios.flatMap(indicatorNames),
    ...asked.flatMap(({ element, rows }) => [
      ...elementNames(catalogue, element),
      ...rows.flatMap(({ id }) => rowNames(rowCodeOf(catalogue, unit, element, id), element, id)),
    ]),
  ];
  return {
    names: phrases(named),
    neutral: phrases(neutralWords(catalogue, unit, period)),
  };
}

/** `Tỷ lệ nữ thạc sĩ …`: the same without its first words is what it counts. */
const RATIO = /^(?:tỷ lệ|tỷ trọng)\s+/iu;
const COUNT = /^(?:tổng số|số lượng|số)\s+/iu;
const PART = /^trong đó\s+/iu;

function indicatorNames(indicator: RatioIndicator): readonly Named[] {
  const subject: FormSubject = { kind: 'indicator', indicator, measure: indicator.unit.vi, isDecimal: true };
  // "Tử vong mẹ: 01 ca" counts, where the indicator of that short name is a rate.
  const short = isPercentage(indicator) ? [indicator.short.vi] : [];
  const names = [indicator.label.vi, ...short, ...(indicator.synonyms ?? [])];
  const all = names.flatMap((name) => [name, name.replace(RATIO, '')]);
  const ratio = isPercentage(indicator)
    ? all.flatMap((name) => ['tỷ lệ', 'tỷ trọng'].map((word) => `${word} ${name.replace(RATIO, '')}`))
    : [];
  const codes = ['chỉ tiêu', 'mã chỉ tiêu'].map((word) => `${word} ${indicator.id}`);
  return unique([...all, ...ratio, ...codes]).map((name) => [name, subject]);
}

export const isPercentage = ({ unit }: Indicator): boolean => unit.vi === '%';

/** What is asked by quarter, month or commune has no figure of its own. */
function elementNames(catalogue: Catalogue, element: Element): readonly Named[] {
  if (typeof element.rows === 'string' || element.columns === 'yn' || element.columns === 'quarters')
    return [];
  const subject = elementSubject(element, null);
  const names = [wholeName(catalogue, element), ...(element.synonyms ?? [])];
  return unique(
    names.flatMap((name) => {
      const counted = name.replace(COUNT, '');
      return [name, counted, `số ${counted}`, `tổng số ${counted}`];
    }),
  ).map((name) => [name, subject]);
}

/** `Trong đó …` is read with its whole before it. */
function wholeName(catalogue: Catalogue, { label, partOf }: Element): string {
  const whole = partOf && findElement(catalogue, partOf.element);
  return whole && PART.test(label.vi)
    ? `${wholeName(catalogue, whole)} ${label.vi.replace(PART, '')}`
    : label.vi;
}

const rowNames = (code: string, element: Element, row: RowId): readonly Named[] =>
  code === '' ? [] : ['mã', 'mã số', 'dòng'].map((word) => [`${word} ${code}`, elementSubject(element, row)]);

const elementSubject = (element: Element, row: RowId | null): FormSubject => ({
  kind: 'element',
  element,
  row,
  measure: element.unit.vi,
  isDecimal: element.decimal,
});

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** The period, and the place that the unit's figures are of, in the usual words; the unit's own name. */
function neutralWords(
  { province }: Catalogue,
  unit: Unit,
  period: Period,
): readonly (readonly [words: string, meaning: Aside])[] {
  const isLocal = unit.kind === 'local';
  const kind = isLocal ? localKind(unit.name.vi) : 'tỉnh';
  const places = ['toàn', 'trên địa bàn', 'của', 'trên địa bàn toàn'].map((word) => `${word} ${kind}`);
  const whole = [
    ...WHOLE,
    ...timesOf(period),
    ...places,
    ...(isLocal ? [unit.name.vi] : [province.vi, `trên địa bàn ${province.vi}`]),
  ];
  return [
    ...whole.map((words) => [words, 'whole'] as const),
    ...[...NEUTRAL, ...daysOf(period)].map((words) => [words, 'aside'] as const),
    ...(isLocal ? [] : [[unit.name.vi, 'office'] as const]),
  ];
}

/** `Huyện Bác Ái` → huyện. */
function localKind(name: string): string {
  const [first = '', second = ''] = name.toLowerCase().split(' ');
  return ['thành', 'thị'].includes(first) ? `${first} ${second}` : first;
}

function timesOf({ label, partYear, cutOff, schoolYear }: Period): readonly string[] {
  const year = cutOff.slice(0, 4);
  const bare = label.vi.endsWith(` ${year}`) ? label.vi.slice(0, -1 - year.length) : label.vi;
  const halves = ['6', '06', 'sáu'].map((six) => bare.replace(/^6(?= )/u, six));
  const times = partYear ? halves : [bare, 'cả năm', 'năm báo cáo', 'năm'];
  const dated = times.filter((time) => partYear || time !== 'năm');
  return [...dated, ...times.map((time) => `${time} ${year}`), `năm học ${schoolYear}`].flatMap((time) => [
    time,
    `trong ${time}`,
  ]);
}

function daysOf({ cutOff }: Period): readonly string[] {
  const [year, month, day] = cutOff.split('-').map(Number);
  const two = (part = 0): string => String(part).padStart(2, '0');
  const dates = [
    `${day}/${month}/${year}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}/${two(month)}/${year}`,
    `${day} tháng ${month} năm ${year}`,
  ];
  const days = dates.flatMap((date) => [date, `ngày ${date}`]);
  return days.flatMap((date) =>
    ['', 'đến ', 'đến hết ', 'tính đến ', 'tính đến hết '].map((word) => word + date),
  );
}
