import { findPeriod, findUnit } from '../catalogue/catalogue.ts';
import { rowCodesOf } from '../catalogue/row-codes.ts';
import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { toName } from '../findings/name.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { PeriodId, UnitId } from '../model/ids.ts';
import { LAYOUT_VERSION } from '../model/layout.ts';
import type { CoverField } from '../model/layout.ts';
import type { RawWorkbook } from '../model/raw-workbook.ts';
import type { FoundForm } from './locate/form-fields.ts';
import { readMeta } from './meta.ts';
import type { MetaFacts } from './meta.ts';
import { nearestPeriod, nearestUnit, recognisePeriod, recogniseUnit } from './recognise.ts';
import { quoted } from '../text/quote.ts';
import { textOf } from './values/text.ts';
import { hasOurCodes, ourNames } from './our-traces.ts';

/** What the file is, as far as it can be known. */
export interface Identity {
  readonly unit: Unit | null;
  readonly period: Period | null;
  /** False: it is not known for certain whose figures these are, or of what; none may be taken. */
  readonly certain: boolean;
  readonly layoutVersion: number;
  /** Version and hash of the catalogue that the workbook was made from. */
  readonly madeFrom: { readonly version: string; readonly hash: string };
  readonly findings: readonly Finding[];
}

/** What a file is measured against. */
export interface IdentityBasis {
  readonly catalogue: Catalogue;
  readonly catalogueHash: string;
  readonly file: string;
  /** Whose file, of which period, was asked for. */
  readonly expected: { readonly unit?: UnitId; readonly period?: PeriodId };
}

/** Finds out whose workbook it is: by the hidden sheet, checked against the cover; by the cover alone when that is gone. */
export function identify(raw: RawWorkbook, cover: FoundForm<CoverField>, basis: IdentityBasis): Identity {
  const { catalogue } = basis;
  const meta = readMeta(raw);
  if (!meta && !hasOurTraces(raw, catalogue)) return stranger(notOurs(raw, basis), catalogue, basis);
  if (!meta && !cover.sheet) {
    const sheets = raw.sheets.slice(0, SHOWN_SHEETS).map(({ name }) => name);
    return stranger(finding('identity/only-data-sheets', { sheets }, { file: basis.file }), catalogue, basis);
  }
  const madeFrom = meta?.get('catalogue');
  if (madeFrom !== undefined && madeFrom !== catalogue.id) {
    const params = { found: madeFrom, expected: catalogue.id };
    return stranger(finding('identity/other-catalogue', params, { file: basis.file }), catalogue, basis);
  }
  const unit = decide(unitClaims(raw, cover, meta, basis), basis);
  const period = decide(periodClaims(raw, cover, meta, basis), basis);
  const certainly = unit.certain && period.certain && unit.value && period.value;
  const findings = [
    ...unit.findings,
    ...period.findings,
    ...(certainly ? unexpected(unit.value, period.value, basis) : []),
    ...versions(meta, basis),
    ...(certainly && !meta ? [withoutMeta(unit.value, period.value, basis)] : []),
  ];
  return {
    unit: unit.value,
    period: period.value,
    certain: !findings.some(({ severity }) => severity === 'error'),
    layoutVersion: Number(meta?.get('layout_version') ?? LAYOUT_VERSION),
    madeFrom: {
      version: meta?.get('catalogue_version') ?? catalogue.version,
      hash: meta?.get('catalogue_hash') ?? basis.catalogueHash,
    },
    findings,
  };
}

function stranger(why: Finding, catalogue: Catalogue, { catalogueHash }: IdentityBasis): Identity {
  return {
    unit: null,
    period: null,
    certain: false,
    layoutVersion: LAYOUT_VERSION,
    madeFrom: { version: catalogue.version, hash: catalogueHash },
    findings: [why],
  };
}

/** A cell name of ours, or several of our row codes: rebuilt by hand or by a program that dropped the hidden sheet. */
function hasOurTraces({ names, sheets }: RawWorkbook, catalogue: Catalogue): boolean {
  return ourNames(names).length > 0 || hasOurCodes(sheets, new Set(rowCodesOf(catalogue)));
}

/** Names of sheets and characters of text shown to say what a foreign file looks like. */
const SHOWN_SHEETS = 5;
const SHOWN_TEXT = 60;
/** Cells of each sheet that are looked at for a text. */
const LOOKED_AT = 20;

function notOurs(raw: RawWorkbook, { file }: IdentityBasis): Finding {
  const sheets = raw.sheets.slice(0, SHOWN_SHEETS).map(({ name }) => name);
  return finding(
    'identity/not-our-workbook',
    { sheets, start: quoted(firstText(raw)).slice(0, SHOWN_TEXT) },
    { file },
  );
}

function firstText(raw: RawWorkbook): string {
  for (const { cells } of raw.sheets) {
    let looked = 0;
    for (const cell of cells.values()) {
      const text = textOf(cell);
      if (text !== '') return text;
      looked++;
      if (looked === LOOKED_AT) break;
    }
  }
  return '';
}

/** What the hidden sheet and the cover say about the unit, or the period. */
interface Claims<T> {
  /** As on the hidden sheet; undefined when that is gone. */
  readonly made: string | undefined;
  readonly madeValue: T | undefined;
  /** As on the cover; '' when blank or not found. */
  readonly written: string;
  readonly writtenValue: T | undefined;
  readonly writtenAt: FindingPlace;
  readonly nearest: string;
  readonly about: 'unit' | 'period';
}

