import { basename, dirname } from 'node:path';
import type { core, z } from 'zod';
import { checkCatalogue } from '../../core/catalogue/checks.ts';
import { entryAt } from '../../core/catalogue/checks/problem.ts';
import { catalogueSchema } from '../../core/model/catalogue.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { expectationAt, toJsonSchema } from '../../core/model/json-schema.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { schemaProblems } from '../../core/problems/schema-problems.ts';
import type { ValuePath } from '../../core/problems/value-at.ts';
import type { SourceFile } from '../kept/values.ts';
import { hashed } from './hash.ts';
import type { HashedCatalogue } from './hash.ts';
import { mergeFiles } from './merge-files.ts';
import type { MergedFiles } from './merge-files.ts';

/** What reading YAML under a schema gives: a value without problems, or problems. */
export interface Parsed<T> {
  readonly value: T | undefined;
  /** Each with its file, line and entry. */
  readonly problems: readonly Problem[];
  /** Every file that was read. */
  readonly files: readonly SourceFile[];
}

/** As {@link parseCatalogueFile}, with the catalogue's hash. */
export async function parseHashed(
  path: string,
  options: { readonly builtIn: boolean },
): Promise<Parsed<HashedCatalogue>> {
  const reading = await parseCatalogueFile(path, options);
  return { ...reading, value: reading.value && hashed(reading.value) };
}

/**
 * Reads a catalogue a person wrote: YAML, schema, cross-checks. Every problem of one kind is reported at once; the next
 * kind is looked at only when there is none of the former, since it would merely follow from it.
 */
export async function parseCatalogueFile(
  path: string,
  options: { readonly builtIn: boolean },
): Promise<Parsed<Catalogue>> {
  const merged = await mergeFiles(dirname(path), basename(path), { siblings: options.builtIn });
  const parsed = parseMerged(merged, catalogueSchema);
  if (!parsed.value) return parsed;
  const problems = checkCatalogue(parsed.value).map(({ path: place, ...found }) => ({
    ...found,
    at: { ...found.at, ...merged.locate(place) },
  }));
  return problems.length ? { ...parsed, value: undefined, problems } : parsed;
}

/** Reads one YAML file (and its includes) under any schema. */
export async function parseYamlFile<S extends z.ZodType>(
  path: string,
  schema: S,
): Promise<Parsed<z.output<S>>> {
  return parseMerged(await mergeFiles(dirname(path), basename(path), { siblings: false }), schema);
}

function parseMerged<S extends z.ZodType>(merged: MergedFiles, schema: S): Parsed<z.output<S>> {
  const { files, problems } = merged;
  if (problems.length) return { value: undefined, problems, files };
  const result = schema.safeParse(merged.value);
  if (result.success) return { value: result.data, problems: [], files };
  return { value: undefined, problems: located(result.error.issues, merged, schema), files };
}

function located(
  issues: readonly core.$ZodIssue[],
  merged: MergedFiles,
  schema: z.ZodType,
): readonly Problem[] {
  const shape = toJsonSchema(schema);
  const expectAt = (path: ValuePath): ReturnType<typeof expectationAt> => expectationAt(shape, path);
  return schemaProblems(issues, merged.value, expectAt).map(({ path, ...found }) => ({
    ...found,
    at: { ...merged.locate(path), entry: entryAt(merged.value, path) },
  }));
}
