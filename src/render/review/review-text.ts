import type { Lang } from '../../core/model/ids.ts';
import { wrap } from '../wrap.ts';
import type { ReviewLine } from './review-lines.ts';
import { markWords, sectionWords, stateWords, unitWords } from './review-words.ts';

export interface ReviewTextOptions {
  readonly lang: Lang;
  readonly columns: number;
  readonly unitName: (id: string) => string;
}

/** Every sentence that units wrote, with who wrote it, what the office decided and should look at. */
export function renderReviewText(lines: readonly ReviewLine[], options: ReviewTextOptions): string {
  const { lang } = options;
  if (lines.length === 0)
    return {
      vi: 'Không đơn vị nào viết lời trong kỳ này.\n',
      en: 'No unit wrote anything in this period.\n',
    }[lang];
  return `${lines.map((one) => block(one, options)).join('\n')}\n\n${totals(lines, lang)}\n`;
}

function block(one: ReviewLine, { lang, columns, unitName }: ReviewTextOptions): string {
  const about = [
    stateWords(one, lang),
    markWords(one, lang),
    unitWords(one, unitName, lang),
    sectionWords(one, lang),
  ];
  return `${wrap(one.sentence, columns, '  ', '- ')}\n${wrap(about.filter(Boolean).join(' · '), columns, '    ')}`;
}

function totals(lines: readonly ReviewLine[], lang: Lang): string {
  const of = (state: ReviewLine['state']): number => lines.filter((s) => s.state === state).length;
  return {
    vi: `Tổng số ${lines.length} câu: ${of('approved')} đã duyệt, ${of('open')} chưa duyệt, ${of('refused')} không được công bố.`,
    en: `${lines.length} sentences: ${of('approved')} approved, ${of('open')} not approved, ${of('refused')} that may not be published.`,
  }[lang];
}
