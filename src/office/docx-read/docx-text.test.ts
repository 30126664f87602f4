import { expect, test } from 'vitest';
import { buildDocx, p, r, tbl, tr } from '../../dev/testkit/word/build-docx.ts';
import { readDocxText } from './docx-text.ts';

function texts(body: string): readonly string[] {
  const outcome = readDocxText(buildDocx(body));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.text.lines.filter(({ text }) => text !== '').map(({ kind, text }) => `${kind}: ${text}`);
}

const box = (inside: string): string =>
  `<mc:AlternateContent><mc:Choice><w:txbxContent>${inside}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${inside}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;

test.each([
  ['runs of one paragraph', p(r('56,'), r('52%')), ['paragraph: 56,52%']],
  ['a line break', '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>', ['paragraph: a b']],
  ['rows', tbl(2, tr('Nam', '5')), ['row: Nam | 5']],
  [
    'tracked changes as they would be accepted',
    p(
      '<w:del w:id="1"><w:r><w:delText>52</w:delText></w:r></w:del>',
      '<w:ins w:id="2"><w:r><w:t>53</w:t></w:r></w:ins>',
    ),
    ['paragraph: 53'],
  ],
  [
    'words that were moved away',
    p('<w:moveFrom w:id="1"><w:r><w:t>52</w:t></w:r></w:moveFrom>', r('x')),
    ['paragraph: x'],
  ],
  [
    'a text box once',
    p(r('a'), `<w:r>${box(p('trong khung 7'))}</w:r>`),
    ['paragraph: a', 'paragraph: trong khung 7'],
  ],
])('%s', (_name, body, lines) => expect(texts(body)).toEqual(lines));

test('a file that is no Word document is refused, not thrown', () => {
  expect(readDocxText(new Uint8Array([1, 2, 3]))).toMatchObject({
    ok: false,
    problem: { code: 'not-a-docx' },
  });
});
