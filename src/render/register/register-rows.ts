import { findUnit } from '../../core/catalogue/catalogue.ts';
import type { Catalogue, Period } from '../../core/model/catalogue.ts';
import type { Bilingual, Lang } from '../../core/model/ids.ts';
import { lineDay } from '../../core/register/lines.ts';
import type { RegisterLine } from '../../core/register/lines.ts';
import type { Correction } from '../../core/model/register.ts';
import { formatDate } from '../../core/text/format.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';

/** What the register is shown with. */
export interface RegisterOptions {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly lang: Lang;
  /** The office whose register it is; '' when not known. */
  readonly issuer: string;
  readonly parentBody: string;
}

/** A column of the printed register: its heading, its width of a hundred, and what stands in it. */
export interface RegisterColumn {
  readonly head: Bilingual;
  readonly width: number;
  readonly cell: (line: RegisterLine, options: RegisterOptions) => string;
}

/**
 * The ten columns of the register of incoming documents (sổ đăng ký văn bản đến, Decree 30/2020/NĐ-CP, Annex IV). Receiver, day
 * of passing on and signature are left to be filled in by hand.
 */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  {
    head: { vi: 'Ngày đến', en: 'Received' },
    width: 9,
    cell: (line, { lang }) => formatDate(lineDay(line), lang),
  },
  { head: { vi: 'Số đến', en: 'No.' }, width: 5, cell: ({ number }) => String(number) },
  {
    head: { vi: 'Tác giả', en: 'Author' },
    width: 15,
    cell: ({ unit }, { catalogue, lang }) => findUnit(catalogue, unit)?.name[lang] ?? unit,
  },
  {
    head: { vi: 'Số, ký hiệu văn bản', en: 'Document number' },
    width: 10,
    cell: ({ receipt }) => sanitizeText(receipt.documentNumber ?? ''),
  },
  {
    head: { vi: 'Ngày tháng văn bản', en: 'Document date' },
    width: 9,
    cell: ({ receipt: { signedOn } }, { lang }) => (signedOn === undefined ? '' : formatDate(signedOn, lang)),
  },
  {
    head: { vi: 'Tên loại và trích yếu nội dung văn bản', en: 'Kind and subject' },
    width: 18,
    cell: ({ revision }, { period, lang }) =>
      ({
        vi: `Báo cáo ${period.label.vi}, bản ${revision}`,
        en: `Report, ${period.label.en}, revision ${revision}`,
      })[lang],
  },
  { head: { vi: 'Đơn vị hoặc người nhận', en: 'Receiver' }, width: 9, cell: () => '' },
  { head: { vi: 'Ngày chuyển', en: 'Passed on' }, width: 7, cell: () => '' },
  { head: { vi: 'Ký nhận', en: 'Signature' }, width: 7, cell: () => '' },
  {
    head: { vi: 'Ghi chú', en: 'Notes' },
    width: 18,
    cell: (line, { lang }) => lineNotes(line, lang).join('; '),
  },
];

/** What must be known of a line besides: when it was filed, how it came, what was corrected. */
export function lineNotes(line: RegisterLine, lang: Lang): readonly string[] {
  const { receipt, standing, corrections } = line;
  const { filedOn, filedBy, via, blank } = receipt;
  const day = formatDate(filedOn, lang);
  return [
    {
      vi: `vào sổ ngày ${day}, ${sanitizeText(filedBy)}`,
      en: `registered on ${day} by ${sanitizeText(filedBy)}`,
    }[lang],
    ...(via === undefined
      ? []
      : [{ vi: `đến qua ${sanitizeText(via)}`, en: `came by ${sanitizeText(via)}` }[lang]]),
    ...(blank ? [{ vi: 'biểu mẫu còn trống', en: 'untouched form' }[lang]] : []),
    ...(standing.withdrawn === null ? [] : [withdrawnWords(standing.withdrawn, lang)]),
    ...corrections.map((one) => correctionWords(one, lang)),
  ];
}

/** The unit's own recall (thu hồi) and the office's slip are two things. */
function withdrawnWords(cause: 'recall' | 'slip', lang: Lang): string {
  if (cause === 'recall') return { vi: 'đơn vị thu hồi', en: 'recalled by the unit' }[lang];
  return { vi: 'rút khỏi sổ do cơ quan vào sổ nhầm', en: "withdrawn: the office's slip" }[lang];
}

const DOINGS: Readonly<Record<Correction['what'], Bilingual>> = {
  redate: { vi: 'đính chính ngày đến', en: 'redated' },
  withdraw: { vi: 'rút', en: 'withdrawn' },
  restore: { vi: 'khôi phục', en: 'restored' },
};

/** As much of a correction as is told. */
export interface ToldCorrection extends Pick<Correction, 'what' | 'after' | 'reason' | 'by' | 'on'> {
  readonly before: Pick<Correction['before'], 'receivedOn'>;
}

/** What was corrected, when, by whom, why. */
export function correctionWords({ what, before, after, reason, by, on }: ToldCorrection, lang: Lang): string {
  const date = (day: string | null): string => (day === null ? '?' : formatDate(day, lang));
  const days = what === 'redate' ? ` ${date(before.receivedOn)} → ${date(after.receivedOn)}` : '';
  const cause = what === 'withdraw' && after.withdrawn ? ` (${withdrawnWords(after.withdrawn, lang)})` : '';
  const why = `${sanitizeText(reason)} (${sanitizeText(by)}, ${formatDate(on, lang)})`;
  return `${DOINGS[what][lang]}${days}${cause}: ${why}`;
}
