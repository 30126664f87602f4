import { expect, test } from 'vitest';
import { runNtge } from './testkit/fake-host.ts';
import { EVERY_COMMAND } from './windows/every-command.ts';

test('every command has a line that is tried under Windows', async () => {
  const { stdout } = await runNtge(['--help', '--lang', 'en'], { cwd: '.' });
  const commands = [...stdout.matchAll(/^ {2}(\w+)(?: |$)/gm)].map(([, name]) => name);
  expect(new Set([...Object.keys(EVERY_COMMAND), 'help'])).toEqual(new Set(commands));
});
