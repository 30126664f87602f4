import { consolidatorOf } from '../catalogue/catalogue.ts';
import { OFFICE_LANG } from '../model/ids.ts';
import type { Letterhead } from '../model/workspace.ts';
import { provinceOn, renameOn } from '../catalogue/overlays.ts';
import { sameWords } from '../text/compare.ts';
import { sanitizeText } from '../text/sanitize.ts';
import type { ReportContext } from './context.ts';
import { commonInEnglish } from './letterhead-en.ts';
import type { DocumentFrame } from './model.ts';
import { vi } from './wording/vi.ts';
import type { FrameFacts } from './wording/wording.ts';

/**
 * Head and foot of the report (Decree 30/2020/NĐ-CP, Annex I). What the workspace does not say is taken from the plan
 * (who consolidates, for which province) or left blank for the clerk; nobody's name is ever made up.
 */
export function documentFrame(context: ReportContext, letterhead: Letterhead): DocumentFrame {
  const { words, catalogue, period, consolidation } = context;
  const today = provinceOn(catalogue, consolidation.asOf);
  const province = context.text(today);
  const localised = (text: string): string => inLanguage(context, ofItsDay(context, sanitizeText(text)));
  const consolidator = consolidatorOf(catalogue, period.cutOff);
  const issuer = localised(letterhead.issuer) || (consolidator ? context.text(consolidator.name) : '');
  const addressees = (
    letterhead.addressees.length ? letterhead.addressees : [words.peoplesCommittee(province)]
  ).map(localised);
  const facts: FrameFacts = {
    issuer,
    // The figures are those of the territory the plan is for, whatever it belongs to by now.
    province:
      today.vi === catalogue.province.vi ? province : words.formerProvince(context.text(catalogue.province)),
    period: words.periodInText(context.text(period.label)),
    citation: context.text(catalogue.plan.citation),
    carriedOut: context.text(catalogue.plan.carriedOut),
    number: sanitizeText(letterhead.symbol),
    year: consolidation.asOf.slice(0, 4),
    reported: consolidation.units.some((unit) => unit.file !== null),
    addressees: words.join(addressees.map(words.addressed)),
  };
  return {
    parentBody: keepTogether(localised(letterhead.parentBody) || words.peoplesCommittee(province), province),
    issuer,
    issuerHead: balanced(issuer),
    number: words.documentNumber(facts.number),
    placeAndDate: words.placeAndDate(placeOf(context, letterhead, province), facts.year),
    subject: words.subject(facts).join(' '),
    subjectLines: words.subject(facts),
    addressee: addressees.length === 1 ? `${addressees[0] ?? ''}.` : '',
    addressees: addressees.length === 1 ? [] : punctuated(addressees),
    basis: punctuatedBasis(context),
    opening: words.opening(facts),
    closing: words.closing(facts),
    capacity: letterhead.signer.capacity.length
      ? letterhead.signer.capacity.map((line) => inLanguage(context, sanitizeText(line)))
      : [words.blankLine],
    signer: sanitizeText(letterhead.signer.name),
    recipients: words.recipients(letterhead.recipients.map(localised), sanitizeText(letterhead.archive)),
    annexReference: words.annexReference(facts),
  };
}

/** "ỦY BAN NHÂN DÂN / TỈNH NINH THUẬN": the line breaks before the province, not inside its name. */
const keepTogether = (name: string, province: string): string =>
  name.replace(province, province.replaceAll(' ', NO_BREAK_SPACE));

/** About what a line of the letterhead's left half holds in bold capitals of 12 points. */
const LINE_LETTERS = 24;

/** A long name breaks near its middle instead of leaving a word or two alone on the second line. */
function balanced(name: string): string {
  if (name.length <= LINE_LETTERS || name.length > 2 * LINE_LETTERS) return name;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const breaks = spaces.filter((at) => at <= LINE_LETTERS && name.length - at - 1 <= LINE_LETTERS);
  const middle = name.length / 2;
  const distance = (at: number): number =>
    Math.abs(at - middle) - (/[-,]$/.test(name.slice(0, at)) ? LINE_LETTERS : 0);
  const [best] = breaks.toSorted((a, b) => distance(a) - distance(b) || a - b);
  if (best === undefined) return name;
  return `${name.slice(0, best)} ${name.slice(best + 1).replaceAll(' ', NO_BREAK_SPACE)}`;
}

const NO_BREAK_SPACE = '\u00a0';

/** Dashed lines: a semicolon after each, a full stop after the last (Decree 30/2020, "Kính gửi"). */
const punctuated = (lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => `- ${line}${i === lines.length - 1 ? '.' : ';'}`);

/** Each basis on its own line ended by a semicolon, the last by a full stop. */
function punctuatedBasis({ catalogue, words, text }: ReportContext): readonly string[] {
  const lines = catalogue.plan.basis.map((basis) => words.basis(text(basis)));
  return lines.map((line, i) => (i === lines.length - 1 ? line.replace(/;$/, '.') : line));
}

/** A body that was replaced since the workspace was set up is named by its successor on the day of the report. */
function ofItsDay({ catalogue, consolidation }: ReportContext, line: string): string {
  return renameOn(catalogue, line, consolidation.asOf, 'vi');
}

/** Where the report is signed; a place that only repeats the plan's province moves with the province. */
function placeOf({ catalogue, words }: ReportContext, letterhead: Letterhead, province: string): string {
  const place = sanitizeText(letterhead.place);
  return place === '' || sameWords(place, vi.place(catalogue.province.vi)) ? words.place(province) : place;
}

/** The workspace is written in Vietnamese: names the catalogue knows are given in the report's language. */
function inLanguage(context: ReportContext, name: string): string {
  const { catalogue, words, lang } = context;
  if (lang === OFFICE_LANG) return name;
  const unit = catalogue.units.find((u) => sameWords(u.name.vi, name));
  if (unit) return unit.name[lang];
  const province = provinceOn(catalogue, context.consolidation.asOf);
  return sameWords(vi.peoplesCommittee(province.vi), name)
    ? words.peoplesCommittee(province[lang])
    : commonInEnglish(name);
}
