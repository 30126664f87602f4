import type { Bilingual } from '../../../core/model/ids.ts';
import type { ColumnMeaning } from '../../export/table.ts';
import type { ObservationRow } from '../../../core/report/observations.ts';

/** A column of the long table: name, type and meaning (for the description of the file), and its value. */
export interface CsvColumn extends ColumnMeaning {
  /** null is a missing value: an empty field, never 0. */
  readonly of: (row: ObservationRow, period: string) => string | number | boolean | null;
}

/**
 * Observation status after SDMX's code list CL_OBS_STATUS (A, E, P, M, L, Q); `status` beside it says the same in the
 * program's own finer words.
 */
const OBS_STATUS: Readonly<Record<'A' | 'E' | 'P' | 'M' | 'L' | 'Q', Bilingual>> = {
  A: { vi: 'số chính thức (kể cả 0 đã xác nhận)', en: 'normal value (a confirmed zero included)' },
  E: { vi: 'ước thực hiện', en: 'estimated value' },
  P: { vi: 'tạm tính: quý hoặc tháng chưa kết thúc', en: 'provisional: the quarter or month is not over' },
  M: {
    vi: 'không có số: để trống, chưa gửi, hoặc có lỗi nên không dùng',
    en: 'missing: left blank, not received, or kept out because of an error',
  },
  L: { vi: 'đơn vị báo chưa có số liệu', en: 'the unit says the figure is not available yet' },
  Q: { vi: 'số nhỏ, không công bố', en: 'suppressed: a small count, not published' },
};

type ObsStatus = keyof typeof OBS_STATUS;

const STATUS_CODES: Readonly<Record<ObservationRow['status'], ObsStatus>> = {
  official: 'A',
  none: 'A',
  estimate: 'E',
  unavailable: 'L',
  missing: 'M',
  rejected: 'M',
  suppressed: 'Q',
};

function obsStatus({ status, provisional, value }: ObservationRow): ObsStatus {
  const code = STATUS_CODES[status];
  return code === 'A' && provisional && value !== null ? 'P' : code;
}

const about = (vi: string, en: string): Bilingual => ({ vi, en });
const text = (
  name: string,
  meaning: Bilingual,
  of: (row: ObservationRow, period: string) => string | null,
  required = true,
): CsvColumn => ({ name, type: 'string', required, about: meaning, of });

/** Columns of the long table, in order. Ids are stable; labels are in the report's language. */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  text('period', about('mã kỳ báo cáo', 'reporting period'), (_, period) => period),
  text('unit', about('mã đơn vị báo cáo', 'reporting unit'), (r) => r.unit),
  text('unit_name', about('tên đơn vị báo cáo', 'name of the unit'), (r) => r.unitName),
  text('element', about('mã số liệu', 'data element'), (r) => r.element),
  text('element_name', about('tên số liệu', 'name of the data element'), (r) => r.elementName),
  text('row', about('mã dòng; _ là dòng duy nhất', 'row; _ for a single one'), (r) =>
    r.row === '-' ? '_' : r.row,
  ),
  text('row_name', about('tên dòng', 'name of the row'), (r) => r.rowName || null, false),
  text('column', about('mã cột: tổng số, nam, nữ…', 'column: total, male, female …'), (r) => r.column),
  text('column_name', about('tên cột', 'name of the column'), (r) => r.columnName || null, false),
  {
    name: 'value',
    type: 'number',
    required: false,
    about: about(
      'giá trị, dấu thập phân là dấu chấm; câu hỏi có/không: 1 là có, 0 là không; để trống là không có số',
      'the figure, with a decimal point; a yes/no answer is 1 or 0; empty means there is none',
    ),
    of: ({ value }) => (typeof value === 'boolean' ? Number(value) : value),
  },
  text('unit_of_measure', about('đơn vị tính', 'unit of measure'), (r) => r.measure),
  {
    ...text('obs_status', about('tình trạng theo SDMX', 'observation status after SDMX'), obsStatus),
    codes: OBS_STATUS,
  },
  {
    ...text('status', about('tình trạng đơn vị ghi', 'status as submitted'), (r) => r.status),
    values: Object.keys(STATUS_CODES),
  },
  {
    name: 'provisional',
    type: 'boolean',
    required: true,
    about: about('quý, tháng chưa kết thúc', 'the quarter or month is not over'),
    of: (r) => r.provisional,
  },
  {
    name: 'required',
    type: 'boolean',
    required: true,
    about: about('số liệu bắt buộc', 'the figure has to be given'),
    of: (r) => r.required,
  },
  text('file', about('tệp nguồn', 'source file'), (r) => r.source?.file ?? null, false),
  text('sheet', about('trang tính', 'sheet'), (r) => r.source?.sheet ?? null, false),
  text('cell', about('ô', 'cell'), (r) => r.source?.cell ?? null, false),
  text('sha256', about('mã kiểm tra của tệp', 'SHA-256 of the file'), (r) => r.source?.sha256 ?? null, false),
  text(
    'stated_source',
    about('nguồn số liệu đơn vị ghi', 'source of the figure as the unit states it'),
    (r) => r.statedSource || null,
    false,
  ),
  text(
    'note',
    about(
      'ghi chú của đơn vị; lý do nếu chưa có số liệu',
      'note of the unit; the reason where there is no figure yet',
    ),
    (r) => r.note || null,
    false,
  ),
];
