import type { Element, Splice } from '../xml/xml-scan.ts';
import {
  appendInside,
  attributeOf,
  childrenOf,
  escapeText,
  escapeXml,
  openTag,
  prefixOf,
  rootOf,
  splice,
  withAttribute,
} from '../xml/xml-scan.ts';

/** What becomes of the list of sheets. */
export interface WorkbookChange {
  /** Positions of sheets that go. */
  readonly removed: ReadonlySet<number>;
  readonly name: string;
  /** Relationship that leads to the new first sheet. */
  readonly relationship: string;
  readonly relationNamespace: string;
  /** Excel's own names of that sheet, with what they refer to. */
  readonly ownNames: readonly { readonly name: string; readonly refersTo: string }[];
}

/**
 * Puts a sheet before all others and opens the workbook on it. What counts sheets by position, names local to a sheet
 * and the selected tab, is counted anew; everything else goes by id or name.
 */
export function changeWorkbook(text: string, change: WorkbookChange): string {
  const root = rootOf(text);
  const prefix = prefixOf(root);
  const parts = childrenOf(text, root);
  const part = (name: string): Element | undefined => parts.find((one) => one.name === prefix + name);
  const sheets = part('sheets');
  if (!sheets) return text;
  const views = part('bookViews');
  return splice(text, [
    ...(views ? childrenOf(text, views).map((view) => openOnFirst(text, view)) : []),
    ...changeSheets(text, sheets, prefix, change),
    ...changeNames(text, part('definedNames'), change, () => {
      const before = parts.filter(({ name }) => BEFORE_NAMES.has(name.slice(prefix.length)));
      return { prefix, at: before.at(-1)?.end ?? sheets.end };
    }),
  ]);
}

/** `sheetId` of each sheet as written, in order: what lists of formulas know a sheet by. */
export function sheetIds(text: string): string[] {
  const root = rootOf(text);
  const sheets = childrenOf(text, root).find(({ name }) => name === `${prefixOf(root)}sheets`);
  if (!sheets) return [];
  return childrenOf(text, sheets).map((sheet) => attributeOf(openTag(text, sheet), 'sheetId') ?? '');
}

/** Children of `workbook` right before `definedNames` (ECMA-376 part 1, 18.2.27). */
const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

function openOnFirst(text: string, view: Element): Splice {
  const tag = withAttribute(withAttribute(openTag(text, view), 'activeTab', null), 'firstSheet', null);
  return { start: view.start, end: view.openEnd, text: tag };
}

function changeSheets(text: string, sheets: Element, prefix: string, change: WorkbookChange): Splice[] {
  const all = childrenOf(text, sheets);
  const kept = all.filter((_, index) => !change.removed.has(index));
  const ids = kept.map((sheet) => Number(attributeOf(openTag(text, sheet), 'sheetId') ?? 0));
  const known = openTag(text, rootOf(text)).includes(`xmlns:r="${change.relationNamespace}"`);
  const declaration = known ? '' : ` xmlns:r="${change.relationNamespace}"`;
  const entry = `<${prefix}sheet${declaration} name="${escapeXml(change.name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${escapeXml(change.relationship)}"/>`;
  const gone = all.filter((sheet) => !kept.includes(sheet));
  return [
    { start: sheets.openEnd, end: sheets.openEnd, text: entry },
    ...gone.map(({ start, end }) => ({ start, end, text: '' })),
  ];
}

function changeNames(
  text: string,
  names: Element | undefined,
  { removed, ownNames }: WorkbookChange,
  placeForNew: () => { readonly prefix: string; readonly at: number },
): Splice[] {
  const { prefix, at } = placeForNew();
  const own = ownNames.map(
    ({ name, refersTo }) =>
      `<${prefix}definedName name="${name}" localSheetId="0">${escapeText(refersTo)}</${prefix}definedName>`,
  );
  if (!names) {
    const whole = `<${prefix}definedNames>${own.join('')}</${prefix}definedNames>`;
    return [{ start: at, end: at, text: whole }];
  }
  const children = childrenOf(text, names);
  const first = children[0];
  const added: Splice = first
    ? { start: first.start, end: first.start, text: own.join('') }
    : appendInside(text, names, own.join(''));
  return [added, ...children.flatMap((child) => recount(text, child, removed))];
}

/** A name of a sheet that goes goes with it; those of the others follow their sheets. */
function recount(text: string, name: Element, removed: ReadonlySet<number>): Splice[] {
  const tag = openTag(text, name);
  const local = attributeOf(tag, 'localSheetId');
  if (local === undefined) return [];
  const index = Number(local);
  if (removed.has(index)) return [{ start: name.start, end: name.end, text: '' }];
  const goneBefore = [...removed].filter((gone) => gone < index).length;
  const moved = withAttribute(tag, 'localSheetId', String(index - goneBefore + 1));
  return [{ start: name.start, end: name.openEnd, text: moved }];
}
