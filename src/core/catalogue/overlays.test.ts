import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_CATALOGUES, BUILT_IN_OVERLAYS, loadCatalogue } from '../../io/catalogue-files.ts';
import { eachDay } from '../calendar/calendar.ts';
import { askedElements, findPeriod, findUnit, isValidOn, unitsDue } from './catalogue.ts';
import { problemLine } from '../problems/words.ts';
import { checkCatalogue } from './checks.ts';
import type { Catalogue } from '../model/catalogue.ts';
import {
  applyOverlays,
  communesOn,
  overlayMisfits,
  ownersBetween,
  provinceOn,
  renameOn,
} from './overlays.ts';

const [DEPARTMENTS, TWO_TIER] = BUILT_IN_OVERLAYS;
const COMBINATIONS = [[], [DEPARTMENTS], [TWO_TIER], [DEPARTMENTS, TWO_TIER]];
const DAYS_OF_2025 = eachDay('2025-01-01', '2025-12-31');

const loaded = new Map<string, Promise<Catalogue>>();

/** Read once for each combination; the catalogue is not changed by any test. */
async function load(overlays: readonly string[], id = 'ninh-thuan-2025'): Promise<Catalogue> {
  const key = [id, ...overlays].join();
  const catalogue =
    loaded.get(key) ?? loadCatalogue(id, { base: resolve('.'), overlays }).then((l) => l.catalogue);
  loaded.set(key, catalogue);
  return catalogue;
}

describe.each(BUILT_IN_CATALOGUES)('%s', (id) => {
  it.each(COMBINATIONS)(
    'has one owner of every indicator on every day of 2025 under %j %j',
    async (...overlays) => {
      const catalogue = await load(
        overlays.filter((o) => o !== undefined),
        id,
      );
      expect(DAYS_OF_2025).toHaveLength(365);
      const wrong = catalogue.indicators.flatMap((indicator) =>
        DAYS_OF_2025.filter((day) => {
          const owners = indicator.owners.filter((o) => isValidOn(o, day));
          const unit = findUnit(catalogue, owners[0]?.unit ?? '');
          return owners.length !== 1 || !unit || !isValidOn(unit, day);
        }).map((day) => `${indicator.id} ${day}`),
      );
      expect(wrong).toEqual([]);
      const consolidators = DAYS_OF_2025.filter((day) => {
        const current = catalogue.units.filter(
          (u) =>
            u.consolidator &&
            isValidOn(u, day) &&
            isValidOn({ validFrom: u.consolidatorFrom, validTo: u.consolidatorTo }, day),
        );
        return current.length !== 1;
      });
      expect(consolidators).toEqual([]);
      expect(checkCatalogue(catalogue)).toEqual([]);
    },
  );
});

describe('the departments of 1 March 2025', () => {
  it('hands indicators and their elements to the new departments', async () => {
    const catalogue = await load([DEPARTMENTS]);
    const h1 = findPeriod(catalogue, '2025-H1');
    if (!h1) throw new Error('no period');
    expect(unitsDue(catalogue, h1).map((u) => u.id)).toEqual([
      'so-noi-vu',
      'so-y-te',
      'so-gddt',
      'so-vhttdl',
      'cong-an',
      'so-tai-chinh',
      'so-tu-phap',
      'ubmttq',
      'phan-rang-thap-cham',
      'bac-ai',
      'ninh-son',
      'ninh-hai',
      'ninh-phuoc',
      'thuan-bac',
      'thuan-nam',
    ]);
    const finance = findUnit(catalogue, 'so-tai-chinh');
    if (!finance) throw new Error('no unit');
    expect(finance.narrativeOnly).toBe(false);
    expect(askedElements(catalogue, finance, h1).map((a) => a.element.id)).toEqual([
      'enterprises',
      'enterprises-led-by-women',
      'unpaid-work-hours',
      'masters',
      'doctorates',
      'budget',
    ]);
  });

  it('still counts what an old unit sent for what it owned', async () => {
    const catalogue = await load([DEPARTMENTS]);
    const owners = (element: string): readonly string[] =>
      ownersBetween(catalogue, element, '-', '2025-01-01', '2025-06-30');
    expect(owners('employed')).toEqual(['so-noi-vu', 'so-ldtbxh']);
    expect(owners('social-facilities')).toEqual(['so-y-te', 'so-ldtbxh']);
    expect(owners('live-births')).toEqual(['so-y-te']);
    expect(ownersBetween(catalogue, 'employed', '-', '2025-03-01', '2025-12-31')).toEqual(['so-noi-vu']);
    expect(ownersBetween(catalogue, 'employed', '-', '2024-01-01', '2024-12-31')).toEqual(['so-ldtbxh']);
  });

  it('names the ministry of the day', async () => {
    const catalogue = await load([DEPARTMENTS]);
    const line = '- Bộ LĐTB&XH (báo cáo);';
    expect(renameOn(catalogue, line, '2025-02-28', 'vi')).toBe(line);
    expect(renameOn(catalogue, line, '2025-03-01', 'vi')).toBe('- Bộ Nội vụ (báo cáo);');
  });
});

