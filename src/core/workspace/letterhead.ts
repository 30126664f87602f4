import type { Catalogue } from '../model/catalogue.ts';
import type { Bilingual, CalendarDate } from '../model/ids.ts';
import type { IssuedPlan, Letterhead, WorkspaceConfig } from '../model/workspace.ts';
import { formatLongDate } from '../text/format.ts';
import { BLANK_LETTERHEAD } from '../model/default-workspace.ts';

/** The head a document of that day carries: the last one in use by then. */
export function letterheadOn({ letterhead }: WorkspaceConfig, day: CalendarDate): Letterhead {
  return (
    letterhead.findLast(({ from }) => from === undefined || from <= day) ?? letterhead[0] ?? BLANK_LETTERHEAD
  );
}

/** The catalogue whose plan is cited by its number and date as issued, where the workspace knows them. */
export function citingPlan(catalogue: Catalogue, { number, date }: IssuedPlan): Catalogue {
  if (number === '' && date === '') return catalogue;
  const { vi, en } = catalogue.plan.citation;
  const citation: Bilingual = {
    vi: dated(
      numbered(vi, /(?<=số )…+(?:\/[^\s,]+)?/u, number),
      /(?<=ngày )…+ tháng \d+ năm \d+/u,
      inWords(date, 'vi'),
    ),
    en: dated(
      numbered(en, /(?<=No\. )…+(?:\/[^\s,]+)?/u, number),
      /(?<=of )…+ \w+ \d{4}/u,
      inWords(date, 'en'),
    ),
  };
  return { ...catalogue, plan: { ...catalogue.plan, citation } };
}

/** A number alone keeps the symbol that the catalogue gives. */
function numbered(text: string, blank: RegExp, number: string): string {
  if (number === '') return text;
  return text.replace(blank, (found) =>
    number.includes('/')
      ? number
      : `${number}${found.slice(found.indexOf('/') < 0 ? found.length : found.indexOf('/'))}`,
  );
}

function dated(text: string, blank: RegExp, date: string): string {
  return date === '' ? text : text.replace(blank, date);
}

function inWords(date: string, lang: 'vi' | 'en'): string {
  return date === '' ? '' : formatLongDate(date, lang).replace(/^ngày /, '');
}
