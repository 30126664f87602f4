import type { CalendarDate, Lang } from '../../core/model/ids.ts';
import type { Doubt } from '../../core/register/doubts.ts';
import { formatDate } from '../../core/text/format.ts';

/** What is doubtful about filing a submission, in a sentence. */
export function doubtWords(doubt: Doubt, receivedOn: CalendarDate, lang: Lang): string {
  const day = formatDate(receivedOn, lang);
  const vi = lang === 'vi';
  switch (doubt.code) {
    case 'before-filed': {
      const filed = formatDate(doubt.receivedOn, lang);
      return vi
        ? `Ngày đến ${day} sớm hơn bản ${doubt.revision} đã vào sổ (đến ngày ${filed}): vào sổ thì bản ${doubt.revision} vẫn có hiệu lực, vì đến sau.`
        : `It came on ${day}, before revision ${doubt.revision} (received on ${filed}), which will still count because it came later.`;
    }
    case 'before-window': {
      const from = formatDate(doubt.from, lang);
      return vi
        ? `Ngày đến ${day} trước ngày bắt đầu kỳ báo cáo (${from}).`
        : `It came on ${day}, before the period began (${from}).`;
    }
    case 'before-signing': {
      const signed = formatDate(doubt.signedOn, lang);
      return vi
        ? `Ngày đến ${day} trước ngày ký ghi trên trang thông tin (${signed}).`
        : `It came on ${day}, before the day it was signed (${signed}).`;
    }
    case 'old-period': {
      const due = formatDate(doubt.due, lang);
      return vi
        ? `Tệp là báo cáo của kỳ cũ (hạn ${due}), đến ngày ${day}: có thể là tệp năm trước gửi nhầm.`
        : `The file is of an old period (due ${due}) and came on ${day}: perhaps last year's file was sent by mistake.`;
    }
    case 'other-name':
      return vi
        ? 'Tên tệp nói đến kỳ hoặc đơn vị khác với nội dung tệp.'
        : 'The name of the file speaks of another period or unit than the file does.';
    default:
      return doubt satisfies never;
  }
}
