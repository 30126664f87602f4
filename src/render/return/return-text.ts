import { findUnit } from '../../core/catalogue/catalogue.ts';
import type { Catalogue, Period } from '../../core/model/catalogue.ts';
import type { Bilingual, Lang } from '../../core/model/ids.ts';
import type { ReturnedFile, ReturnJson } from '../../core/return/schema.ts';
import { counted } from '../../core/text/english-plural.ts';
import { formatNumber } from '../../core/text/format.ts';
import { wrap } from '../wrap.ts';

interface ReturnTextOptions {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly lang: Lang;
  readonly columns: number;
  /** The path of a file in the workspace, from where the person stands. */
  readonly placeOf: (inside: string) => string;
}

const KINDS: Readonly<Record<ReturnedFile['kind'], Bilingual>> = {
  copy: { vi: 'bản tô màu', en: 'coloured copy' },
  letter: { vi: 'công văn', en: 'letter' },
  mail: { vi: 'thư nháp', en: 'mail draft' },
  message: { vi: 'tin nhắn', en: 'message' },
  'call-list': { vi: 'danh sách gọi', en: 'list of calls' },
};

/** What went where, unit by unit. */
export function renderReturnText(result: ReturnJson, options: ReturnTextOptions): string {
  const { catalogue, period, lang, columns, placeOf } = options;
  const { units, callList } = result;
  const nameOf = ({ unit, name }: (typeof units)[number]): string =>
    findUnit(catalogue, unit)?.name[lang] ?? name;
  const head = {
    vi: `${formatNumber(units.length, lang)} đơn vị có việc phải xem lại, ${period.label.vi}:`,
    en: `${counted(units.length, 'unit')} to write to, ${period.label.en}:`,
  }[lang];
  const lines = units.flatMap((unit) => [
    wrap(`${nameOf(unit)}: ${unitWords(unit, lang)}`, columns, '    ', '  '),
    wrap(`${placeOf(folderOf(unit))}/ (${fileKinds(unit.files, lang)})`, columns, '      ', '    '),
    ...unit.files.flatMap((file) => fileNote(file, lang)),
    ...(unit.noCopy === null ? [] : [wrap(unit.noCopy, columns, '      ', '    ')]),
  ]);
  const calls = callList
    ? [
        `${{ vi: 'Danh sách gọi', en: 'Calls' }[lang]}: ${placeOf(callList.file)}`,
        ...fileNote(callList, lang),
      ]
    : [];
  return `${[head, ...lines, ...calls].join('\n')}\n`;
}

function unitWords({ reason, errors, warnings, to }: ReturnJson['units'][number], lang: Lang): string {
  const counts = {
    vi: [
      ...(errors > 0 ? [`${formatNumber(errors, lang)} lỗi`] : []),
      ...(warnings > 0 ? [`${formatNumber(warnings, lang)} cảnh báo`] : []),
    ],
    en: [
      ...(errors > 0 ? [counted(errors, 'error')] : []),
      ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ],
  }[lang];
  const why = {
    missing: [{ vi: 'chưa gửi', en: 'nothing came' }[lang]],
    late: [{ vi: 'gửi muộn', en: 'late' }[lang], ...counts],
    faulty: counts,
    questions: counts,
  }[reason].join(', ');
  const address = to ?? { vi: 'chưa rõ địa chỉ thư, tự điền', en: 'no address known, fill it in' }[lang];
  return `${why}; ${address}`;
}

function fileKinds(files: readonly ReturnedFile[], lang: Lang): string {
  const kinds = files.map(({ kind }) => KINDS[kind][lang]).join(', ');
  const isOld = files.every(({ state }) => state === 'same');
  return isOld ? `${kinds}; ${{ vi: 'đã có từ trước', en: 'there already' }[lang]}` : kinds;
}

/** What lay there under the name is somebody's work, and stays. */
function fileNote(file: ReturnedFile, lang: Lang): readonly string[] {
  if (file.state !== 'beside') return [];
  const words = { vi: 'ghi bên cạnh tệp đã có', en: 'beside the file that was there' }[lang];
  return [`    ${baseOf(file)}: ${words}`];
}

function folderOf({ files }: ReturnJson['units'][number]): string {
  const [first] = files;
  return first === undefined ? '' : first.file.slice(0, first.file.lastIndexOf('/'));
}

function baseOf({ file }: ReturnedFile): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