type Subject = Unit | Period;

function unitClaims(
  raw: RawWorkbook,
  cover: FoundForm<CoverField>,
  meta: MetaFacts | undefined,
  { catalogue, file }: IdentityBasis,
): Claims<Unit> {
  const made = meta?.get('unit');
  const { text: written, at } = coverText(raw, cover, 'unit', file);
  return {
    about: 'unit',
    made,
    madeValue: made === undefined ? undefined : findUnit(catalogue, made),
    written,
    writtenValue: recogniseUnit(catalogue, written),
    writtenAt: at,
    nearest: nearestUnit(catalogue, written || (made ?? '')),
  };
}

function periodClaims(
  raw: RawWorkbook,
  cover: FoundForm<CoverField>,
  meta: MetaFacts | undefined,
  { catalogue, file }: IdentityBasis,
): Claims<Period> {
  const made = meta?.get('period');
  const { text: written, at } = coverText(raw, cover, 'period', file);
  return {
    about: 'period',
    made,
    madeValue: made === undefined ? undefined : findPeriod(catalogue, made),
    written,
    writtenValue: recognisePeriod(catalogue, written),
    writtenAt: at,
    nearest: nearestPeriod(catalogue, written || (made ?? '')),
  };
}

function coverText(
  raw: RawWorkbook,
  cover: FoundForm<CoverField>,
  field: CoverField,
  file: string,
): { readonly text: string; readonly at: FindingPlace } {
  const found = cover.fields.find((one) => one.field === field);
  if (!found) return { text: '', at: { file } };
  const { sheet, cell } = found;
  const text = textOf(raw.sheets.find(({ name }) => name === sheet)?.cells.get(cell));
  return { text, at: { file, sheet, cell } };
}

interface Decision<T> {
  readonly value: T | null;
  readonly certain: boolean;
  readonly findings: readonly Finding[];
}

function decide<T extends Subject>(claims: Claims<T>, { file }: IdentityBasis): Decision<T> {
  const { made, madeValue, written, writtenValue, writtenAt, about, nearest } = claims;
  const unknown = (found: string, at: FindingPlace): Decision<T> => {
    const code = about === 'unit' ? 'identity/unknown-unit' : 'identity/unknown-period';
    return { value: null, certain: false, findings: [finding(code, { found, nearest }, at, { found })] };
  };
  if (made === undefined)
    return writtenValue ? { value: writtenValue, certain: true, findings: [] } : unknown(written, writtenAt);
  if (!madeValue) return unknown(made, { file });
  if (written === '') return { value: madeValue, certain: true, findings: [] };
  if (!writtenValue) {
    const code = about === 'unit' ? 'identity/unclear-unit' : 'identity/unclear-period';
    const params = { found: written, made: nameOf(madeValue) };
    return {
      value: madeValue,
      certain: true,
      findings: [finding(code, params, writtenAt, { found: written })],
    };
  }
  if (writtenValue.id === madeValue.id) return { value: madeValue, certain: true, findings: [] };
  const code = about === 'unit' ? 'identity/unit-changed' : 'identity/period-changed';
  const params = { cover: nameOf(writtenValue), made: nameOf(madeValue) };
  return {
    value: madeValue,
    certain: false,
    findings: [finding(code, params, writtenAt, { found: written })],
  };
}

function nameOf(subject: Subject) {
  return toName('name' in subject ? subject.name : subject.label);
}

function unexpected(
  unit: Unit,
  period: Period,
  { catalogue, expected, file }: IdentityBasis,
): readonly Finding[] {
  const at = { file, unit: unit.id, period: period.id };
  const wantedUnit = expected.unit === undefined ? undefined : findUnit(catalogue, expected.unit);
  const wantedPeriod = expected.period === undefined ? undefined : findPeriod(catalogue, expected.period);
  return [
    ...(wantedUnit && wantedUnit.id !== unit.id
      ? [finding('identity/unexpected-unit', { found: nameOf(unit), expected: nameOf(wantedUnit) }, at)]
      : []),
    ...(wantedPeriod && wantedPeriod.id !== period.id
      ? [finding('identity/unexpected-period', { found: nameOf(period), expected: nameOf(wantedPeriod) }, at)]
      : []),
  ];
}

function versions(
  meta: MetaFacts | undefined,
  { catalogue, catalogueHash, file }: IdentityBasis,
): readonly Finding[] {
  if (!meta) return [];
  const at = { file };
  const layout = meta.get('layout_version') ?? '';
  const version = meta.get('catalogue_version') ?? '';
  const current = { found: layout, current: LAYOUT_VERSION };
  const edited = (meta.get('catalogue_hash') ?? catalogueHash) !== catalogueHash;
  return [
    ...(Number(layout) > LAYOUT_VERSION ? [finding('identity/newer-layout', current, at)] : []),
    ...(Number(layout) < LAYOUT_VERSION ? [finding('identity/older-layout', current, at)] : []),
    ...(version !== catalogue.version
      ? [finding('identity/other-catalogue-version', { found: version, current: catalogue.version }, at)]
      : edited
        ? [finding('identity/edited-catalogue', { version }, at)]
        : []),
  ];
}

function withoutMeta(unit: Unit, period: Period, { file }: IdentityBasis): Finding {
  const params = { unit: nameOf(unit), period: nameOf(period) };
  return finding('identity/no-hidden-sheet', params, { file, unit: unit.id, period: period.id });
}
