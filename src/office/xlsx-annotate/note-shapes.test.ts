// @module-tag slow
import { describe, expect, it, test } from 'vitest';
import { processorTime } from '../../dev/testkit/long-texts.ts';
import { addShapes, blocksOf, changeShapes, emptyDrawing } from './note-shapes.ts';

const grid = { columnWidth: () => 64, rowHeight: () => 20 };
const PLACE = 5;

/** A drawing with the box of a note. */
const drawn = addShapes(emptyDrawing(1), new Map([[PLACE, 'Lời ghi']]), grid, new Set());

describe('boxes of notes', () => {
  it('are changed at their place, whatever stands around them', () => {
    const empty = '<v:shape id="s"/>';
    const other = '<v:shape id="t"><x:ClientData ObjectType="Drop"></x:ClientData></v:shape>';
    const vml = drawn.replace('</xml>', `${empty}\n${other}</xml>`);
    const without = changeShapes(vml, new Set([PLACE]), () => null);
    expect(without).not.toContain('ObjectType="Note"');
    expect(without).toContain(`${empty}\n${other}</xml>`);
    expect(changeShapes(vml, new Set([PLACE + 1]), () => null)).toBe(vml);
    expect(changeShapes(vml, new Set([PLACE]), (_, shape) => shape)).toBe(vml);
  });

  it('that are not closed stay as they are', () => {
    const open = drawn.replace('</v:shape>', '');
    expect(changeShapes(open, new Set([PLACE]), () => null)).toBe(open);
  });
});

const LENGTH = 1_000_000;
const drawingOf = (unit: string): string =>
  drawn.replace('</xml>', `${unit.repeat(Math.ceil(LENGTH / unit.length))}</xml>`);
/** Many times what boxes of notes cost, and far below the square of a million. */
const FACTOR = 40;
const FLOOR = 50;

function work(vml: string): void {
  blocksOf(vml);
  changeShapes(vml, new Set([PLACE]), () => null);
  addShapes(vml, new Map([[PLACE + 1, 'Lời ghi']]), grid, new Set());
}

test('a drawing costs what its length allows', () => {
  const usual = Math.max(
    FLOOR,
    processorTime(() => work(drawingOf(drawn.slice(drawn.indexOf('<v:shape '), drawn.indexOf('</xml>'))))),
  );
  const hostile = [
    '<v:shape>',
    '<v:shape ',
    '<o:idmap ',
    '<o:idmap data="1,1',
    '<xml ',
    '<v:shape/',
    '<x:Row> ',
    ' ',
  ];
  const slow = hostile
    .map((unit) => ({ unit, times: Math.round(processorTime(() => work(drawingOf(unit))) / usual) }))
    .filter(({ times }) => times > FACTOR);
  expect(slow).toEqual([]);
});
