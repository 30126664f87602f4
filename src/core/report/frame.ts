import { consolidatorOf } from '../catalogue.ts';
import type { Letterhead } from '../model/workspace.ts';
import { sameWords } from '../text/compare.ts';
import { sanitizeText } from '../text/sanitize.ts';
import type { ReportContext } from './context.ts';
import type { DocumentFrame } from './model.ts';
import { vi } from './wording/vi.ts';
import type { FrameFacts } from './wording/wording.ts';

/**
 * Head and foot of the report (Decree 30/2020/NĐ-CP, Annex I). What the workspace does not say is taken from the plan
 * (who consolidates, for which province) or left blank for the clerk; nobody's name is ever made up.
 */
export function documentFrame(context: ReportContext, letterhead: Letterhead): DocumentFrame {
  const { words, catalogue, period, consolidation } = context;
  const province = context.text(catalogue.province);
  const localised = (text: string): string => inLanguage(context, sanitizeText(text));
  const consolidator = consolidatorOf(catalogue, period.cutOff);
  const issuer = localised(letterhead.issuer) || (consolidator ? context.text(consolidator.name) : '');
  const addressees = (
    letterhead.addressees.length ? letterhead.addressees : [words.peoplesCommittee(province)]
  ).map(localised);
  const facts: FrameFacts = {
    issuer,
    province,
    period: words.periodInText(context.text(period.label)),
    citation: context.text(catalogue.plan.citation),
    number: sanitizeText(letterhead.symbol),
    year: consolidation.asOf.slice(0, 4),
    addressees: words.join(addressees),
  };
  return {
    parentBody: keepTogether(localised(letterhead.parentBody) || words.peoplesCommittee(province), province),
    issuer,
    number: words.documentNumber(facts.number),
    placeAndDate: words.placeAndDate(sanitizeText(letterhead.place) || words.place(province), facts.year),
    subject: words.subject(facts).join(' '),
    subjectLines: words.subject(facts),
    addressee: addressees.length === 1 ? `${addressees[0] ?? ''}.` : '',
    addressees: addressees.length === 1 ? [] : punctuated(addressees),
    basis: punctuatedBasis(context),
    opening: words.opening(facts),
    closing: words.closing(facts),
    capacity: letterhead.signer.capacity.length
      ? letterhead.signer.capacity.map(sanitizeText)
      : [words.blankLine],
    signer: sanitizeText(letterhead.signer.name),
    recipients: words.recipients(letterhead.recipients.map(sanitizeText), sanitizeText(letterhead.archive)),
    annexReference: words.annexReference(facts),
  };
}

/** "ỦY BAN NHÂN DÂN / TỈNH NINH THUẬN": the line breaks before the province, not inside its name. */
const keepTogether = (name: string, province: string): string =>
  name.replace(province, province.replaceAll(' ', NO_BREAK_SPACE));

const NO_BREAK_SPACE = '\u00a0';

/** Dashed lines: a semicolon after each, a full stop after the last (Decree 30/2020, "Kính gửi"). */
const punctuated = (lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => `- ${line}${i === lines.length - 1 ? '.' : ';'}`);

/** Each basis on its own line ended by a semicolon, the last by a full stop. */
function punctuatedBasis({ catalogue, words, text }: ReportContext): readonly string[] {
  const lines = catalogue.plan.basis.map((basis) => words.basis(text(basis)));
  return lines.map((line, i) => (i === lines.length - 1 ? line.replace(/;$/, '.') : line));
}

/** The workspace is written in Vietnamese: names the catalogue knows are given in the report's language. */
function inLanguage(context: ReportContext, name: string): string {
  const { catalogue, words, lang } = context;
  if (lang === 'vi') return name;
  const unit = catalogue.units.find((u) => sameWords(u.name.vi, name));
  if (unit) return unit.name[lang];
  return sameWords(vi.peoplesCommittee(catalogue.province.vi), name)
    ? words.peoplesCommittee(catalogue.province[lang])
    : name;
}
