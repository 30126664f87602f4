import type { Received } from '../../core/register/received.ts';
import { commandLine } from '../../core/text/command-line.ts';
import { formatNumber } from '../../core/text/format.ts';
import { say } from '../say.ts';
import type { ReceivedTextOptions } from './received-options.ts';

export function summary(files: readonly Received[], options: ReceivedTextOptions): string[] {
  const { lang, paint } = options;
  const count = (outcome: Received['outcome']): number => files.filter((f) => f.outcome === outcome).length;
  const told = OUTCOMES.map(([outcome, vi, en]) => ({ count: count(outcome), words: say(lang, vi, en) }))
    .filter((one) => one.count > 0)
    .map((one) => `${formatNumber(one.count, lang)} ${one.words}`);
  const head = files.length > 1 ? [`${say(lang, 'Tổng cộng', 'In all')}: ${told.join(', ')}.`] : [];
  const next = nextStep(files, options);
  return [...head, ...(next === undefined ? [] : [paint.strong(next)])];
}

const OUTCOMES: readonly (readonly [Received['outcome'], string, string])[] = [
  ['filed', 'tệp vào sổ', 'registered'],
  ['already-filed', 'tệp đã có từ trước', 'registered before'],
  ['unchanged-copy', 'bản tô màu chưa sửa gì', 'coloured copies without a correction'],
  ['refused', 'tệp không vào sổ', 'not registered'],
  ['unconfirmed', 'tệp cần xác nhận', 'to be confirmed'],
  ['rival', 'tệp phải chọn', 'to be chosen from'],
  ['not-stored', 'tệp chưa ghi được', 'could not be stored'],
];

/** What to do, and the command for it on a line of its own, to be copied. */
function nextStep(files: readonly Received[], { lang, placeOf }: ReceivedTextOptions): string | undefined {
  const filed = files.flatMap((f) => (f.outcome === 'filed' || f.outcome === 'already-filed' ? [f] : []));
  const [faulty] = filed.filter(
    ({ counts, latest, receipt }) => counts.error > 0 && latest === receipt.revision,
  );
  if (faulty) {
    const words = say(
      lang,
      'Bước tiếp theo: xem lỗi để gửi lại đơn vị',
      'Next: see the errors to return to the unit',
    );
    return `${words}\n  ${commandLine(['ntge', 'validate', placeOf(faulty.stored)])}`;
  }
  const [first] = filed;
  return first && `${say(lang, 'Bước tiếp theo', 'Next')}: ntge status --period ${first.receipt.period}`;
}
