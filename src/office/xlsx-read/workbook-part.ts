import type { SheetState, WorkbookTraits } from '../../core/model/raw-workbook.ts';
import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { XmlAttributes, XmlPart } from '../xml/xml.ts';
import { decodeEscapes, detach, isTrue, parseXml, prefixedAttribute } from '../xml/xml.ts';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  readonly relationship: string;
}

/** A defined name as written; `scope` is the position of the sheet it belongs to, when it is local to one. */
export interface NameEntry {
  readonly name: string;
  readonly text: string;
  readonly scope: number | undefined;
}

/** What the workbook part itself says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly date1904: boolean;
  readonly strict: boolean;
  readonly staleResults: WorkbookTraits['staleResults'];
}

const STATES: Readonly<Record<string, SheetState>> = { hidden: 'hidden', veryHidden: 'very-hidden' };
const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** @throws Refusal `file/damaged` (xml) when the part is no workbook. */
export function readWorkbookPart(part: XmlPart, limits: ReadLimits): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: NameEntry[] = [];
  let date1904 = false;
  let strict = false;
  let staleResults: WorkbookTraits['staleResults'];
  let rootSeen = false;
  let open: { readonly attributes: XmlAttributes; text: string } | undefined;
  parseXml(part, limits.depth, {
    open(name, attributes) {
      if (!rootSeen) {
        rootSeen = true;
        if (name !== 'workbook')
          refuse('file/damaged', {
            kind: 'xml',
            part: part.name,
            detail: `not a workbook: ${name.slice(0, 50)}`,
          });
        strict =
          attributes['conformance'] === 'strict' || Object.values(attributes).includes(STRICT_NAMESPACE);
        return true;
      }
      if (name === 'sheets' || name === 'definedNames') return true;
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name === 'calcPr') staleResults = staleResultsOf(attributes);
      if (name === 'sheet') sheets.push(readSheetEntry(attributes));
      if (name !== 'definedName') return false;
      if (names.length >= limits.extras)
        refuse('file/too-large', { kind: 'extras', what: 'names', limit: limits.extras });
      open = { attributes, text: '' };
      return true;
    },
    close(name) {
      if (name !== 'definedName' || open === undefined) return;
      const entry = readNameEntry(open.attributes, open.text);
      if (entry !== undefined) names.push(entry);
      open = undefined;
    },
    text(text) {
      if (open !== undefined) open.text += text;
    },
  });
  return { sheets, names, date1904, strict, staleResults };
}

function staleResultsOf({ calcMode, fullCalcOnLoad }: XmlAttributes): WorkbookTraits['staleResults'] {
  if (calcMode === 'manual') return 'manual';
  return isTrue(fullCalcOnLoad) ? 'on-load' : undefined;
}

function readSheetEntry(attributes: XmlAttributes): SheetEntry {
  return {
    name: detach(attributes['name'] ?? ''),
    state: STATES[attributes['state'] ?? ''] ?? 'visible',
    relationship: prefixedAttribute(attributes, 'id') ?? '',
  };
}

/** `_xlnm.…` are Excel's own (print areas, filters); names without a name or text mean nothing. */
function readNameEntry(attributes: XmlAttributes, text: string): NameEntry | undefined {
  const name = detach(attributes['name'] ?? '');
  if (name === '' || name.toLowerCase().startsWith('_xlnm.')) return undefined;
  const scope = attributes['localSheetId'];
  return {
    name,
    text: detach(decodeEscapes(text.trim())),
    scope: scope === undefined ? undefined : Number(scope),
  };
}
