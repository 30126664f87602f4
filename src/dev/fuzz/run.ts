import { isDeepStrictEqual } from 'node:util';
import { rowCodesOf } from '../../core/catalogue/row-codes.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { selectCells } from '../../core/submission/select-cells.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { pack } from '../../office/xlsx-read/workbook-fixture.ts';
import { check, makeBases } from './base.ts';
import type { Base } from './base.ts';
import { CELL_EDITS } from './cell-edits.ts';
import type { Patient } from './edit.ts';
import { judge } from './oracle.ts';
import { Random } from './random.ts';
import { SHEET_EDITS } from './sheet-edits.ts';
import { XML_EDITS } from './xml-edits.ts';
import { BYTE_EDITS } from './zip-edits.ts';

/** A case that did not end as it should; the seed makes it again. */
interface Failure {
  readonly seed: number;
  readonly story: readonly string[];
  readonly wrong: readonly string[];
}

export interface FuzzResult {
  readonly cases: number;
  readonly failures: readonly Failure[];
  /** How the cases ended: taken, or by code and kind of the first error. */
  readonly endings: ReadonlyMap<string, number>;
}

/** Damages workbooks at random, case by case, and judges what checking makes of each. Same seed, same cases. */
export async function runFuzz(
  { cases, seed }: { readonly cases: number; readonly seed: number },
  onCase: (done: number) => void = () => undefined,
): Promise<FuzzResult> {
  const bases = await makeBases();
  const failures: Failure[] = [];
  const endings = new Map<string, number>();
  for (let index = 0; index < cases; index++) {
    const one = runCase(bases, seed + index);
    endings.set(one.ending, (endings.get(one.ending) ?? 0) + 1);
    if (one.wrong.length > 0) failures.push(one);
    onCase(index + 1);
  }
  return { cases, failures, endings };
}

/** A workbook of one of the bases, damaged at random: the same for the same seed. */
export function damagedWorkbook(bases: readonly Base[], seed: number) {
  const random = new Random(seed);
  const base = random.pick(bases);
  const patient: Patient = { base, random, parts: new Map(base.parts), typed: new Set(), story: [base.unit] };
  const isBytes = random.below(5) === 0;
  return { base, patient, isBytes, bytes: isBytes ? damageBytes(patient) : damageParts(patient) };
}

function runCase(bases: readonly Base[], seed: number): Failure & { readonly ending: string } {
  const { base, patient, isBytes, bytes } = damagedWorkbook(bases, seed);
  const told = { seed, story: patient.story };
  try {
    const checked = check(bytes, base.settings);
    const parts = isBytes ? undefined : patient.parts;
    const first = checked.findings.find(({ severity }) => severity === 'error');
    const ending = checked.submission ? 'taken' : first ? whyOf(first) : 'refused';
    const wrong = [...judge(checked, { base, parts, typed: patient.typed }), ...otherSelected(bytes, base)];
    return { ...told, ending, wrong };
  } catch (error) {
    return {
      ...told,
      ending: 'thrown',
      wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    };
  }
}

/** Code, and kind where the code has kinds: `file/damaged checksum`. */
function whyOf({ code, params }: Finding): string {
  return 'kind' in params ? `${code} ${String(params['kind'])}` : code;
}

/** A selection keeps all of a workbook whose sheets are no longer than a glance: the same is read of every file. */
function otherSelected(bytes: Buffer, { settings }: Base): readonly string[] {
  const selection = selectCells(rowCodesOf(settings.catalogue));
  const isSame = isDeepStrictEqual(readWorkbook(bytes, { selection }), readWorkbook(bytes));
  return isSame ? [] : ['read with a selection it is another'];
}

function damageParts(patient: Patient): Buffer {
  const { random } = patient;
  const edits = random.pick([CELL_EDITS, [...CELL_EDITS, ...SHEET_EDITS], SHEET_EDITS, XML_EDITS, XML_EDITS]);
  for (let left = 1 + random.below(3); left > 0; left--) random.pick(edits)(patient);
  return Buffer.from(pack(Object.fromEntries(patient.parts)));
}

function damageBytes({ base, random, story }: Patient): Buffer {
  let { bytes } = base;
  for (let left = 1 + random.below(2); left > 0 && bytes.length > 64; left--)
    bytes = random.pick(BYTE_EDITS)(bytes, random);
  story.push('bytes changed');
  return bytes;
}
