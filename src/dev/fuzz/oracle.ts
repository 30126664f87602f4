import { fixOf, messageOf } from '../../core/findings/words.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Observation } from '../../core/model/submission.ts';
import type { CheckedFile } from '../../core/validate/checked-file.ts';
import { observationsByKey } from './base.ts';
import type { Base, PartTexts } from './base.ts';

/** What was done to a workbook, as far as the judgement needs it. */
export interface Damage {
  readonly base: Base;
  /** Parts after the damage; undefined when bytes were changed: checksums must then have guarded every value. */
  readonly parts: PartTexts | undefined;
  /** Keys of values whose cells were typed over. */
  readonly typed: ReadonlySet<string>;
}

/** Everything wrong with the outcome of checking a damaged workbook; nothing when it is a normal one. */
export function judge(checked: CheckedFile, damage: Damage): readonly string[] {
  return [...checked.findings.flatMap(badWords), ...oddRefusal(checked), ...wrongFigures(checked, damage)];
}

/** Messages are whole sentences in both languages; `undefined entity` are the XML parser's words. */
function badWords(finding: Finding): readonly string[] {
  return (['vi', 'en'] as const).flatMap((lang) => {
    const words = `${messageOf(finding, lang)} ${fixOf(finding, lang)}`;
    return /undefined(?! entity)|NaN|\[object|null/.test(words) ? [`${finding.code} says "${words}"`] : [];
  });
}

/** A file that cannot be taken says why, once, and never for a defect of the program's own. */
function oddRefusal({ submission, findings }: CheckedFile): readonly string[] {
  if (findings.some(({ code }) => code === 'file/reader-failed')) return ['the reader failed'];
  if (submission) return [];
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return ['refused without an error'];
  const isFile = errors.some(({ code }) => code.startsWith('file/'));
  return isFile && findings.length > 1 ? ['a file that cannot be read has more than one finding'] : [];
}

/** A figure that was accepted is that of the whole workbook, or was typed into its cell, or a finding speaks of it. */
function wrongFigures(checked: CheckedFile, damage: Damage): readonly string[] {
  const { base } = damage;
  const { submission, findings } = checked;
  if (!submission) return [];
  if (submission.unit !== base.unit || submission.period !== '2025-H1')
    return [`taken for the workbook of ${submission.unit}, ${submission.period}`];
  return [...observationsByKey(checked)].flatMap(([key, observation]) => {
    const { value, source } = observation;
    const expected = base.observations.get(key);
    if (value === null || value === expected?.value) return [];
    if (findings.some((finding) => speaksOf(finding, observation))) return [];
    if (isTyped(key, observation, damage)) return [];
    return [
      `${key} is ${String(value)} from ${source?.sheet}!${source?.cell}, not ${String(expected?.value)}`,
    ];
  });
}

function speaksOf({ at, affects = [] }: Finding, { element, row, column, source }: Observation): boolean {
  if (at.sheet === source?.sheet && at.cell === source?.cell) return true;
  if (affects.some((one) => one.element === element && one.row === row && one.column === column)) return true;
  return at.element === element && at.row === row && (at.column === undefined || at.column === column);
}

/**
 * The cell itself holds the value now, it is the cell it always was or one that was typed over, and what is printed beside
 * and above it has not become that of another row or column.
 */
function isTyped(key: string, { source, value }: Observation, { base, parts, typed }: Damage): boolean {
  const before = base.observations.get(key)?.source;
  if (!parts || !source || !before) return false;
  const isOwnCell = source.sheet === before.sheet && source.cell === before.cell;
  if (!isOwnCell && !typed.has(key)) return false;
  const part = base.sheetParts.get(before.sheet) ?? '';
  const [xml, whole] = [parts.get(part) ?? '', base.parts.get(part) ?? ''];
  if (bearsAnotherCode(xml, source.cell, whole, before.cell)) return false;
  if (isOwnCell && hasAnotherHeading(xml, whole, source.cell)) return false;
  return [...base.sheetParts.values()].some((name) => holds(parts.get(name) ?? '', source.cell, value));
}

/** Rows above the first row of data, among them the headings. */
const HEADINGS = [1, 2, 3, 4];

function bearsAnotherCode(xml: string, cell: string, whole: string, before: string): boolean {
  const code = contentOf(whole, `A${rowOf(before)}`);
  const codes = new Set([...whole.matchAll(/<c r="A(\d+)"/g)].map(([, row]) => contentOf(whole, `A${row}`)));
  return ['A', 'B', 'C'].some((column) => {
    const printed = contentOf(xml, `${column}${rowOf(cell)}`);
    return printed !== undefined && printed !== code && codes.has(printed);
  });
}

function hasAnotherHeading(xml: string, whole: string, cell: string): boolean {
  const column = cell.replace(/\d+/, '');
  return HEADINGS.some((row) => {
    const now = contentOf(xml, `${column}${row}`);
    return now !== undefined && now !== contentOf(whole, `${column}${row}`);
  });
}

function rowOf(cell: string): string {
  return cell.replace(/\D+/, '');
}

/** What stands between the tags of a cell. Looked at with an expression: the reader under test has no say here. */
function contentOf(xml: string, cell: string): string | undefined {
  return new RegExp(`<c(?= )[^>]* r="${cell}"(?:[^>]*[^/])?>(.*?)</c>`, 's').exec(xml)?.[1];
}

/** Words (yes, no) stand in another part. */
function holds(xml: string, cell: string, value: Observation['value']): boolean {
  const content = contentOf(xml, cell);
  if (content === undefined) return value === 0;
  const number = /<v[^>]*>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
  return typeof value === 'boolean' || Math.abs(Number(number) - Number(value)) < 1e-9;
}