describe('two tiers from 1 July 2025', () => {
  it('counts 62 communes until 30 June and 24 afterwards', async () => {
    const catalogue = await load([TWO_TIER]);
    expect(communesOn(catalogue, '2025-06-30')).toHaveLength(62);
    const after = communesOn(catalogue, '2025-07-01');
    expect(after).toHaveLength(24);
    expect(after.filter(({ commune }) => commune.type === 'ward')).toHaveLength(5);
    expect(after.every(({ unit, commune }) => unit.id === commune.id && unit.code === commune.code)).toBe(
      true,
    );
  });

  it.each([
    ['22741', 'Phước Mỹ', 'Bảo An'],
    ['22780', 'Mỹ Hải', 'Đông Hải'],
  ])('gives the code %s its meaning of the day: %s, then %s', async (code, before, after) => {
    const catalogue = await load([DEPARTMENTS, TWO_TIER]);
    const nameOn = (day: string): string[] =>
      communesOn(catalogue, day).flatMap(({ commune }) => (commune.code === code ? [commune.name] : []));
    expect(nameOn('2025-06-30')).toEqual([before]);
    expect(nameOn('2025-07-01')).toEqual([after]);
  });

  it('never joins by name: every new unit and row has an id no old one has', async () => {
    const [plain, catalogue] = await Promise.all([load([]), load([TWO_TIER])]);
    const oldIds = new Set(plain.units.flatMap((u) => [u.id, ...u.communes.map((c) => c.id)]));
    const added = catalogue.units.slice(plain.units.length);
    expect(
      added.flatMap((u) => [u.id, ...u.communes.map((c) => c.id)]).filter((id) => oldIds.has(id)),
    ).toEqual([]);
    const named = communesOn(catalogue, '2025-06-30').filter(({ commune }) => commune.name === 'Đông Hải');
    const renamed = communesOn(catalogue, '2025-07-01').filter(({ commune }) => commune.name === 'Đông Hải');
    expect([...named, ...renamed].map(({ unit, commune }) => `${unit.id}/${commune.id}`)).toEqual([
      'phan-rang-thap-cham/dong-hai',
      'phuong-dong-hai/phuong-dong-hai',
    ]);
  });

  it('asks the year of the 24 communes and ends the district rows', async () => {
    const catalogue = await load([DEPARTMENTS, TWO_TIER]);
    const year = findPeriod(catalogue, '2025');
    if (!year) throw new Error('no period');
    const due = unitsDue(catalogue, year);
    expect(due.filter((u) => u.kind === 'local')).toHaveLength(24);
    expect(due).toHaveLength(8 + 24);
    const district = catalogue.elements
      .flatMap((e) => (Array.isArray(e.rows) ? e.rows : []))
      .filter((row) => row.id === 'district');
    expect(new Set(district.map((row) => row.validTo))).toEqual(new Set(['2025-06-30']));
    expect(provinceOn(catalogue, '2025-06-30').vi).toBe('tỉnh Ninh Thuận');
    expect(provinceOn(catalogue, '2025-12-29').vi).toBe('tỉnh Khánh Hòa');
  });
});

describe('applyOverlays', () => {
  it('gives the same catalogue in whatever order the overlays are named', async () => {
    const plain = await load([]);
    const { overlays } = await loadCatalogue('ninh-thuan-2025', {
      base: resolve('.'),
      overlays: [DEPARTMENTS, TWO_TIER],
    });
    const before = structuredClone(plain);
    expect(applyOverlays(plain, overlays.toReversed())).toEqual(applyOverlays(plain, overlays));
    expect(plain).toEqual(before);
    expect(applyOverlays(plain, [])).toEqual(plain);
  });

  it('says what an overlay names that the catalogue lacks', async () => {
    const plain = await load([]);
    const { overlays } = await loadCatalogue('ninh-thuan-2025', {
      base: resolve('.'),
      overlays: [DEPARTMENTS],
    });
    const [overlay] = overlays;
    if (!overlay) throw new Error('no overlay');
    expect(overlayMisfits(plain, overlay)).toEqual([]);
    expect(
      overlayMisfits({ ...plain, units: plain.units.slice(1) }, overlay).map((m) => problemLine(m, 'vi')),
    ).toEqual(['2025-03-01-departments: danh mục không có đơn vị "so-noi-vu"']);
    const again = overlayMisfits(applyOverlays(plain, [overlay]), overlay);
    expect(again.map((m) => problemLine(m, 'vi'))[0]).toContain('không do "so-ldtbxh" phụ trách');
  });
});
