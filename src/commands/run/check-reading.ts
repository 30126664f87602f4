import { findPeriod } from '../../core/catalogue.ts';
import { checkReading } from '../../core/validate/check-file.ts';
import type { CheckSettings } from '../../core/validate/check-file.ts';
import type { CheckedFile } from '../../core/validate/checked-file.ts';
import type { FileIdentity, Reading } from '../../core/validate/reading.ts';
import type { EarlierPeriods } from '../../io/workspace/consolidations.ts';

/** What the files of a workspace are checked against; earlier periods are read when a file is held against them. */
export interface WorkspaceChecks extends Omit<CheckSettings, 'earlier'> {
  readonly earlier: EarlierPeriods;
}

/** Checks one file that was read. Throws CannotRun when an earlier period it is held against is damaged. */
export async function checkAgainstEarlier(
  reading: Reading,
  identity: FileIdentity,
  { earlier: earlierOf, ...settings }: WorkspaceChecks,
): Promise<CheckedFile> {
  const id = reading.ok ? reading.read.period : null;
  const period = id === null ? undefined : findPeriod(settings.catalogue, id);
  const earlier = period ? await earlierOf(period) : [];
  const figures = new Map(earlier.map((one) => [one.period, one.observations]));
  return checkReading(reading, identity, { ...settings, earlier: figures });
}
