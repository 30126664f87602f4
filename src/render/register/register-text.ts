import { findUnit } from '../../core/catalogue/catalogue.ts';
import { lineDay } from '../../core/register/lines.ts';
import type { RegisterLine } from '../../core/register/lines.ts';
import { formatDate } from '../../core/text/format.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import type { Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';
import { lineNotes } from './register-rows.ts';
import type { RegisterOptions } from './register-rows.ts';

/** The register on a screen: a paragraph a line, with its three days. */
export function renderRegisterText(
  lines: readonly RegisterLine[],
  options: RegisterOptions & { readonly columns: number; readonly paint: Paint },
): string {
  const { lang, period, columns, paint } = options;
  const head = {
    vi: `Sổ nhận báo cáo: ${period.label.vi}`,
    en: `Register of submissions: ${period.label.en}`,
  }[lang];
  if (lines.length === 0) return `${head}\n\n${{ vi: 'Chưa có gì.', en: 'Nothing yet.' }[lang]}\n`;
  const told = lines.map((line) => {
    const colour = line.counts ? paint.good : paint.faint;
    const [first, ...more] = lineWords(line, options);
    return [
      colour(wrap(first ?? '', columns, '     ', '')),
      ...more.map((text) => wrap(text, columns, '     ', '     ')),
    ].join('\n');
  });
  return `${paint.strong(head)}\n\n${told.join('\n')}\n`;
}

function lineWords(line: RegisterLine, { catalogue, lang }: RegisterOptions): readonly string[] {
  const { number, unit, revision, receipt, counts } = line;
  const name = findUnit(catalogue, unit)?.name[lang] ?? unit;
  const mark = counts ? { vi: ' (có hiệu lực)', en: ' (counts)' }[lang] : '';
  const signed = receipt.signedOn === undefined ? '–' : formatDate(receipt.signedOn, lang);
  const came = formatDate(lineDay(line), lang);
  const document = sanitizeText(receipt.documentNumber ?? '') || '–';
  return [
    `${String(number).padStart(3)}. ${name}, ${{ vi: 'bản', en: 'revision' }[lang]} ${revision}${mark}`,
    {
      vi: `ngày đến ${came}; văn bản số ${document}, ngày văn bản ${signed}; ${lineNotes(line, lang).join('; ')}`,
      en: `received ${came}; document ${document}, signed ${signed}; ${lineNotes(line, lang).join('; ')}`,
    }[lang],
    `${sanitizeText(receipt.originalName)}  SHA-256 ${receipt.sha256.slice(0, 16)}…`,
  ];
}
