import { expect, test } from 'vitest';
import { keepLastRows } from './last-rows.ts';
import { parseTree, serializeTree } from '../xml/xml-tree.ts';

const row = (text: string, properties = ''): string =>
  `<w:tr><w:tc><w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr>`;
const HEAD = '<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr>';
const table = (...rows: string[]): string => `<w:tbl xmlns:w="w">${rows.join('')}</w:tbl>`;

function kept(xml: string): string {
  const root = parseTree(xml);
  keepLastRows(root);
  return serializeTree(root);
}

test('the row before the last stays with it', () => {
  expect(kept(table(HEAD, row('1'), row('2'), row('3')))).toContain(
    '<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>2</w:t>',
  );
});

test('behind the style, before what follows in the schema', () => {
  const styled = row('2', '<w:pPr><w:pStyle w:val="A"/><w:jc w:val="both"/></w:pPr>');
  expect(kept(table(HEAD, row('1'), styled, row('3')))).toContain(
    '<w:pPr><w:pStyle w:val="A"/><w:keepNext/><w:jc w:val="both"/></w:pPr>',
  );
});

test.each([
  ['a short table', table(HEAD, row('1'), row('2'))],
  ['a table without repeated heading', table(row('1'), row('2'), row('3'), row('4'))],
  ['a row that says so itself', table(HEAD, row('1'), row('2', '<w:pPr><w:keepNext/></w:pPr>'), row('3'))],
])('%s is left as it is', (_name, xml) => {
  expect(kept(xml)).toBe(serializeTree(parseTree(xml)));
});
