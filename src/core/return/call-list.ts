import type { Lang, UnitId } from '../model/ids.ts';
import { leavingText } from '../text/leaving.ts';
import type { ReturnKit } from './kit.ts';
import { taskInLine } from './messages.ts';

/** One unit to call. */
export interface Call {
  readonly unit: UnitId;
  readonly name: string;
  /** Number and address as the cover gives them, personal numbers masked; '' where nothing is known. */
  readonly contact: string;
  /** Open questions, a line each. */
  readonly questions: readonly string[];
}

/** Questions in a call; who has more is asked to open the coloured copy. */
const IN_CALL = 8;

const WORDS = {
  unknown: { vi: 'Chưa rõ: đơn vị chưa gửi tệp', en: 'Not known: the unit has sent no file' },
  blank: { vi: 'Trang bìa không ghi', en: 'The cover does not say' },
} as const;

/** Whom the office calls, and what it asks; in the order of the kits. */
export function callsOf(kits: readonly ReturnKit[], lang: Lang): readonly Call[] {
  return kits.map((kit) => ({
    unit: kit.unit,
    name: kit.name,
    contact: contactWords(kit, lang),
    questions: questionsOf(kit, lang),
  }));
}

/** A number that is masked is read where it stands: the list may lie on any desk. */
function contactWords({ contact, reason }: ReturnKit, lang: Lang): string {
  if (contact === undefined) return WORDS[reason === 'missing' ? 'unknown' : 'blank'][lang];
  if (contact.text.trim() === '') return WORDS.blank[lang];
  const shown = leavingText(contact.text).replaceAll(/\s+/g, ' ');
  if (!shown.includes('•')) return shown;
  const place = `${leavingText(contact.sheet)}!${contact.cell}`;
  return {
    vi: `${shown} (số đầy đủ: ô ${place} của tệp)`,
    en: `${shown} (in full: cell ${place} of the file)`,
  }[lang];
}

function questionsOf({ letter, errors, warnings, reason }: ReturnKit, lang: Lang): readonly string[] {
  const others = reason === 'faulty' ? [] : (letter?.units[0]?.tasks ?? []);
  const all = [
    ...others.map(({ found, action }) => `${found} ${action}`),
    ...[...errors, ...warnings].map(taskInLine),
  ];
  const left = all.length - IN_CALL;
  if (left <= 0) return all;
  const more = {
    vi: `… và ${left} nội dung nữa, xem bản tô màu`,
    en: `… and ${left} more, see the coloured copy`,
  };
  return [...all.slice(0, IN_CALL), more[lang]];
}
