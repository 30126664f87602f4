import type { Filed } from '../../core/register/received.ts';
import { wrap } from '../wrap.ts';
import { plural, say } from '../say.ts';
import type { ReceivedTextOptions } from './received-options.ts';

export function countsText({ counts }: Pick<Filed, 'counts'>, { lang, paint }: ReceivedTextOptions): string {
  const errors = plural(counts.error, ['lỗi', 'error'], lang);
  const warnings = plural(counts.warning, ['cảnh báo', 'warning'], lang);
  return `${(counts.error > 0 ? paint.error : paint.good)(errors)}, ${warnings}.`;
}

/** The same old bytes again do not bring the old figures back; whoever sent them may think so. */
export function supersededLines(
  { receipt, latest }: Pick<Filed, 'receipt' | 'latest'>,
  { lang, columns, paint }: ReceivedTextOptions,
): string[] {
  if (latest === null || latest === receipt.revision) return [];
  const text = say(
    lang,
    `Bản có hiệu lực vẫn là bản ${latest}. Nếu đơn vị muốn trở lại số liệu cũ, đề nghị gửi tệp mới.`,
    `Revision ${latest} still counts. If the unit wants the former figures back, ask for a new file.`,
  );
  return [paint.warning(wrap(text, columns, '  '))];
}
