import { join } from 'node:path';
import type { PeriodId, UnitId } from '../../core/model/ids.ts';
import type { Correction } from '../../core/model/register.ts';
import { draftCorrection } from '../../core/register/correct.ts';
import type { Change, Obstacle } from '../../core/register/correct.ts';
import { parseCorrection, sealedText } from '../../core/register/entries.ts';
import { createWhole } from '../files.ts';
import { sha256 } from '../sha256.ts';
import { periodRegister, submissionsFolder } from './submissions.ts';

/** A correction to be written down. */
export interface Correcting {
  readonly period: PeriodId;
  readonly unit: UnitId;
  readonly revision: number;
  readonly change: Change;
  readonly reason: string;
  readonly by: string;
  /** The day it is made. */
  readonly on: string;
}

/**
 * Writes a correction beside the receipt it is about, whole or not at all; nothing that is there is changed. Of two people who
 * correct one revision at once, the second sees what the first has written.
 */
export async function correctRevision(
  workspace: string,
  { period, unit, revision, change, reason, by, on }: Correcting,
): Promise<Correction | Obstacle> {
  for (;;) {
    const register = await periodRegister(workspace, period);
    const own = register.units.get(unit);
    const draft = own ? draftCorrection(register, own, revision, change) : 'no-revision';
    if (typeof draft === 'string') return draft;
    const { number, what, before, after, settles, previous } = draft;
    const place = { unit, period, revision, number };
    const content = { what, before, after, reason, by, on, ...(settles && { settles }), previous };
    const text = sealedText({ schema: 'ntge/receipt-correction/1', ...place, ...content }, sha256);
    const path = join(submissionsFolder(workspace, period), unit, `r${revision}.c${number}.json`);
    const correction = parseCorrection(text, sha256);
    if (typeof correction === 'string') throw new Error(`a correction of our own is ${correction}`);
    if (await createWhole(path, text)) return correction;
  }
}
