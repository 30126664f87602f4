import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import type { Rival } from '../../core/register/received.ts';
import { commandLine } from '../../core/text/command-line.ts';
import { INSIDE } from '../../core/text/contained-name.ts';
import { formatDate } from '../../core/text/format.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { submissionDiffCounts, submissionDiffLines } from '../changes/submission-diff-text.ts';
import { wrap } from '../wrap.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import { say } from '../say.ts';
import type { ReceivedTextOptions } from './received-options.ts';

/** Cells named of two rivals; the rest is for `ntge diff`. */
const SHOWN_OF_RIVALS = 5;

export function rivalLines(rival: Rival, options: ReceivedTextOptions): string[] {
  const { lang, columns, paint, catalogue } = options;
  const { unit, period, documentNumber, signedOn, savedOn, others, diff } = rival;
  const name = findUnit(catalogue, unit)?.name[lang] ?? unit;
  const label = findPeriod(catalogue, period)?.label[lang] ?? period;
  const head = say(
    lang,
    `Không vào sổ: có ${others.length + 1} tệp khác nhau cùng là báo cáo của ${name}, ${label}. Phần mềm không chọn thay.`,
    `Not registered: ${others.length + 1} different files are the report of ${name}, ${label}. The program does not choose.`,
  );
  const facts = [
    say(lang, `số ${documentNumber || 'không ghi'}`, `number ${documentNumber || 'not given'}`),
    signedOn === null
      ? say(lang, 'không ghi ngày ký', 'no day of signing')
      : say(lang, `ký ngày ${formatDate(signedOn, lang)}`, `signed on ${formatDate(signedOn, lang)}`),
    ...(savedOn === null ? [] : [say(lang, `lưu lúc ${savedOn}`, `saved at ${savedOn}`)]),
  ];
  const [first = ''] = others;
  const [outer = ''] = sanitizeText(rival.file).split(INSIDE);
  // Of two files in one mail neither can be given without the other.
  const isAlone = !others.some((other) => other.split(INSIDE)[0] === rival.file.split(INSIDE)[0]);
  const same = say(lang, 'số liệu như nhau, chỉ tệp khác đi', 'the same figures; only the file differs');
  const differs = diff && (diff.isEmpty ? same : submissionDiffCounts(diff, lang));
  const shown = diff ? submissionDiffLines(diff, { catalogue, unit, period, lang, columns, paint }) : [];
  return [
    paint.error(wrap(head, columns, '  ')),
    wrap(`${upperFirst(facts.join('; '))}.`, columns, '  '),
    ...(differs === null
      ? []
      : [wrap(`${say(lang, 'So với', 'Against')} ${sanitizeText(first)}: ${differs}.`, columns, '  ')]),
    ...shown.slice(0, SHOWN_OF_RIVALS),
    wrap(
      say(
        lang,
        isAlone
          ? 'Là bản đúng thì vào sổ riêng tệp này:'
          : 'Là bản đúng thì lưu riêng tệp này ra thư mục rồi vào sổ tệp đã lưu.',
        isAlone
          ? 'If it is the right one, register it alone:'
          : 'If it is the right one, save it into a folder and register what was saved.',
      ),
      columns,
      '     ',
      '  -> ',
    ),
    ...(isAlone ? [`     ${commandLine(['ntge', 'receive', outer])}`] : []),
  ];
}
