import type { Status, UnitStatus } from '../../core/model/status.ts';
import { renderTablesXlsx } from '../plain-xlsx.ts';
import {
  STATUS_HEADINGS,
  dueSentence,
  ratesSentence,
  statusNotes,
  statusTitle,
  unitName,
  unitNotes,
} from './status-words.ts';
import type { StatusWordsOptions } from './status-words.ts';
import { dueWords, stateWords } from '../timeliness-words.ts';

const COLUMNS = [
  ['unit', 38],
  ['state', 20],
  ['due', 24],
  ['received', 14],
  ['revision', 8],
  ['errors', 8],
  ['warnings', 10],
  ['filled', 10],
  ['daysLeft', 12],
  ['note', 60],
] as const;

/** The table in catalogue order as a workbook. */
export async function renderStatusXlsx(status: Status, options: StatusWordsOptions): Promise<Uint8Array> {
  const { lang } = options;
  const asked = { heading: lang === 'vi' ? 'Phải điền' : 'To fill', width: 10 };
  const columns = COLUMNS.flatMap(([key, width]) => {
    const column = { heading: STATUS_HEADINGS[key][lang], width };
    return key === 'filled' ? [column, asked] : [column];
  });
  return renderTablesXlsx([
    {
      name: lang === 'vi' ? 'Tình hình nộp' : 'Submissions',
      above: [
        statusTitle(status, options),
        dueSentence(status, lang),
        ratesSentence(status, lang),
        ...statusNotes({ ...status, units: [] }, options),
      ].filter(Boolean),
      columns,
      rows: status.units.map((unit) => row(unit, options)),
    },
  ]);
}

function row(unit: UnitStatus, options: StatusWordsOptions): readonly (string | number | Date | null)[] {
  const { lang } = options;
  const came = unit.file !== null;
  return [
    unitName(unit, options),
    stateWords(unit, lang),
    unit.dueBefore === null ? '' : dueWords(unit.dueBefore, unit.dueInclusive, lang),
    unit.receivedOn === null ? null : new Date(`${unit.receivedOn}T00:00:00Z`),
    unit.revision,
    came || unit.errors > 0 ? unit.errors : null,
    came ? unit.warnings : null,
    came ? unit.filled : null,
    unit.due,
    unit.daysLeft,
    unitNotes(unit, lang).join('; '),
  ];
}
