import type { Status, UnitStatus } from '../../core/model/status.ts';
import { tableOf } from '../../office/xlsx-draw/table-columns.ts';
import type { TableColumn } from '../../office/xlsx-draw/table-columns.ts';
import { SHEET_WORDS } from '../../office/xlsx-draw/table-words.ts';
import { STATE_SHADES } from '../xlsx/state-shades.ts';
import { renderWorkbook } from '../../office/xlsx-draw/table-workbook.ts';
import {
  STATUS_HEADINGS,
  dueSentence,
  ratesSentence,
  sinceYesterday,
  statusNotes,
  unreadNotes,
  statusTitle,
  unitName,
  unitNotes,
} from './status-words.ts';
import type { StatusWordsOptions } from './status-words.ts';
import { dueWords, stateWords } from '../timeliness-words.ts';
import { upperFirst } from '../../core/text/upper-first.ts';

/** The table in catalogue order as a workbook. */
export async function renderStatusXlsx(status: Status, options: StatusWordsOptions): Promise<Uint8Array> {
  const { lang } = options;
  const title = statusTitle(status, options);
  const sheet = {
    name: { vi: 'Tình hình nộp', en: 'Submissions' }[lang],
    title,
    subtitle: [
      dueSentence(status, lang),
      ratesSentence(status, lang),
      sinceYesterday(status, options),
      ...statusNotes({ ...status, units: [] }, options),
      ...unreadNotes(status, lang),
    ].filter(Boolean),
    ...tableOf(columnsOf(options), status.units),
    emptyNote: { vi: 'Không có.', en: 'None.' }[lang],
    pageWord: SHEET_WORDS[lang].page,
  };
  return renderWorkbook([sheet], { title });
}

function columnsOf(options: StatusWordsOptions): readonly TableColumn<UnitStatus>[] {
  const { lang } = options;
  const head = (key: keyof typeof STATUS_HEADINGS): string => STATUS_HEADINGS[key][lang];
  const came = ({ file }: UnitStatus): boolean => file !== null;
  return [
    { head: head('unit'), width: 38, fixed: true, cell: (unit) => unitName(unit, options) },
    {
      head: head('state'),
      width: 18,
      cell: (unit) => ({ value: upperFirst(stateWords(unit, lang)), shade: STATE_SHADES[unit.submission] }),
    },
    {
      head: head('due'),
      width: 22,
      cell: ({ dueBefore, dueInclusive }) =>
        dueBefore === null ? '' : upperFirst(dueWords(dueBefore, dueInclusive, lang)),
    },
    {
      head: head('received'),
      width: 14,
      cell: ({ receivedOn }) =>
        receivedOn === null ? '' : { value: null, date: receivedOn, format: SHEET_WORDS[lang].date },
    },
    { head: head('revision'), width: 10, cell: ({ revision }) => revision },
    {
      head: head('errors'),
      width: 10,
      cell: (unit) => (came(unit) || unit.errors > 0 ? unit.errors : null),
    },
    { head: head('warnings'), width: 11, cell: (unit) => (came(unit) ? unit.warnings : null) },
    { head: head('filled'), width: 11, cell: (unit) => (came(unit) ? unit.filled : null) },
    { head: { vi: 'Phải điền', en: 'To fill' }[lang], width: 11, cell: ({ due }) => due },
    {
      head: { vi: 'Nhiệm vụ đã báo', en: 'Tasks answered' }[lang],
      width: 12,
      cell: (unit) => (came(unit) ? unit.tasks.answered : null),
    },
    { head: { vi: 'Nhiệm vụ phải báo', en: 'Tasks due' }[lang], width: 12, cell: ({ tasks }) => tasks.due },
    { head: head('daysLeft'), width: 12, cell: ({ daysLeft }) => daysLeft },
    { head: head('note'), width: 50, cell: (unit) => upperFirst(unitNotes(unit, lang).join('; ')) },
  ];
}
