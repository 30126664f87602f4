import type { CalendarDate } from '../../core/model/ids.ts';
import type { Receipt } from '../../core/model/register.ts';
import { receiptEntry } from '../../core/register/entries.ts';
import { formatDate } from '../../core/text/format.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { writeDraft } from '../../office/mail/draft.ts';

/** What a notice says besides the receipt. */
export interface NoticeFacts {
  readonly receipt: Receipt;
  /** Mail address of the sender; '' leaves it to whoever sends the notice. */
  readonly address: string;
  readonly unit: string;
  readonly period: string;
  /** The office that writes; '' when not known. */
  readonly issuer: string;
}

/**
 * The notice to the sender that a document was received, on the same day (Decree 30/2020/NĐ-CP, art. 21.2c): a draft that a
 * mail program opens for sending. In the sender's hands it is a witness of the register, so it carries the hash of the
 * file and of the receipt, which names all that was filed before. Dated by the day of filing.
 */
export function renderNotice(facts: NoticeFacts): string {
  const { unit, period, receipt, address } = facts;
  return writeDraft({
    to: address,
    subject: `Thông báo đã nhận báo cáo của ${unit}, ${period}`,
    text: noticeText(facts),
    day: receipt.filedOn,
    attachments: [],
  });
}

/** The notice as a person reads it. */
function noticeText({ receipt, unit, period, issuer }: NoticeFacts): string {
  const { receivedOn, filedOn, revision, originalName, signedOn, documentNumber, sha256, hash } = receipt;
  const day = (date: CalendarDate): string => formatDate(date, 'vi');
  return [
    `Kính gửi: ${unit}`,
    '',
    `${issuer || 'Cơ quan tổng hợp'} thông báo đã nhận báo cáo ${period} của ${unit}.`,
    '',
    ...(documentNumber === undefined ? [] : [`Số, ký hiệu văn bản: ${sanitizeText(documentNumber)}`]),
    ...(signedOn === undefined ? [] : [`Ngày văn bản: ${day(signedOn)}`]),
    `Ngày đến: ${day(receivedOn)}`,
    `Ngày vào sổ: ${day(filedOn)}`,
    `Bản: ${revision}`,
    `Tệp đã nhận: ${sanitizeText(originalName)}`,
    '',
    'Đề nghị đơn vị lưu thông báo này: các mã dưới đây cho biết tệp và sổ nhận có còn nguyên như khi nhận hay không.',
    `Phiếu nhận: ${receipt.period}/${receiptEntry(receipt)}`,
    'Mã của tệp (SHA-256):',
    `  ${sha256}`,
    'Mã đầu sổ (SHA-256):',
    `  ${hash}`,
    '',
  ].join('\n');
}
