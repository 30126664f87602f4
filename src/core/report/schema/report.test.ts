// @module-tag slow
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { renderSample, SAMPLE_REPORTS, sampleReport } from '../../../dev/testkit/report-samples.ts';
import { jsonSchemas } from '../../model/json-schemas.ts';
import { reportModelSchema } from './report.ts';

const LANGS = ['vi', 'en'] as const;
const EVERY = SAMPLE_REPORTS.flatMap((name) => LANGS.map((lang) => [name, lang] as const));

test.each(EVERY)('%s, %s: the report as JSON keeps its schema, key by key', async (name, lang) => {
  const sample = await sampleReport(name, lang);
  const written: unknown = JSON.parse(new TextDecoder().decode(await renderSample(sample, 'json')));
  expect(reportModelSchema.safeParse(written).error?.issues).toBeUndefined();
  const validate = addFormats
    .default(new Ajv2020.default({ strict: false }))
    .compile(jsonSchemas()['report'] ?? {});
  expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
});
