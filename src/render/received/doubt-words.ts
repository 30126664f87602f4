import type { CalendarDate, Lang } from '../../core/model/ids.ts';
import type { Doubt } from '../../core/register/doubts.ts';
import { formatDate } from '../../core/text/format.ts';

/** What is doubtful about filing a submission, in a sentence. */
export function doubtWords(doubt: Doubt, receivedOn: CalendarDate, lang: Lang): string {
  const day = formatDate(receivedOn, lang);
  switch (doubt.code) {
    case 'before-filed': {
      const filed = formatDate(doubt.receivedOn, lang);
      return {
        vi: `Ngày đến ${day} sớm hơn bản ${doubt.revision} đã vào sổ (đến ngày ${filed}): vào sổ thì bản ${doubt.revision} vẫn có hiệu lực, vì đến sau.`,
        en: `It came on ${day}, before revision ${doubt.revision} (received on ${filed}), which will still count because it came later.`,
      }[lang];
    }
    case 'before-window': {
      const from = formatDate(doubt.from, lang);
      return {
        vi: `Ngày đến ${day} trước ngày bắt đầu kỳ báo cáo (${from}).`,
        en: `It came on ${day}, before the period began (${from}).`,
      }[lang];
    }
    case 'before-signing': {
      const signed = formatDate(doubt.signedOn, lang);
      return {
        vi: `Ngày đến ${day} trước ngày ký ghi trên trang thông tin (${signed}).`,
        en: `It came on ${day}, before the day it was signed (${signed}).`,
      }[lang];
    }
    case 'old-period': {
      const due = formatDate(doubt.due, lang);
      return {
        vi: `Tệp là báo cáo của kỳ cũ (hạn ${due}), đến ngày ${day}: có thể là tệp năm trước gửi nhầm.`,
        en: `The file is of an old period (due ${due}) and came on ${day}: perhaps last year's file was sent by mistake.`,
      }[lang];
    }
    case 'other-name':
      return {
        vi: 'Tên tệp nói đến kỳ hoặc đơn vị khác với nội dung tệp.',
        en: 'The name of the file speaks of another period or unit than the file does.',
      }[lang];
    default:
      return doubt satisfies never;
  }
}
