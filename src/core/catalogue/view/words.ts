import { findElement, ownerOf } from '../catalogue.ts';
import type {
  Catalogue,
  Element,
  Formula,
  Indicator,
  Reporter,
  Target,
  Term,
  Unit,
} from '../../model/catalogue.ts';
import type { Task } from '../../model/tasks.ts';
import type { Bilingual, CalendarDate, Lang } from '../../model/ids.ts';
import { formatDate, formatNumber } from '../../text/format.ts';

/** Names of a catalogue's own words, for people who read it. */

export const UNIT_KINDS: Readonly<Record<Unit['kind'], Bilingual>> = {
  department: { vi: 'sở', en: 'department' },
  police: { vi: 'công an', en: 'police' },
  front: { vi: 'mặt trận, đoàn thể', en: 'front, mass organisation' },
  agency: { vi: 'cơ quan, đơn vị khác', en: 'other agency' },
  local: { vi: 'địa phương', en: 'local' },
};

export const ELEMENT_KINDS: Readonly<Record<Element['kind'], Bilingual>> = {
  stock: { vi: 'có đến ngày chốt', en: 'at the cut-off' },
  flow: { vi: 'lũy kế từ đầu kỳ', en: 'since the period began' },
  survey: { vi: 'theo điều tra', en: 'from a survey' },
  'school-year': { vi: 'năm học đã kết thúc gần nhất', en: 'last closed school year' },
};

export const COLUMN_WORDS: Readonly<Record<Element['columns'], Bilingual>> = {
  sex: { vi: 'tổng, nam, nữ', en: 'total, male, female' },
  mf: { vi: 'nam, nữ', en: 'male, female' },
  one: { vi: 'một số', en: 'one figure' },
  yn: { vi: 'có/không', en: 'yes/no' },
  quarters: { vi: 'từng quý', en: 'each quarter' },
};

export const CONFIDENCE: Readonly<Record<Indicator['confidence'], Bilingual>> = {
  certain: { vi: 'chắc chắn (theo văn bản định nghĩa)', en: 'certain (from the defining text)' },
  likely: { vi: 'nhiều khả năng (báo cáo vẫn dùng như vậy)', en: 'likely (used so in reports)' },
  assumption: { vi: 'giả định, tỉnh cần xác nhận', en: 'assumption, to be confirmed by the province' },
};

const ROLES: Readonly<Record<Reporter['role'], Bilingual>> = {
  owner: { vi: 'số của tỉnh', en: "the province's figure" },
  contributor: { vi: 'cộng vào số của tỉnh', en: "added into the province's figure" },
  local: { vi: 'để đối chiếu', en: 'to reconcile' },
  'cross-check': { vi: 'để đối chiếu', en: 'to reconcile' },
};

const COLUMNS: Readonly<Record<Term['column'], Bilingual | undefined>> = {
  total: { vi: 'tổng', en: 'total' },
  male: { vi: 'nam', en: 'male' },
  female: { vi: 'nữ', en: 'female' },
  value: undefined,
};

const OPERATORS: Readonly<Record<Target['op'], string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

/** `≥ 60%`, `< 110 bé trai/100 bé gái`. */
function wordTarget(target: Target, unit: string, lang: Lang): string {
  return `${OPERATORS[target.op]} ${wordQuantity(target.value, unit, lang)}`;
}

/** `60%`, `1,7 lần`. */
export function wordQuantity(value: number, unit: string, lang: Lang): string {
  return formatNumber(value, lang) + (unit === '%' ? unit : ` ${unit}`);
}

/** The targets of an indicator, of the plan's year first. */
export function wordTargets(indicator: Indicator, lang: Lang): string {
  const unit = indicator.unit[lang];
  const all = [...(indicator.target ? [indicator.target] : []), ...indicator.otherTargets];
  if (all.length === 0) return { vi: 'mọi câu trả lời là "Có"', en: 'every answer is yes' }[lang];
  return all
    .map((target) => wordTarget(target, unit, lang) + (target.by ? ` (${formatDate(target.by, lang)})` : ''))
    .join('; ');
}

