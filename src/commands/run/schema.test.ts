import { expect, test } from 'vitest';
import { jsonSchemas } from '../../core/model/json-schemas.ts';
import { runNtge } from '../../dev/testkit/fake-host.ts';

test('every schema is listed with what it describes, and printed by its name', async () => {
  const { stdout } = await runNtge(['schema'], { cwd: '.' });
  const listed = Object.entries(jsonSchemas()).map(([name, { title }]) => [name, title]);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/)),
  ).toEqual(listed.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
  const { stdout: one } = await runNtge(['schema', 'trace'], { cwd: '.' });
  expect(JSON.parse(one)).toEqual(JSON.parse(JSON.stringify(jsonSchemas()['trace'])));
});

test('another name is refused with the nearest one', async () => {
  const { code, stderr } = await runNtge(['schema', 'traces'], { cwd: '.' });
  expect(code).toBe(2);
  expect(stderr).toContain('có phải "trace"?');
});
