import type { Proofs } from '../../core/evidence/proof.ts';
import type { Lang } from '../../core/model/ids.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import type { Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';

const WORDS = {
  vi: {
    ok: 'đúng',
    bad: 'SAI',
    none: 'Chưa có gì để kiểm tra.',
    all: (count: number) => `${count} phép kiểm tra, tất cả đều đúng.`,
    some: (bad: number, count: number) => `${bad} trong ${count} phép kiểm tra không đúng.`,
  },
  en: {
    ok: 'ok',
    bad: 'FALSE',
    none: 'There is nothing to verify yet.',
    all: (count: number) => `${count} proofs, all of them hold.`,
    some: (bad: number, count: number) => `${bad} of ${count} proofs do not hold.`,
  },
} as const;

const KINDS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  register: { vi: 'sổ nhận', en: 'register' },
  original: { vi: 'bản gốc so với phiếu nhận', en: 'original against receipt' },
  seal: { vi: 'tệp tổng hợp còn nguyên', en: 'consolidation unchanged' },
  chain: { vi: 'nối với lần trước', en: 'linked to the former one' },
  files: { vi: 'tệp đã tổng hợp', en: 'files consolidated' },
  recomputed: { vi: 'tính lại', en: 'recomputed' },
  lateness: { vi: 'ngày nộp so với phiếu nhận', en: 'lateness against receipts' },
  observations: { vi: 'số liệu so với bản gốc', en: 'figures against originals' },
  indicators: { vi: 'chỉ tiêu so với số liệu', en: 'indicators against figures' },
  result: { vi: 'kết quả tính lại', en: 'result recomputed' },
  published: { vi: 'bản công khai đã phát hành', en: 'public edition that went out' },
  notice: { vi: 'thư báo đã nhận', en: 'notice of receipt' },
};

/** One line a proof; a failed one with where and what. */
export function renderProofsText(
  { proofs }: Proofs,
  { lang, columns, paint }: { readonly lang: Lang; readonly columns: number; readonly paint: Paint },
): string {
  const words = WORDS[lang];
  if (proofs.length === 0) return `${words.none}\n`;
  const lines = proofs.map(({ what, ok, detail }) => {
    const [kind = '', ...place] = what.split(' ');
    const told = `${KINDS[kind]?.[lang] ?? kind}: ${sanitizeText(place.join(' '))}`;
    if (ok && !detail.startsWith('not compared')) return `${paint.good(words.ok)}  ${told}`;
    const text = wrap(`${told}: ${sanitizeText(detail)}`, columns, '     ', '');
    return `${ok ? paint.faint('–') : paint.error(words.bad)}  ${text}`;
  });
  const bad = proofs.filter(({ ok }) => !ok).length;
  const end = bad === 0 ? paint.good(words.all(proofs.length)) : paint.error(words.some(bad, proofs.length));
  return `${lines.join('\n')}\n\n${end}\n`;
}
