import { describe, expect, test } from 'vitest';
import { parseTree, serializeTree } from '../xml/xml-tree.ts';
import { labelText, textLabels } from './chart-labels.ts';

describe('a number by its format code, in Vietnamese and in English', () => {
  test.each([
    ['General', 1234.5, '1234,5', '1234.5'],
    ['0', 51.8, '52', '52'],
    ['0.0', 51.75, '51,8', '51.8'],
    ['#,##0.0', 1234.56, '1.234,6', '1,234.6'],
    ['0.0"%"', 50, '50,0%', '50.0%'],
    ['0.0%', 0.518, '51,8%', '51.8%'],
    ['0.0#', 1.5, '1,5', '1.5'],
    ['0.##', 2, '2', '2'],
    ['0.0\\%', -3.21, '-3,2%', '-3.2%'],
    ['0;;', 0, '', ''],
    ['0.0;(0.0);"–"', -1.25, '(1,3)', '(1.3)'],
    ['0.0;(0.0);"–"', 0, '–', '–'],
    ['d/m/yyyy', 45000, undefined, undefined],
    ['[>9]0.0;0', 10, undefined, undefined],
    ['0.0E+00', 10, undefined, undefined],
  ])('%s of %d', (code, value, vi, en) => {
    expect([labelText(code, value, 'vi'), labelText(code, value, 'en')]).toEqual([vi, en]);
  });
});

const labels = (format: string, more = ''): string =>
  `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr></a:p></c:txPr><c:dLblPos val="ctr"/><c:showVal val="1"/>${more}</c:dLbls>`;

const changed = (xml: string, values: readonly (number | null)[]): string | undefined => {
  const made = textLabels(parseTree(xml), values, 'vi');
  return made && serializeTree(made);
};

describe('labels of a series', () => {
  test('become texts with the look of the others where Word would write another mark', () => {
    const xml = changed(labels('0.0'), [1.5, null, 2]);
    expect(xml?.match(/<a:t>[^<]*/g)).toEqual(['<a:t>1,5', '<a:t>2,0']);
    expect(xml).toContain('<c:dLbl><c:idx val="2"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/>');
    expect(xml).toContain('<a:rPr sz="900"/><a:t>2,0');
    expect(xml).toContain('</c:tx><c:dLblPos val="ctr"/><c:showVal val="1"/></c:dLbl>');
  });

  test.each([
    ['whole numbers', labels('0;;'), [1, 0, 20]],
    ['no figures', labels('0.0'), [null]],
    ['names beside the numbers', labels('0.0', '<c:showSerName val="1"/>'), [1.5]],
    ['a format we cannot write', labels('0.0E+00'), [1.5]],
    ['no labels', '<c:dLbls><c:delete val="1"/></c:dLbls>', [1.5]],
  ])('are left as they are: %s', (_name, xml, values) => {
    expect(changed(xml, values)).toBeUndefined();
  });
});
