import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { DEFAULT_WORKSPACE } from '../../core/model/default-workspace.ts';
import type { WorkspaceConfig } from '../../core/model/workspace.ts';
import type { ValuePath } from '../../core/problems/value-at.ts';
import { parsedOnce } from '../kept/values.ts';
import { patientlySync } from '../patience.ts';
import { sha256 } from '../sha256.ts';
import { isCode } from '../system-error.ts';
import { CONFIG_FILE } from './config-file.ts';
import type { ParsedConfig } from './parse-config.ts';

/** Settings of a folder, and whether they stand in a file. */
export interface ReadConfig {
  readonly config: WorkspaceConfig;
  readonly exists: boolean;
  /** Finds the line (from 1) of the value at a path of the file. */
  readonly lines: () => Promise<(path: ValuePath) => number>;
}

/**
 * Settings of a folder: its `ntge.yaml`, or the defaults when there is none. A wrong file stops the command. `kept` is the
 * folder of what earlier runs have parsed.
 */
export async function readConfig(folder: string, kept?: string): Promise<ReadConfig> {
  const path = join(folder, CONFIG_FILE);
  let bytes: Buffer;
  try {
    bytes = patientlySync(() => readFileSync(path));
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR'))
      return { config: DEFAULT_WORKSPACE, exists: false, lines: () => Promise.resolve(() => 1) };
    throw cannotRun('workspace/cannot-read', { folder });
  }
  const parse = async (): Promise<ParsedConfig> => (await import('./parse-config.ts')).parseConfig(bytes);
  const config = await parsedOnce(path, 'settings', kept, async () => ({
    value: (await parse()).config,
    files: [{ file: CONFIG_FILE, sha256: sha256(bytes) }],
  }));
  return { config, exists: true, lines: async () => (await parse()).lineOf };
}