/** The formula with the labels of its data elements. */
export function wordFormula(catalogue: Catalogue, formula: Formula, lang: Lang): string {
  const quote = (id: string): string => `"${findElement(catalogue, id)?.label[lang] ?? id}"`;
  const term = (t: Term): string => {
    const inner = [COLUMNS[t.column]?.[lang], t.rows?.join(', ')].filter(Boolean).join('; ');
    return quote(t.element) + (inner ? ` (${inner})` : '');
  };
  const factor = 'factor' in formula ? formatNumber(formula.factor, lang) : '';
  if (formula.type === 'all-yes') {
    const what = quote(formula.element);
    return { vi: `mọi dòng của ${what} là "Có"`, en: `every row of ${what} is yes` }[lang];
  }
  if (formula.type === 'closed-months') {
    const what = quote(formula.element);
    return {
      vi: `${factor} × số tháng trả lời "Có" ở ${what} ÷ số tháng đã kết thúc`,
      en: `${factor} × months answered yes in ${what} ÷ closed months`,
    }[lang];
  }
  const times = formula.factor === 1 ? '' : `${factor} × `;
  const words = `${times}${term(formula.numerator)} ÷ ${term(formula.denominator)}`;
  if (formula.type === 'ratio') return words;
  return {
    vi: `quý thấp nhất trong các quý đã kết thúc của: ${words}`,
    en: `the lowest closed quarter of: ${words}`,
  }[lang];
}

/** Owners with their dates: `so-ldtbxh đến 28/02/2025; so-noi-vu từ 01/03/2025`. */
export function wordOwners(indicator: Indicator, lang: Lang): string {
  return indicator.owners.map((owner) => owner.unit + wordDates(owner, lang)).join('; ');
}

/** How units and rows are called: by their ids, where these are the subject. */
export interface Naming {
  unit(id: string): string;
  row(id: string): string;
}

const BY_ID: Naming = { unit: (id) => id, row: (id) => id };

/** Who fills an element, one line each. */
export function wordReporters(element: Element, lang: Lang, naming: Naming = BY_ID): readonly string[] {
  return element.reporters.map((reporter) => {
    const who = Array.isArray(reporter.units)
      ? reporter.units.map((id) => naming.unit(id)).join(', ')
      : EVERY_UNIT[reporter.units][lang];
    const extra = [
      ROLES[reporter.role][lang],
      ...(reporter.rows ?? []).map((id) => naming.row(id)),
      ...(reporter.required ? [] : [{ vi: 'không bắt buộc', en: 'optional' }[lang]]),
    ];
    return `${who}${wordDates(reporter, lang)}: ${extra.join(', ')}`;
  });
}

const EVERY_UNIT: Readonly<Record<'all' | 'local', Bilingual>> = {
  all: { vi: 'mọi đơn vị', en: 'every unit' },
  local: { vi: 'mọi địa phương', en: 'every local unit' },
};

/** Who is given a task, one line each. */
export function wordAssigned({ assigned }: Task, lang: Lang): readonly string[] {
  return assigned.map((one) => {
    const who = Array.isArray(one.units) ? one.units.join(', ') : EVERY_UNIT[one.units][lang];
    return who + wordDates(one, lang);
  });
}

/** ` từ 01/03/2025 đến 31/12/2025`; empty when unbounded. */
export function wordDates(
  item: { validFrom?: CalendarDate | undefined; validTo?: CalendarDate | undefined },
  lang: Lang,
): string {
  const from = item.validFrom ? ` ${{ vi: 'từ', en: 'from' }[lang]} ${formatDate(item.validFrom, lang)}` : '';
  const to = item.validTo ? ` ${{ vi: 'đến', en: 'until' }[lang]} ${formatDate(item.validTo, lang)}` : '';
  return from + to;
}

/** The owner of an indicator on a day, or the first one named. */
export function ownerNow(indicator: Indicator, day: CalendarDate): string {
  return ownerOf(indicator, day) ?? indicator.owners[0]?.unit ?? '';
}
