import { expect, test } from 'vitest';
import { withApprovals } from './approvals.ts';
import { parseConfig } from './parse-config.ts';

const HASH = 'a'.repeat(64);
const OLD = 'b'.repeat(64);

test.each([
  ['no group', 'notice: "x"\n', [HASH]],
  ['no line end', 'notice: "x"', [HASH]],
  ['an empty list', 'public:\n  approved: []\nnotice: "x"\n', [HASH]],
  ['an empty list with a remark', '# a\npublic: # b\n  # c\n  approved: [ ] # d\n', [HASH]],
  ['a key alone', 'public:\n  approved:\n', [HASH]],
  ['entries', `public:\n  approved:\n    - ${OLD} # Câu\nwaivers: []\n`, [HASH, OLD]],
  ['entries without indentation', `public:\n  approved:\n  - ${OLD}\n`, [HASH, OLD]],
])('%s: the approval is added and reads back', (_name, text, approved) => {
  const added = withApprovals(text, [{ hash: HASH, sentence: 'Câu: có "dấu" # và dấu thăng' }]) ?? '';
  expect(parseConfig(new TextEncoder().encode(added)).config.public.approved).toEqual(approved);
  for (const line of text.split('\n').filter((one) => !one.includes('approved')))
    expect(added).toContain(line);
});

test.each([`public: { approved: [${OLD}] }\n`, `public:\n  approved: [${OLD}]\n`])(
  'a list on one line is left for the officer: %s',
  (text) => {
    expect(withApprovals(text, [{ hash: HASH, sentence: 'Câu.' }])).toBeUndefined();
  },
);
