import { allPeriods, findElement } from '../catalogue.ts';
import type {
  Catalogue,
  Commune,
  Element,
  Indicator,
  Period,
  Question,
  Unit,
} from '../../model/catalogue.ts';
import { thresholdOf } from '../sensitive.ts';
import type { Task } from '../../model/tasks.ts';
import type { Lang } from '../../model/ids.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import { wordDue } from './list.ts';
import {
  COLUMN_WORDS,
  CONFIDENCE,
  ELEMENT_KINDS,
  UNIT_KINDS,
  wordAssigned,
  wordDates,
  wordFormula,
  wordOwners,
  wordQuantity,
  wordReporters,
  wordTargets,
} from './words.ts';

/** One entry of a catalogue in words: a title and labelled paragraphs or lists. */
export interface Description {
  readonly kind: 'indicator' | 'element' | 'task' | 'unit' | 'period' | 'question' | 'commune';
  readonly id: string;
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly value: string | readonly string[] }[];
  /** The entry itself. */
  readonly entry: unknown;
}

type Field = readonly [label: string, value: string | readonly string[] | undefined];

/**
 * Everything in the catalogue with that id; also a plan indicator (`3.2`: its parts), the element of a row code (`4.03`) and a
 * commune by id or code.
 */
export function describeId(catalogue: Catalogue, id: string, lang: Lang): readonly Description[] {
  const wanted = id.toLowerCase();
  const is = (item: { readonly id: string }): boolean => item.id.toLowerCase() === wanted;
  return [
    ...catalogue.indicators
      .filter((i) => is(i) || i.planIndicator === id)
      .map((i) => describeIndicator(catalogue, i, lang)),
    ...catalogue.elements
      .filter((e) => is(e) || hasCode(e, id))
      .map((e) => describeElement(catalogue, e, lang)),
    ...catalogue.tasks
      .filter((task) => is(task) || task.code === id)
      .map((task) => describeTask(catalogue, task, lang)),
    ...[...catalogue.units, ...catalogue.also].filter(is).map((u) => describeUnit(catalogue, u, lang)),
    ...allPeriods(catalogue)
      .filter((p) => is(p) || p.aliases.some((alias) => alias.toLowerCase() === wanted))
      .map((p) => describePeriod(catalogue, p, lang)),
    ...catalogue.questions.filter(is).map((q) => describeQuestion(q, lang)),
    ...catalogue.units.flatMap((unit) =>
      unit.communes
        .filter((c) => (is(c) && c.id !== unit.id) || c.code === id)
        .map((c) => describeCommune(unit, c, lang)),
    ),
  ];
}

/** True for the code of a row, as it is printed on the form and said on the telephone. */
function hasCode({ code, codes }: Element, id: string): boolean {
  return code === id || Object.values(codes ?? {}).includes(id);
}

/** Every id `describeId` knows, for the nearest word. */
export function knownIds(catalogue: Catalogue): readonly string[] {
  const { indicators, elements, tasks, units, also, questions } = catalogue;
  const entries = [indicators, elements, tasks, units, also, allPeriods(catalogue), questions];
  const ids = entries.flatMap((list) => list.map(({ id }): string => id));
  return [...new Set([...ids, ...units.flatMap((u) => u.communes.map((c) => c.id))])];
}

function describeIndicator(catalogue: Catalogue, i: Indicator, lang: Lang): Description {
  const t = pick(lang);
  const number = (value: number): string => wordQuantity(value, i.unit[lang], lang);
  return make('indicator', i.id, i.label[lang], i, [
    [t('Cách hiểu', 'Meaning'), i.definition[lang]],
    [t('Công thức', 'Formula'), wordFormula(catalogue, i.formula, lang)],
    [t('Mục tiêu', 'Target'), wordTargets(i, lang)],
    [t('Mức xuất phát', 'Baseline'), i.baseline === undefined ? undefined : number(i.baseline)],
    [t('Phụ trách', 'Owner'), wordOwners(i, lang)],
    [t('Mục', 'Article'), i.plan],
    [t('Nguồn số liệu', 'Source'), i.source?.[lang]],
    [
      t('Khoảng đáng tin', 'Believable'),
      i.plausible && `${formatNumber(i.plausible.min, lang)} – ${number(i.plausible.max)}`,
    ],
    [
      t('Tỷ suất năm', 'Yearly rate'),
      i.yearlyRate
        ? t('kỳ 6 tháng chỉ nêu số đếm, chưa đánh giá', 'at half-year the count only, no verdict')
        : undefined,
    ],
    [t('Độ tin cậy', 'Confidence'), CONFIDENCE[i.confidence][lang]],
    [t('Câu hỏi còn mở', 'Open questions'), questionsOf(catalogue, i.questions, lang)],
  ]);
}

