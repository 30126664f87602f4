import type { ReadOutcome } from '../model/file-problem.ts';
import type { CheckedFile } from './checked-file.ts';
import { checkReading } from './check-reading.ts';
import type { CheckSettings } from './check-reading.ts';
import { understand } from './reading.ts';
import type { FileIdentity } from './reading.ts';

/** Everything there is to say about one file: why it cannot be read, or what reading and every rule noticed. */
export function checkFile(
  outcome: ReadOutcome,
  identity: FileIdentity,
  settings: CheckSettings,
): CheckedFile {
  return checkReading(understand(outcome, identity, settings), identity, settings);
}
