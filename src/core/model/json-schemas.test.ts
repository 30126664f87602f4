// @module-tag slow
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { isRecord } from '../collections/is-record.ts';
import { jsonSchemas } from './json-schemas.ts';

const ajv = addFormats.default(
  new Ajv2020.default({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }),
);

describe.each(Object.entries(jsonSchemas()))('%s', (_name, schema) => {
  test('is a schema of its dialect, with a title, that refuses what is no object', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(schema['title']).toMatch(/ntge/);
    const validate = ajv.compile(schema);
    expect(validate(1)).toBe(false);
  });

  test('is the same every time', () => {
    expect(JSON.stringify(jsonSchemas()[_name])).toBe(JSON.stringify(schema));
  });
});

const valid = {
  receipt: {
    schema: 'ntge/receipt/2',
    filedOn: '2025-06-12',
    previous: [],
    hash: 'b'.repeat(64),
    unit: 'so-y-te',
    period: '2025-H1',
    revision: 1,
    receivedOn: '2025-06-10',
    sha256: 'a'.repeat(64),
    size: 10,
    originalName: 'Báo cáo.xlsx',
    filedBy: 'an',
  },
  workspace: { waivers: [] },
  validation: { schema: 'ntge/validation/1', files: [] },
};

test.each(Object.entries(valid))('a good %s passes; a key nobody knows is refused', (name, value) => {
  const validate = ajv.compile(jsonSchemas()[name] ?? {});
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...value, surprise: 1 })).toBe(false);
});

/** Properties of a schema that nobody described, by path. */
function undescribed(schema: unknown, path: string): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => undescribed(one, path));
  if (!isRecord(schema)) return [];
  const { properties, ...rest } = schema;
  const own = isRecord(properties) ? Object.entries(properties) : [];
  return [
    ...own.flatMap(([key, value]) => [
      ...(isRecord(value) && typeof value['description'] === 'string' ? [] : [`${path}.${key}`]),
      ...undescribed(value, `${path}.${key}`),
    ]),
    ...Object.values(rest).flatMap((value) => undescribed(value, path)),
  ];
}

/** What people write is explained where they write it; the report's fields are described where its templates are checked. */
const TOLD_ELSEWHERE = ['catalogue', 'overlay', 'workspace', 'catalogue-list', 'report'];

test.each(Object.keys(jsonSchemas()).filter((name) => !TOLD_ELSEWHERE.includes(name)))(
  '%s says of every field what it is',
  (name) => {
    expect(undescribed(jsonSchemas()[name], name)).toEqual([]);
  },
);
