import Ajv2020 from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { jsonSchemas } from '../../core/model/json-schemas.ts';

/** Which published schema a command's JSON follows: by its words, options left out. */
const SCHEMAS: Readonly<Record<string, string>> = {
  template: 'template',
  validate: 'validation',
  receive: 'received',
  'receipt list': 'register',
  status: 'status',
  consolidate: 'consolidation',
  report: 'report',
  return: 'return',
  trace: 'trace',
  verify: 'proofs',
  cells: 'cells',
  'catalogue list': 'catalogue-list',
  'catalogue show': 'catalogue-entries',
  'catalogue questions': 'catalogue-entries',
  'catalogue check': 'catalogue-check',
  'catalogue rules': 'rules',
};

const compiled = new Map<string, ValidateFunction>();

/** Throws unless the JSON that a run left on its streams follows the schema published for it. */
export function checkPublishedJson(
  argv: readonly string[],
  { code, out, err }: { readonly code: number; readonly out: string; readonly err: string },
): void {
  if (!argv.includes('json')) return;
  const problems = code === 2 ? err.split('\n').find((line) => line.startsWith('{"problems"')) : undefined;
  if (problems !== undefined) follow('problems', problems);
  if (/^[[{]/.test(out)) follow(schemaOf(argv), out);
}

function schemaOf(argv: readonly string[]): string {
  const words = withoutOptions(argv);
  if (words[0] === 'diff') return words.length > 1 ? 'diff' : 'trend';
  if (argv.includes('--against') && words[0] === 'catalogue') return 'catalogue-replay';
  const schema = SCHEMAS[words.slice(0, 2).join(' ')] ?? SCHEMAS[words[0] ?? ''];
  if (schema === undefined) throw new Error(`no schema is published for ntge ${argv.join(' ')}`);
  return schema;
}

/** An option's value is no word of the command; no option of a command with JSON stands without one before its words. */
function withoutOptions(argv: readonly string[]): readonly string[] {
  return argv.filter((word, i) => !word.startsWith('-') && !(argv[i - 1] ?? '').startsWith('-'));
}

function follow(name: string, text: string): void {
  const validate = compiled.get(name) ?? compile(name);
  compiled.set(name, validate);
  if (validate(JSON.parse(text))) return;
  const faults = (validate.errors ?? []).slice(0, 5).map((e) => `${e.instancePath} ${e.message ?? ''}`);
  throw new Error(
    `not as the schema ${name} says: ${faults.join('; ')} ${JSON.stringify(validate.errors?.slice(0, 5).map((e) => e.params))}`,
  );
}

function compile(name: string): ValidateFunction {
  const ajv = new Ajv2020.default({ allErrors: true, strict: false });
  return addFormats.default(ajv).compile(jsonSchemas()[name] ?? false);
}