function describeElement(catalogue: Catalogue, e: Element, lang: Lang): Description {
  const t = pick(lang);
  const whole = e.partOf && findElement(catalogue, e.partOf.element);
  return make('element', e.id, e.label[lang], e, [
    [t('Đếm gì', 'What to count'), e.definition[lang]],
    [t('Đơn vị tính', 'Unit'), e.unit[lang]],
    [t('Cột', 'Columns'), COLUMN_WORDS[e.columns][lang]],
    [t('Dòng', 'Rows'), rowsOf(e, lang)],
    [t('Mã dòng', 'Row codes'), rowCodesOf(e)],
    [t('Thời điểm', 'Time'), ELEMENT_KINDS[e.kind][lang]],
    [t('Trong đó của', 'Of which of'), whole && `${whole.id}: ${whole.label[lang]}`],
    [e.parameter?.label[lang] ?? '', e.parameter && (e.parameter.text?.[lang] ?? e.parameter.value)],
    [t('Chọn nguồn', 'Sources'), e.sources?.map((s) => s.label[lang])],
    [t('Ai nhập', 'Filled by'), wordReporters(e, lang)],
    [t('Dùng cho chỉ tiêu', 'Used by'), usedBy(catalogue, e)],
    [t('Mục', 'Article'), e.plan],
    [
      t('Nhạy cảm', 'Sensitive'),
      e.sensitive
        ? t(
            `bản công khai không in các số từ 1 đến ${thresholdOf(catalogue, e.id) - 1}`,
            `the public edition does not print counts from 1 to ${thresholdOf(catalogue, e.id) - 1}`,
          )
        : undefined,
    ],
    [t('Độ tin cậy', 'Confidence'), CONFIDENCE[e.confidence][lang]],
    [t('Câu hỏi còn mở', 'Open questions'), questionsOf(catalogue, e.questions, lang)],
  ]);
}

function describeTask(catalogue: Catalogue, task: Task, lang: Lang): Description {
  const t = pick(lang);
  const { window, heading } = task;
  const under = catalogue.taskHeadings.find(({ number }) => number === heading);
  return make('task', task.id, task.label[lang], task, [
    [t('Mã dòng', 'Row code'), task.code],
    [t('Mục', 'Article'), task.plan],
    [t('Thuộc', 'Under'), under && `${under.plan}: ${under.title[lang]}`],
    [t('Giao cho', 'Given to'), wordAssigned(task, lang)],
    [
      t('Thời gian', 'Days'),
      window && [...new Set([window.from, window.to])].map((day) => formatDate(day, lang)).join(' – '),
    ],
    [
      t('Số đo kèm theo', 'Measures'),
      task.measures.map(
        ({ id, label, unit, columns }) =>
          `${id}: ${label[lang]} (${unit[lang]}; ${COLUMN_WORDS[columns][lang]})`,
      ),
    ],
    [t('Độ tin cậy', 'Confidence'), CONFIDENCE[task.confidence][lang]],
  ]);
}

function describeUnit(catalogue: Catalogue, u: Unit, lang: Lang): Description {
  const t = pick(lang);
  const owned = catalogue.indicators.flatMap((i) =>
    i.owners.filter((o) => o.unit === u.id).map((o) => `${i.id} ${i.short[lang]}${wordDates(o, lang)}`),
  );
  const asked = catalogue.elements
    .filter((e) => e.reporters.some((r) => names(r.units, u)))
    .map((e) => `${e.id}: ${e.label[lang]}`);
  const tasks = catalogue.tasks
    .filter(({ assigned }) => assigned.some(({ units }) => names(units, u)))
    .map(({ id, label }) => `${id}: ${label[lang]}`);
  return make('unit', u.id, u.name[lang], u, [
    [t('Loại', 'Kind'), UNIT_KINDS[u.kind][lang]],
    [t('Mục', 'Article'), u.plan],
    [t('Mã hành chính', 'Code'), u.code],
    [t('Tồn tại', 'In existence'), wordDates(u, lang).trim() || undefined],
    [
      t('Tổng hợp', 'Consolidates'),
      u.consolidator
        ? t('báo cáo của tỉnh', "the province's report") +
          wordDates({ validFrom: u.consolidatorFrom, validTo: u.consolidatorTo }, lang)
        : undefined,
    ],
    [t('Phụ trách chỉ tiêu', 'Owns'), owned],
    [t('Số liệu phải nhập', 'Fills'), asked],
    [t('Nhiệm vụ được giao', 'Tasks'), tasks],
    [t('Xã, phường, thị trấn', 'Communes'), u.communes.map((c) => c.name).join(', ') || undefined],
    [t('Cách viết khác', 'Also written'), u.aliases.join('; ') || undefined],
  ]);
}

