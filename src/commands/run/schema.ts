import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { ExitCode, Session } from '../../host.ts';
import { publishedSchema, publishedSchemas } from '../../io/json-schemas.ts';

/** Prints a published JSON Schema, or lists all: name and what it describes, one a line. Throws CannotRun for another name. */
export async function runSchema({ host }: Session, name: string | undefined): Promise<ExitCode> {
  const names = await publishedSchemas();
  if (name !== undefined) {
    if (!names.includes(name)) throw cannotRun('usage/unknown-schema', { named: name, known: names });
    host.stdout.write(await publishedSchema(name));
    return 0;
  }
  const width = Math.max(...names.map(({ length }) => length)) + 2;
  for (const one of names) host.stdout.write(`${one.padEnd(width)}${titleOf(await publishedSchema(one))}\n`);
  return 0;
}

function titleOf(schema: string): string {
  const { title }: { title?: unknown } = JSON.parse(schema);
  return typeof title === 'string' ? title : '';
}
