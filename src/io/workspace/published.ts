import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import type { PublishedJson } from '../../core/model/published.ts';
import type { PublishedEdition } from '../../core/report/editions/audit/withholding.ts';
import { unitFigureKey } from '../../core/model/keys.ts';
import { createWhole } from '../files.ts';
import { patiently } from '../patience.ts';
import { isCode } from '../system-error.ts';
import { listConsolidations, readConsolidation, sealOf } from './consolidations.ts';
import { sealOfFile, sealed } from './seal.ts';

/** Public editions that went out, a sealed file each: `published/2025-H1.r1.json`, a further one of it `2025-H1.r1-2.json`. */

const FOLDER = 'published';

/** Paths of the records inside the workspace, sorted. */
export async function listPublished(workspace: string): Promise<readonly string[]> {
  const names = await patiently('open', () => readdir(join(workspace, FOLDER))).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  });
  const own = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).toSorted();
  return own.map((name) => `${FOLDER}/${name}`);
}

/** A record by its path inside the workspace. Throws CannotRun for one that was changed: what went out must be known. */
export async function readPublished(workspace: string, name: string): Promise<PublishedJson> {
  const path = join(workspace, name);
  const text = await patiently('open', () => readFile(path, 'utf8'));
  if (sealOfFile(path) === null) throw damaged(name);
  const { publishedJsonSchema } = await import('../../core/model/published.ts');
  try {
    return publishedJsonSchema.parse(JSON.parse(text));
  } catch {
    throw damaged(name);
  }
}

const damaged = (name: string): CannotRun => cannotRun('public/damaged-record', { name });

async function readRecords(workspace: string): Promise<readonly PublishedJson[]> {
  const names = await listPublished(workspace);
  return Promise.all(names.map((name) => readPublished(workspace, name)));
}

/** The editions that went out, each with the consolidation it was made from. Throws CannotRun where that is gone. */
export async function publishedEditions(workspace: string): Promise<readonly PublishedEdition[]> {
  const records = await readRecords(workspace);
  const stored = records.length > 0 ? await listConsolidations(workspace) : [];
  return Promise.all(
    records.map(async ({ period, revision, consolidation, withheld }) => {
      const source = stored.find((one) => one.period === period && one.revision === revision);
      if (!source || sealOf(source) !== consolidation)
        throw cannotRun('public/no-source', { period, revision: String(revision) });
      return {
        consolidation: await readConsolidation(source),
        withheld: new Set(withheld.map(unitFigureKey)),
      };
    }),
  );
}

/** Whether a consolidation went out in a public edition. Throws CannotRun for a record that was changed. */
export async function publishedRevisions(
  workspace: string,
): Promise<(one: Pick<PublishedJson, 'period' | 'revision'>) => boolean> {
  const key = ({ period, revision }: Pick<PublishedJson, 'period' | 'revision'>): string =>
    `${period}.r${revision}`;
  const out = new Set((await readRecords(workspace)).map(key));
  return (one) => out.has(key(one));
}

/** Keeps the record of an edition that goes out; the same one is kept once. Name of the file, undefined where it was there. */
export async function recordPublished(workspace: string, record: PublishedJson): Promise<string | undefined> {
  const text = [...sealed([`${JSON.stringify(record, null, 1)}\n`])].join('');
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${number}`;
    const name = `${FOLDER}/${record.period}.r${record.revision}${suffix}.json`;
    const path = join(workspace, name);
    if (await createWhole(path, text)) return name;
    if ((await patiently('open', () => readFile(path, 'utf8'))) === text) return undefined;
  }
}
