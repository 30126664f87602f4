import { groupBy } from '../../core/collections/group-by.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { ReviewedSentence } from '../../core/report/editions/public.ts';
import { wrap } from '../wrap.ts';
import { markWords, sectionWords, stateWords } from './review-words.ts';

export interface ReviewTextOptions {
  readonly lang: Lang;
  readonly columns: number;
  readonly unitName: (id: string) => string;
}

/** Every sentence that units wrote, by unit, with what the office decided and should look at. */
export function renderReviewText(sentences: readonly ReviewedSentence[], options: ReviewTextOptions): string {
  const { lang } = options;
  if (sentences.length === 0)
    return {
      vi: 'Không đơn vị nào viết lời trong kỳ này.\n',
      en: 'No unit wrote anything in this period.\n',
    }[lang];
  const units = groupBy(sentences, ({ unit }) => unit);
  const blocks = [...units].map(([unit, own]) =>
    [options.unitName(unit), ...own.flatMap((one) => lines(one, options))].join('\n'),
  );
  return `${blocks.join('\n\n')}\n\n${totals(sentences, lang)}\n`;
}

function lines(one: ReviewedSentence, { lang, columns }: ReviewTextOptions): readonly string[] {
  const about = [sectionWords(one, lang), stateWords(one, lang), markWords(one, lang)].filter(Boolean);
  return [wrap(one.sentence, columns, '  '), wrap(about.join(' · '), columns, '    ')];
}

function totals(sentences: readonly ReviewedSentence[], lang: Lang): string {
  const of = (state: ReviewedSentence['state']): number => sentences.filter((s) => s.state === state).length;
  return {
    vi: `Tổng số ${sentences.length} câu: ${of('approved')} đã duyệt, ${of('open')} chưa duyệt, ${of('refused')} không được công bố.`,
    en: `${sentences.length} sentences: ${of('approved')} approved, ${of('open')} not approved, ${of('refused')} that may not be published.`,
  }[lang];
}
