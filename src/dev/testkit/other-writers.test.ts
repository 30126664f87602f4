import { describe, expect, it } from 'vitest';
import { check, makeBases, observationsByKey } from '../fuzz/base.ts';
import { OTHER_WRITERS } from './other-writers.ts';
import { pack } from '../../office/xlsx-read/workbook-fixture.ts';

const bases = await makeBases();

describe.each(Object.entries(OTHER_WRITERS))('%s', (_, rewrite) => {
  it.each(bases.map((base) => [base.unit, base] as const))(
    '%s reads as before, without a finding',
    (__, base) => {
      const parts = rewrite(base.parts);
      expect([...parts]).not.toEqual([...base.parts]);
      const checked = check(Buffer.from(pack(Object.fromEntries(parts))), base.settings);
      expect(checked.findings).toEqual([]);
      expect(checked.submission?.signedOn).toBe(check(base.bytes, base.settings).submission?.signedOn);
      const figures = [...observationsByKey(checked)].map(([key, { value, status }]) => [key, value, status]);
      expect(figures).toEqual([...base.observations].map(([key, { value, status }]) => [key, value, status]));
    },
  );
});
