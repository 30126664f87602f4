import { describe, expect, it } from 'vitest';
import { formerAnnotation } from '../../core/annotation/marks.ts';
import type { RawWorkbook } from '../../core/model/raw-workbook.ts';
import { withThread } from '../../dev/testkit/threaded-comment.ts';
import type { Parts } from '../xlsx-read/workbook-fixture.ts';
import { MAIN, relationships, workbookFile, worksheet } from '../xlsx-read/workbook-fixture.ts';
import { annotated, cellAt, changedParts, partOf } from './annotation-fixture.ts';

const ROWS = '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>7</v></c></row>';
/** One note, and no drawing of its box. */
const WITH_NOTES: Parts = {
  'xl/worksheets/sheet1.xml': worksheet(`<sheetData>${ROWS}</sheetData><legacyDrawing r:id="rId7"/>`),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships([
    ['rId7', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId8', 'comments', '../comments1.xml'],
  ]),
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Lan</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Lan</t></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"></xml>',
};

describe('cells that can be given no note', () => {
  const SHEET_PART = 'xl/worksheets/sheet1.xml';
  const threaded = (standIn?: string | null) => withThread(workbookFile(ROWS), SHEET_PART, 'A1', standIn);
  const cells = [cellAt('Data!A1'), cellAt('Data!B1')];
  const marked = (workbook: RawWorkbook): readonly string[] =>
    [...(workbook.sheets[0]?.cells ?? [])].flatMap(([cell, { value }]) =>
      String(value).includes('(ô không có ghi chú)') ? [cell] : [],
    );

  it.each([
    ['as Excel writes it', undefined],
    ['with a note by somebody', 'Lan'],
    ['without a note', null],
  ])('a thread, %s: coloured, listed with its link, marked', (_, standIn) => {
    const file = threaded(standIn);
    const { bytes, before, after, noteless } = annotated(file, cells);
    expect(noteless).toEqual([cells[0]]);
    expect(marked(after)).toEqual(['E7']);
    const [list, sheet] = after.sheets;
    expect(list?.cells.get('E7')?.value).toBe('Data, A1\n(ô không có ghi chú)');
    expect(list?.cells.get('G7')?.value).toContain('"1,234"');
    expect(list?.cells.get('C5')?.value).toBe('Cách làm. Ô có nhận xét.');
    expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain(
      '<hyperlink ref="E7" location="\'Data\'!A1"/>',
    );
    expect(formerAnnotation(after).cells.map(({ cell }) => cell)).toEqual(['A1', 'B1']);
    expect(sheet?.comments.get('A1')).toBe(before.sheets[0]?.comments.get('A1'));
    expect(sheet?.comments.get('B1')).toBe(cells[1]?.note);
    expect(changedParts(file, bytes)).not.toContain('xl/threadedComments/threadedComment1.xml');
  });

  it('says nothing of it where every cell has its note', () => {
    const { after, noteless } = annotated(workbookFile(ROWS, WITH_NOTES), cells);
    expect(noteless).toEqual([]);
    expect(marked(after)).toEqual([]);
    expect(after.sheets[0]?.cells.get('C5')?.value).toBe('Cách làm.');
  });

  it('a copy of a copy is that copy', () => {
    const { bytes } = annotated(threaded(), cells);
    expect(Buffer.from(annotated(bytes, cells).bytes).equals(bytes)).toBe(true);
  });

  it.each<[string, Parts]>([
    ['the box drawing is damaged', { 'xl/drawings/vmlDrawing1.vml': 'hỏng' }],
    ['the notes have no list', { 'xl/comments1.xml': `<comments xmlns="${MAIN}"/>` }],
  ])('all of a sheet where %s', (_, damage) => {
    const { noteless, after } = annotated(workbookFile(ROWS, { ...WITH_NOTES, ...damage }), cells);
    expect(noteless).toEqual(cells);
    expect(marked(after)).toEqual(['E7', 'E8']);
  });
});
