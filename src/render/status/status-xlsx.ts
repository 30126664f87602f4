import type { Status, UnitStatus } from '../../core/model/status.ts';
import type { CellPlan } from '../../office/xlsx-draw/table-sheet.ts';
import { SHEET_WORDS } from '../../office/xlsx-draw/table-words.ts';
import { STATE_SHADES } from '../xlsx/state-shades.ts';
import { renderWorkbook } from '../../office/xlsx-draw/table-workbook.ts';
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
import { upperFirst } from '../../core/text/upper-first.ts';

const COLUMNS = [
  ['unit', 38],
  ['state', 18],
  ['due', 22],
  ['received', 14],
  ['revision', 10],
  ['errors', 10],
  ['warnings', 11],
  ['filled', 11],
  ['daysLeft', 12],
  ['note', 50],
] as const;

/** The table in catalogue order as a workbook. */
export async function renderStatusXlsx(status: Status, options: StatusWordsOptions): Promise<Uint8Array> {
  const { lang } = options;
  const isVietnamese = lang === 'vi';
  const asked = { head: isVietnamese ? 'Phải điền' : 'To fill', width: 11 };
  const columns = COLUMNS.flatMap(([key, width]) => {
    const column = { head: STATUS_HEADINGS[key][lang], width };
    return key === 'filled' ? [column, asked] : [column];
  });
  const title = statusTitle(status, options);
  const sheet = {
    name: isVietnamese ? 'Tình hình nộp' : 'Submissions',
    title,
    subtitle: [
      dueSentence(status, lang),
      ratesSentence(status, lang),
      ...statusNotes({ ...status, units: [] }, options),
    ].filter(Boolean),
    columns,
    rows: status.units.map((unit) => row(unit, options)),
    fixed: 1,
    emptyNote: isVietnamese ? 'Không có.' : 'None.',
    pageWord: SHEET_WORDS[lang].page,
  };
  return renderWorkbook([sheet], { title });
}

function row(unit: UnitStatus, options: StatusWordsOptions): readonly CellPlan[] {
  const { lang } = options;
  const came = unit.file !== null;
  return [
    unitName(unit, options),
    { value: upperFirst(stateWords(unit, lang)), shade: STATE_SHADES[unit.submission] },
    unit.dueBefore === null ? '' : upperFirst(dueWords(unit.dueBefore, unit.dueInclusive, lang)),
    unit.receivedOn === null ? '' : { value: null, date: unit.receivedOn, format: SHEET_WORDS[lang].date },
    unit.revision,
    came || unit.errors > 0 ? unit.errors : null,
    came ? unit.warnings : null,
    came ? unit.filled : null,
    unit.due,
    unit.daysLeft,
    upperFirst(unitNotes(unit, lang).join('; ')),
  ];
}
