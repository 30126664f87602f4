import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { checkReading } from '../../core/validate/check-reading.ts';
import type { CheckSettings } from '../../core/validate/check-reading.ts';
import type { CheckedFile } from '../../core/validate/checked-file.ts';
import type { FileIdentity, Reading } from '../../core/validate/reading.ts';
import type { EarlierPeriods } from '../workspace/consolidations.ts';

/**
 * Checks one file that was read; of earlier periods, those it is held against are read now. Throws CannotRun when one of them
 * is damaged.
 */
export async function checkAgainstEarlier(
  reading: Reading,
  identity: FileIdentity,
  settings: Omit<CheckSettings, 'earlier'>,
  earlierOf: EarlierPeriods,
): Promise<CheckedFile> {
  const id = reading.ok ? reading.read.period : null;
  const period = id === null ? undefined : findPeriod(settings.catalogue, id);
  const earlier = period ? await earlierOf(period) : [];
  const figures = new Map(earlier.map((one) => [one.period, one.observations]));
  return checkReading(reading, identity, { ...settings, earlier: figures });
}
