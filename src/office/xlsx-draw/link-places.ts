/**
 * Links to a cell of another workbook: the file is the target of a relation, sheet and cell are the link's location
 * (ECMA-376 part 1, 18.3.1.47). exceljs writes both into the target, where no program finds the cell; so its parts are
 * put right when they are done.
 */

/** A cell of another workbook. */
export interface SheetLink {
  /** Its file as a URL, absolute or from the folder of this one; without a number sign. */
  readonly file: string;
  /** Sheet and cell: `'MT1'!D8`. */
  readonly place: string;
}

/** Both as the one text exceljs takes. */
export const joinedLink = ({ file, place }: SheetLink): string => `${file}#${place}`;

interface Part {
  readonly name: string;
  readonly text: string;
}

/** The parts with each place where it belongs. */
export function placeLinks(parts: readonly Part[]): readonly Part[] {
  const places = new Map(parts.flatMap(({ name, text }) => placesOf(name, text)));
  return parts.map(({ name, text }) => ({
    name,
    text: RELATIONS.test(name) ? text.replace(JOINED, '$1$3') : withPlaces(name, text, places),
  }));
}

const RELATIONS = /^xl\/worksheets\/_rels\/(sheet\d+\.xml)\.rels$/;
/** A relation to a file outside, as exceljs writes it: up to the number sign, the place, the rest. */
const JOINED = /(<Relationship Id="[^"]*"[^>]* Target="[^"#]+)#([^"]*)("[^>]* TargetMode="External")/g;

/** "sheet1.xml rId3" and the place, still written for an attribute. */
function placesOf(name: string, text: string): readonly (readonly [string, string])[] {
  const [, sheet] = RELATIONS.exec(name) ?? [];
  if (sheet === undefined) return [];
  return [...text.matchAll(JOINED)].map(([relation, , place = '']) => {
    const [, id = ''] = / Id="([^"]*)"/.exec(relation) ?? [];
    return [`${sheet} ${id}`, place];
  });
}

function withPlaces(name: string, text: string, places: ReadonlyMap<string, string>): string {
  const sheet = /^xl\/worksheets\/(sheet\d+\.xml)$/.exec(name)?.[1];
  if (sheet === undefined) return text;
  return text.replace(
    /(<hyperlink [^>]*r:id="([^"]*)")(?: location="[^"]*")?/g,
    (link, start: string, id: string) => {
      const place = places.get(`${sheet} ${id}`);
      return place === undefined ? link : `${start} location="${place}"`;
    },
  );
}
