import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../../core/cannot-run.ts';
import { DEFAULT_WORKSPACE } from '../../core/model/default-workspace.ts';
import type { WorkspaceConfig } from '../../core/model/workspace.ts';
import type { ValuePath } from '../../core/schema-words.ts';
import { isCode } from '../files.ts';

/** Name of the workspace's settings file. */
export const CONFIG_FILE = 'ntge.yaml';

/** Settings of a folder, and whether they stand in a file. */
export interface ReadConfig {
  readonly config: WorkspaceConfig;
  readonly exists: boolean;
  /** Line (from 1) of the value at a path of the file. */
  readonly lineOf: (path: ValuePath) => number;
}

/** Settings of a folder: its `ntge.yaml`, or the defaults when there is none. A wrong file stops the command. */
export async function readConfig(folder: string): Promise<ReadConfig> {
  let text: string;
  try {
    text = readFileSync(join(folder, CONFIG_FILE), 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR'))
      return { config: DEFAULT_WORKSPACE, exists: false, lineOf: () => 1 };
    throw new CannotRun({
      vi: `không đọc được ${CONFIG_FILE} trong ${folder}`,
      en: `cannot read ${CONFIG_FILE} in ${folder}`,
    });
  }
  const { parseConfig } = await import('./parse-config.ts');
  return { ...parseConfig(text), exists: true };
}
