import type { Bilingual, Lang } from '../../core/model/ids.ts';
import type { ReviewedSentence } from '../../core/report/editions/public.ts';
import { WORDS } from '../../core/words/words.ts';
import type { ReviewLine } from './review-lines.ts';

/** What the lists of sentences to approve say, on the screen and in the workbook. */

const STATES: Readonly<Record<ReviewedSentence['state'], Bilingual>> = {
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  open: { vi: 'Chưa duyệt', en: 'Not approved' },
  refused: { vi: 'Không được công bố', en: 'May not be published' },
};

const REFUSALS: Readonly<Record<NonNullable<ReviewedSentence['refusal']>, Bilingual>> = {
  'withheld-number': {
    vi: 'có thể làm lộ số liệu không công bố',
    en: 'it may give a withheld figure away',
  },
  'personal-data': { vi: 'có dữ liệu cá nhân', en: 'it holds personal data' },
};

const MARKS: Readonly<Record<ReviewedSentence['marks'][number], Bilingual>> = {
  'sensitive-subject': { vi: 'nội dung nhạy cảm', en: 'sensitive subject' },
  quantity: { vi: 'có con số', en: 'holds a number' },
  name: { vi: 'có thể nêu tên người', en: 'may name a person' },
};

/** "Không được công bố: có dữ liệu cá nhân". */
export const stateWords = ({ state, refusal }: ReviewLine, lang: Lang): string =>
  refusal === null ? STATES[state][lang] : `${STATES[state][lang]}: ${REFUSALS[refusal][lang]}`;

export const markWords = ({ marks }: ReviewLine, lang: Lang): string =>
  marks.map((mark) => MARKS[mark][lang]).join('; ');

/** Who wrote it: the first few by name. */
export function unitWords({ units }: ReviewLine, unitName: (id: string) => string, lang: Lang): string {
  const named = units.slice(0, units.length > NAMED + 1 ? NAMED : units.length).map(unitName);
  const rest = units.length - named.length;
  const more = { vi: `và ${rest} đơn vị khác`, en: `and ${rest} other units` }[lang];
  return rest > 0 ? `${named.join('; ')} ${more}` : named.join('; ');
}

const NAMED = 2;

/** The sections of the report where the sentence would stand. */
export function sectionWords({ sections }: ReviewLine, lang: Lang): string {
  const { document, workbook } = WORDS[lang];
  const words: Readonly<Record<ReviewedSentence['section'], string>> = {
    leadership: workbook.narratives.leadership,
    results: { vi: 'Kết quả', en: 'Results' }[lang],
    difficulties: workbook.narratives.difficulties,
    proposals: document.proposals,
    next_steps: workbook.narratives.nextSteps,
    tasks: { vi: 'Nhiệm vụ', en: 'Tasks' }[lang],
  };
  return sections.map((section) => words[section]).join('; ');
}