function describePeriod(catalogue: Catalogue, p: Period, lang: Lang): Description {
  const t = pick(lang);
  return make('period', p.id, p.label[lang], p, [
    [
      t('Số liệu từ ngày', 'Figures'),
      `${formatDate(p.window.from, lang)} – ${formatDate(p.window.to, lang)}`,
    ],
    [t('Chốt số liệu', 'Cut-off'), formatDate(p.cutOff, lang)],
    [t('Hạn gửi', 'Due'), wordDue(p, catalogue, lang)],
    [t('Quý', 'Quarters'), wordStretches(p.quarters, lang)],
    [t('Tháng', 'Months'), wordStretches(p.months, lang)],
    [t('Năm học', 'School year'), p.schoolYear],
    [t('So với kỳ', 'Compared with'), p.previous],
    [t('Nối tiếp kỳ', 'Continues'), p.continues],
    [t('Tên khác', 'Also'), p.aliases.join(', ') || undefined],
  ]);
}

/** `q1 15/12/2024 – 14/3/2025; q2 …`: quarters or months with their days. */
function wordStretches(stretches: Period['quarters'] | Period['months'], lang: Lang): string | undefined {
  const words = stretches.map(
    ({ id, from, to }) => `${id} ${formatDate(from, lang)} – ${formatDate(to, lang)}`,
  );
  return words.join('; ') || undefined;
}

/** An open question: the plan's words, our setting, what changes. */
export function describeQuestion(q: Question, lang: Lang): Description {
  const t = pick(lang);
  return make('question', q.id, q.question[lang], q, [
    [t('Nguyên văn', 'Its words'), `"${q.planWords}"`],
    [t('Đang hiểu là', 'Our setting'), q.setting[lang]],
    [t('Nếu khác thì', 'If it differs'), q.effect[lang]],
    [t('Liên quan', 'About'), q.about.join(', ')],
  ]);
}

function describeCommune(unit: Unit, c: Commune, lang: Lang): Description {
  const t = pick(lang);
  const types = {
    commune: t('xã', 'commune'),
    ward: t('phường', 'ward'),
    township: t('thị trấn', 'township'),
  };
  return make('commune', c.id, c.name, c, [
    [t('Loại', 'Kind'), types[c.type]],
    [t('Mã', 'Code'), c.code],
    [t('Thuộc', 'Part of'), `${unit.id}: ${unit.name[lang]}`],
    [t('Tồn tại', 'In existence'), wordDates(c, lang).trim() || undefined],
  ]);
}

function rowCodesOf({ code, codes }: Element): string | undefined {
  return (
    code ??
    (codes &&
      Object.entries(codes)
        .map(([row, of]) => `${row} ${of}`)
        .join(', '))
  );
}

function rowsOf(element: Element, lang: Lang): string | readonly string[] | undefined {
  const t = pick(lang);
  if (Array.isArray(element.rows))
    return element.rows.map((row) => {
      const optional = row.required ? '' : ` (${t('không bắt buộc', 'optional')})`;
      return `${row.id}: ${row.label[lang]}${optional}${wordDates(row, lang)}`;
    });
  if (element.rows === 'quarters') return t('mỗi quý một dòng', 'one for each quarter');
  if (element.rows === 'months') return t('mỗi tháng một dòng', 'one for each month');
  if (element.rows === 'communes') return t('mỗi xã một dòng', 'one for each commune');
  return undefined;
}

function usedBy(catalogue: Catalogue, element: Element): string | undefined {
  const users = catalogue.indicators.filter(({ formula }) =>
    'element' in formula
      ? formula.element === element.id
      : formula.numerator.element === element.id || formula.denominator.element === element.id,
  );
  return users.map((i) => i.id).join(', ') || undefined;
}

function questionsOf(catalogue: Catalogue, ids: readonly string[], lang: Lang): readonly string[] {
  return catalogue.questions.filter((q) => ids.includes(q.id)).map((q) => `${q.id}: ${q.question[lang]}`);
}

function names(units: readonly string[] | 'local' | 'all', unit: Unit): boolean {
  return units === 'all' || (units === 'local' ? unit.kind === 'local' : units.includes(unit.id));
}

function make(
  kind: Description['kind'],
  id: string,
  title: string,
  entry: unknown,
  fields: readonly Field[],
): Description {
  const filled = fields.flatMap(([label, value]) =>
    value === undefined || value.length === 0 ? [] : [{ label, value }],
  );
  return { kind, id, title, entry, fields: filled };
}

function pick(lang: Lang): (vi: string, en: string) => string {
  return (vi, en) => ({ vi, en })[lang];
}
