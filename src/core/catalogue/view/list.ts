import { allPeriods } from '../catalogue.ts';
import type { Catalogue, Change, Element, Period, Unit } from '../../model/catalogue.ts';
import type { CalendarDate, Lang } from '../../model/ids.ts';
import { formatDate } from '../../text/format.ts';
import { COLUMN_WORDS, UNIT_KINDS, ownerNow, wordAssigned, wordDates, wordTargets } from './words.ts';

/** A titled table of words. */
export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The whole catalogue at a glance: periods, units, indicators, data elements. Owners are those of `day`. */
export function listCatalogue(catalogue: Catalogue, day: CalendarDate, lang: Lang): readonly Section[] {
  const text = (vi: string, en: string): string => ({ vi, en })[lang];
  const periods = allPeriods(catalogue);
  return [
    {
      title: text(`Kỳ báo cáo (${periods.length})`, `Periods (${periods.length})`),
      head: [text('Mã', 'Id'), text('Kỳ', 'Period'), text('Chốt số liệu', 'Cut-off'), text('Hạn gửi', 'Due')],
      rows: periods.map((p) => [
        p.id,
        p.label[lang],
        formatDate(p.cutOff, lang),
        wordDue(p, catalogue, lang),
      ]),
    },
    {
      title: text(
        `Đơn vị báo cáo (${catalogue.units.length})`,
        `Reporting units (${catalogue.units.length})`,
      ),
      head: [text('Mã', 'Id'), text('Đơn vị', 'Unit'), text('Loại', 'Kind'), text('Mục', 'Article')],
      rows: catalogue.units.map((u) => [u.id, wordUnit(u, lang), UNIT_KINDS[u.kind][lang], u.plan]),
    },
    {
      title: text(`Chỉ tiêu (${catalogue.indicators.length})`, `Indicators (${catalogue.indicators.length})`),
      head: [
        text('Mã', 'Id'),
        text('Chỉ tiêu', 'Indicator'),
        text('Mục tiêu', 'Target'),
        text('Phụ trách', 'Owner'),
      ],
      rows: catalogue.indicators.map((i) => [i.id, i.short[lang], wordTargets(i, lang), ownerNow(i, day)]),
    },
    {
      title: text(`Số liệu (${catalogue.elements.length})`, `Data elements (${catalogue.elements.length})`),
      head: [text('Mã', 'Id'), text('Số liệu', 'Data element'), text('Cột', 'Columns'), text('Dòng', 'Rows')],
      rows: catalogue.elements.map((e) => [
        e.id,
        e.label[lang],
        COLUMN_WORDS[e.columns][lang],
        wordRows(e, lang),
      ]),
    },
    ...listTasks(catalogue, lang),
    ...listAlso(catalogue.also, lang),
    ...listChanges(catalogue.changes ?? [], lang),
  ];
}

/** What the plan asks besides figures; no table in a catalogue without tasks. */
function listTasks({ tasks }: Catalogue, lang: Lang): readonly Section[] {
  if (tasks.length === 0) return [];
  const text = (vi: string, en: string): string => ({ vi, en })[lang];
  return [
    {
      title: text(`Nhiệm vụ (${tasks.length})`, `Tasks (${tasks.length})`),
      head: [
        text('Mã', 'Id'),
        text('Nhiệm vụ', 'Task'),
        text('Mục', 'Article'),
        text('Giao cho', 'Given to'),
      ],
      rows: tasks.map((task) => [task.id, task.label[lang], task.plan, wordAssigned(task, lang).join('; ')]),
    },
  ];
}

/** Further units that the plan obliges without naming them. */
function listAlso(also: Catalogue['also'], lang: Lang): readonly Section[] {
  if (also.length === 0) return [];
  const text = (vi: string, en: string): string => ({ vi, en })[lang];
  return [
    {
      title: text(
        `Đơn vị khác được biết tên, chưa phải báo cáo (${also.length})`,
        `Further units known by name, from which nothing is due (${also.length})`,
      ),
      head: [text('Mã', 'Id'), text('Đơn vị', 'Unit'), text('Loại', 'Kind'), text('Mục', 'Article')],
      rows: also.map((u) => [u.id, wordUnit(u, lang), UNIT_KINDS[u.kind][lang], u.plan]),
    },
  ];
}

/** The reorganisations switched on; no table when there is none. */
function listChanges(changes: readonly Change[], lang: Lang): readonly Section[] {
  if (changes.length === 0) return [];
  const text = (vi: string, en: string): string => ({ vi, en })[lang];
  return [
    {
      title: text(`Lớp bổ sung đang bật (${changes.length})`, `Overlays switched on (${changes.length})`),
      head: [
        text('Mã', 'Id'),
        text('Thay đổi', 'Change'),
        text('Từ ngày', 'From'),
        text('Căn cứ của tỉnh', 'Confirmed'),
      ],
      rows: changes.map(({ overlay, title, from, confirmed }) => [
        overlay,
        title[lang],
        formatDate(from, lang),
        confirmed ? text('đã có', 'yes') : text('chưa có', 'no'),
      ]),
    },
  ];
}

/** `trước 15/6/2025`, `đến hết 15/6/2025`; nothing is due for a period before the plan. */
export function wordDue(period: Period, catalogue: Catalogue, lang: Lang): string {
  if (catalogue.earlierPeriods.includes(period))
    return { vi: 'chỉ để so sánh', en: 'for comparison only' }[lang];
  const date = formatDate(period.due.date, lang);
  if (period.due.inclusive) return { vi: `đến hết ${date}`, en: `by ${date}` }[lang];
  return { vi: `trước ${date}`, en: `before ${date}` }[lang];
}

/** `5 dòng: Mầm non, …` in short form. */
function wordRows(element: Element, lang: Lang): string {
  const named = {
    quarters: { vi: 'từng quý', en: 'quarters' },
    months: { vi: 'từng tháng', en: 'months' },
    communes: { vi: 'từng xã', en: 'communes' },
  };
  if (element.rows === undefined) return '1';
  return Array.isArray(element.rows) ? String(element.rows.length) : named[element.rows][lang];
}

function wordUnit(unit: Unit, lang: Lang): string {
  const notes = [
    ...(unit.consolidator ? [{ vi: 'tổng hợp', en: 'consolidates' }[lang]] : []),
    ...(unit.narrativeOnly ? [{ vi: 'chỉ báo cáo bằng lời', en: 'in words only' }[lang]] : []),
    ...(unit.communes.length > 1
      ? [{ vi: `${unit.communes.length} xã`, en: `${unit.communes.length} communes` }[lang]]
      : []),
    ...(wordDates(unit, lang) ? [wordDates(unit, lang).trim()] : []),
  ];
  return unit.name[lang] + (notes.length ? ` (${notes.join('; ')})` : '');
}
