import { describe, expect, it } from 'vitest';
import { smallCatalogue } from './small-catalogue.ts';
import { layoutRow } from './fixture-table.ts';
import { SubmissionFixture } from './submission-fixture.ts';

const fixture = () => new SubmissionFixture(smallCatalogue, 'so-y-te', '2025-H1');
const sheet = 'Mục tiêu 4';

describe('SubmissionFixture', () => {
  it('fills rows from a text table', () => {
    const one = fixture().table(`
      live-births     | 11474 | 6109 | "5365" | Số chính thức
      maternal-deaths | _     | không phát sinh
    `);
    const cells = one.build().sheets.find((s) => s.name === sheet)?.cells;
    const { at } = layoutRow(one.layout, 'live-births');
    expect(cells?.get(`E${at}`)).toEqual({ type: 'number', value: 11_474 });
    expect(cells?.get(`G${at}`)).toEqual({ type: 'text', value: '5365' });
    expect(cells?.get(`H${at}`)).toEqual({ type: 'text', value: 'Số chính thức' });
    expect(cells?.get(`E${layoutRow(one.layout, 'maternal-deaths').at}`)).toBeUndefined();
  });

  it('moves names with their rows and breaks those of a deleted row', () => {
    const one = fixture().insertRow(sheet, 7);
    const { at } = layoutRow(one.layout, 'live-births');
    expect(one.at('live_births._.male')).toEqual({ sheet, cell: `F${at + 1}` });
    const names = one.deleteRow(sheet, at + 1).build().names;
    expect(names.get('ntge.live_births._.male')).toEqual({ name: 'ntge.live_births._.male', text: '#REF!' });
  });

  it('keeps names in place when rows are swapped', () => {
    const one = fixture();
    const { at } = layoutRow(one.layout, 'live-births');
    const raw = one.swapRows(sheet, at, at + 1).build();
    expect(raw.names.get('ntge.live_births._.male')?.target).toEqual({ sheet, cell: `F${at}` });
    expect(raw.sheets.find((s) => s.name === sheet)?.cells.get(`B${at}`)?.value).toBe('4.02');
  });
});
