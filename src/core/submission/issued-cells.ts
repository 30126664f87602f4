import { definedName } from '../form/layout.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { FieldRole, LayoutRow } from '../model/layout.ts';
import { LAYOUT_VERSION } from '../model/layout.ts';
import type { RawWorkbook } from '../model/raw-workbook.ts';
import { META_FACTS } from '../form/hidden-sheet.ts';
import { position } from './address.ts';
import { metaSheet, readMeta } from './meta.ts';
import { OUR_NAME } from './our-traces.ts';
import { textOf } from './values/text.ts';

/** True for a cell that is asked today and that the workbook, as it was issued, certainly never had. */
export type WasNeverIssued = (role: FieldRole) => boolean;

/**
 * Which cells were never on a workbook that was issued before the catalogue changed (a reorganisation switched on, an
 * element added). Such a workbook lacks rows that nobody deleted.
 *
 * Everything in the file may have been edited, so no single record is believed. A cell counts as never issued only when
 *
 * - the hidden sheet names this catalogue and arrangement of cells, with the hash of another content than today's:
 *   a workbook of today's content was issued with every cell of today;
 * - the map on the hidden sheet is whole, and the defined names of the workbook are exactly those of the map. The
 *   two are kept apart: Excel and LibreOffice leave a broken name (`#REF!`) behind for every deleted cell, and neither
 *   touches the map, so a row that was deleted is still in both. A map that lost lines, or a program that dropped names,
 *   leaves them different, and then nothing is excused;
 * - the cell is in neither.
 *
 * Whoever forges the hash, the map and the names together gains nothing: the figure stays missing, and the finding names it.
 */
export function neverIssuedIn(
  raw: RawWorkbook,
  basis: { readonly catalogue: Catalogue; readonly catalogueHash: string },
): WasNeverIssued {
  // Made when something is missing: most workbooks have everything.
  let issued: ReadonlySet<string> | 'unknown' | undefined;
  return (role) => {
    issued ??= issuedNames(raw, basis) ?? 'unknown';
    return issued !== 'unknown' && !issued.has(definedName(role).toLowerCase());
  };
}

/** True for a row of which the workbook never had a cell. */
export function wasRowNeverIssued({ element, row, values }: LayoutRow, neverIssued: WasNeverIssued): boolean {
  return (
    neverIssued({ kind: 'status', element, row }) &&
    values.every(({ column }) => neverIssued({ kind: 'value', element, row, column }))
  );
}

/** The names of all cells the workbook was issued with, in lower case; undefined without enough evidence. */
function issuedNames(
  raw: RawWorkbook,
  { catalogue, catalogueHash }: Parameters<typeof neverIssuedIn>[1],
): ReadonlySet<string> | undefined {
  const facts = readMeta(raw);
  const hash = facts?.get('catalogue_hash');
  const isOfOurs = facts?.get('catalogue') === catalogue.id && LAYOUTS.has(facts.get('layout_version') ?? '');
  if (!isOfOurs || hash === undefined || hash === catalogueHash) return undefined;
  const mapped = mapOf(raw);
  const defined = [...raw.names.keys()].filter((name) => name.startsWith(OUR_NAME));
  const agree = mapped?.size === defined.length && defined.every((name) => mapped.has(name));
  return agree ? mapped : undefined;
}

/** Every arrangement of cells there has been has the same names and the same map. */
const LAYOUTS = new Set(Array.from({ length: LAYOUT_VERSION }, (_, i) => String(i + 1)));

/** The names on the map of the hidden sheet, in lower case; undefined when lines are missing, repeated or damaged. */
function mapOf(raw: RawWorkbook): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const [i, { row, name, sheet, cell }] of mapLines(raw).entries()) {
    const isWhole =
      row === META_FACTS.length + 1 + i && name.startsWith(OUR_NAME) && sheet !== '' && ADDRESS.test(cell);
    if (!isWhole || names.has(name)) return undefined;
    names.add(name);
  }
  return names;
}

/** Where each named cell stood when the workbook was issued, by its name in small letters; of use for messages alone. */
export function issuedPlaces(raw: RawWorkbook): ReadonlyMap<string, string> {
  return new Map(mapLines(raw).map(({ name, cell }) => [name, cell]));
}

interface MapLine {
  /** 1-based. */
  readonly row: number;
  /** In small letters. */
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The lines under the facts of the hidden sheet. */
function mapLines(raw: RawWorkbook): readonly MapLine[] {
  const cells = metaSheet(raw)?.cells ?? new Map<string, never>();
  return [...cells.keys()].flatMap((address) => {
    const { row, column } = position(address);
    if (column !== 1 || row <= META_FACTS.length) return [];
    const [name = '', sheet = '', cell = ''] = ['A', 'B', 'C'].map((letter) =>
      textOf(cells.get(`${letter}${row}`)),
    );
    return [{ row, name: name.toLowerCase(), sheet, cell }];
  });
}

const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
