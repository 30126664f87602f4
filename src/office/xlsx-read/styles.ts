import type { DateKind } from './dates.ts';
import type { ReadLimits } from '../limits.ts';
import { builtInFormat, dateKindOf } from './number-formats.ts';
import { refuse } from '../refusal.ts';
import type { XmlPart } from '../xml/xml.ts';
import { detach, parseXml } from '../xml/xml.ts';

/** What a cell style means for a value: its number format. */
export interface CellStyle {
  /** Undefined for General. */
  readonly format: string | undefined;
  readonly dates: DateKind;
}

export const GENERAL: CellStyle = { format: undefined, dates: 'none' };

/** Cell styles by index (`s` of a cell); an index without a style means General, as in Excel. */
export type CellStyles = readonly CellStyle[];

/**
 * Reads `numFmts` and `cellXfs` alone. A format spelled in the file wins over the built-in one of the same id: Excel
 * writes localised built-ins that way.
 */
export function readStyles(part: XmlPart, limits: ReadLimits): CellStyles {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  parseXml(part, limits.depth, {
    open(name, attributes) {
      if (name === 'numFmt') {
        if (codes.size >= limits.extras)
          refuse('file/too-large', { kind: 'extras', what: 'styles', limit: limits.extras });
        codes.set(Number(attributes['numFmtId']), detach(attributes['formatCode'] ?? ''));
        return false;
      }
      if (name === 'xf') {
        if (formatIds.length >= limits.extras)
          refuse('file/too-large', { kind: 'extras', what: 'styles', limit: limits.extras });
        formatIds.push(Number(attributes['numFmtId'] ?? 0));
        return false;
      }
      return name === 'styleSheet' || name === 'numFmts' || name === 'cellXfs';
    },
  });
  const styles = new Map<number, CellStyle>();
  return formatIds.map((id) => {
    const style = styles.get(id) ?? styleOf(codes.get(id) ?? builtInFormat(id));
    styles.set(id, style);
    return style;
  });
}

function styleOf(code: string | undefined): CellStyle {
  if (code === undefined || code === '' || code.toLowerCase() === 'general') return GENERAL;
  return { format: code, dates: dateKindOf(code) };
}
