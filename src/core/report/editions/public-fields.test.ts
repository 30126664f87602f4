import * as z from 'zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishedEdition } from '../../../dev/testkit/public-edition.ts';
import { sampleReport } from '../../../dev/testkit/report-samples.ts';
import { isRecord } from '../../collections/is-record.ts';
import { BLANK_LETTERHEAD } from '../../model/default-workspace.ts';
import type { Consolidation } from '../../model/results.ts';
import { buildReport } from '../build.ts';
import type { ReportModel } from '../model.ts';
import { reportModelSchema } from '../schema/report.ts';

/**
 * Where every text of a report comes from. A new text field of the report belongs into one of these tables, or this test fails:
 * whoever adds it decides whether the public edition may hold it.
 */

/** Words of the catalogue, the office and the program, numbers written out: they may be published. By the group they stand in. */
const OURS: Readonly<Record<string, string>> = {
  '': 'editionNote revisionNote summary[]',
  catalogue: 'id version hash',
  period: 'id label inText cutOff previous',
  asOf: 'date text',
  frame:
    'parentBody issuer issuerHead number placeAndDate subject subjectLines[] addressee addressees[] basis[] opening closing capacity[] signer recipients[] annexReference',
  'leadership.entries[]': 'unitIds[] units',
  leadership: 'note',
  'objectives[]': 'title heading summary',
  'objectives[].indicators[]': 'id order name partsText verdict text',
  'objectives[].indicators[].measures[]':
    'id order letter planIndicator label short unit verdict directionText sentence note',
  'objectives[].indicators[].measures[].byRow[]': 'name',
  'objectives[].indicators[].measures[].byRow[].numerator': 'text',
  'objectives[].indicators[].measures[].byRow[].denominator': 'text',
  'objectives[].indicators[].measures[].byRow[].result': 'text',
  'objectives[].indicators[].measures[].forecast': 'text',
  'objectives[].indicators[].measures[].forecast.value': 'text',
  'objectives[].indicators[].measures[].owner': 'id name',
  'objectives[].indicators[].measures[].target': 'text short',
  'objectives[].indicators[].measures[].numerator': 'text',
  'objectives[].indicators[].measures[].denominator': 'text',
  'objectives[].indicators[].measures[].result': 'text withUnit',
  'objectives[].indicators[].measures[].previous': 'text withUnit period',
  'objectives[].indicators[].measures[].change': 'text',
  'objectives[].indicators[].measures[].distance': 'text',
  'objectives[].indicators[].measures[].achievement': 'text',
  'objectives[].indicators[].measures[].progress': 'text',
  'objectives[].indicators[].measures[].baseline': 'text',
  'objectives[].indicators[].measures[].coverage': 'text',
  'objectives[].narratives.entries[]': 'unitIds[] units',
  'objectives[].narratives': 'note',
  'otherResults.entries[]': 'unitIds[] units',
  otherResults: 'note heading',
  tasks: 'summary[]',
  'tasks.headings[]': 'title summary',
  'tasks.headings[].tasks[]': 'id plan label sentence totals',
  'tasks.headings[].tasks[].results[]': 'unit',
  'tasks.units[]': 'unitId unit',
  // Of documents the number and symbol alone pass.
  'tasks.units[].tasks[]': 'order label due state document doneOn',
  'budget[]': 'title measure sentence columns[]',
  'budget[].totals[].value': 'text',
  'budget[].units[]': 'unit amounts',
  'budget[].units[].values[].value': 'text',
  'sexData[]': 'heading',
  'sexData[].rows[]': 'id unitId content unit owner note',
  'sexData[].rows[].total': 'text',
  'sexData[].rows[].male': 'text',
  'sexData[].rows[].female': 'text',
  'sexData[].rows[].femaleShare': 'text',
  annexes: 'indicators sexes tasks submissions budget trends note',
  trends: 'note',
  'trends.periods[]': 'id label',
  'trends.rows[]': 'id order label unit text directionText',
  'trends.rows[].target': 'text',
  'trends.rows[].points[]': 'text',
  'trends.rows[].change': 'text',
  difficulties: 'facts[]',
  'difficulties.objective.entries[]': 'unitIds[] units',
  'difficulties.objective': 'note',
  'difficulties.subjective.entries[]': 'unitIds[] units',
  'difficulties.subjective': 'note',
  'difficulties.units.entries[]': 'unitIds[] units',
  'difficulties.units': 'note',
  'nextSteps.entries[]': 'unitIds[] units',
  nextSteps: 'note',
  'proposals.entries[]': 'unitIds[] units',
  proposals: 'note',
  'submissions[]': 'unitId unit due received stateText filledText note',
  dataNotes:
    'intro missingNote rejectedNote warningsNote waivedNote reconciliationsNote sourcesNote remarksNote othersNote',
  'dataNotes.missing[]': 'unit content state',
  'dataNotes.reconciliations[]': 'content owner against result',
  'dataNotes.reconciliations[].ownerValue': 'text',
  'dataNotes.reconciliations[].otherValue': 'text',
  'dataNotes.reconciliations[].difference': 'text',
  'charts.rates.reached': 'text',
  'charts.rates.received': 'text',
  'charts.rates.onTime': 'text',
  'charts.rates.filled': 'text',
  'charts.sexes[]': 'id content unit owner',
  'charts.sexes[].female.count': 'text',
  'charts.sexes[].female.share': 'text',
  'charts.sexes[].male.count': 'text',
  'charts.sexes[].male.share': 'text',
  'charts.captions': 'verdicts femaleShare',
  'charts.verdicts': 'title categories[]',
  'charts.verdicts.series[]': 'name',
  'charts.femaleShare': 'title categories[]',
  'charts.femaleShare.series[]': 'name',
};

/** A unit's words: published where the office approved the sentence. */
const APPROVED: Readonly<Record<string, string>> = {
  'leadership.entries[]': 'first others[]',
  'objectives[].narratives.entries[]': 'first others[]',
  'otherResults.entries[]': 'first others[]',
  'difficulties.units.entries[]': 'first others[]',
  'difficulties.objective.entries[]': 'first others[]',
  'difficulties.subjective.entries[]': 'first others[]',
  'tasks.headings[].tasks[].results[]': 'text',
  'tasks.units[].tasks[]': 'result',
  'nextSteps.entries[]': 'first others[]',
  'proposals.entries[]': 'first others[]',
};

/** From a sender's file, or about it: blank in a public edition. */
const BLANK: Readonly<Record<string, string>> = {
  'leadership.entries[].sources[]': 'file sheet cell sha256',
  'objectives[].indicators[].measures[].sources[]':
    'indicator order role content unit reportedBy fileShort file sheet cell sha256',
  'objectives[].indicators[].measures[].sources[].value': 'text',
  'objectives[].narratives.entries[].sources[]': 'file sheet cell sha256',
  'otherResults.entries[].sources[]': 'file sheet cell sha256',
  'difficulties.units.entries[].sources[]': 'file sheet cell sha256',
  'difficulties.objective.entries[].sources[]': 'file sheet cell sha256',
  'difficulties.subjective.entries[].sources[]': 'file sheet cell sha256',
  'nextSteps.entries[].sources[]': 'file sheet cell sha256',
  'proposals.entries[].sources[]': 'file sheet cell sha256',
  'submissions[].errors': 'text',
  'submissions[].warnings': 'text',
  'submissions[]': 'file document',
  dataNotes: 'overview[]',
  'dataNotes.rejected[]': 'unit place message fix waiver',
  'dataNotes.warnings[]': 'unit place message fix waiver',
  'dataNotes.waived[]': 'unit place message fix waiver',
  'dataNotes.sources[]': 'indicator order role content unit reportedBy fileShort file sheet cell sha256',
  'dataNotes.sources[].value': 'text',
  'dataNotes.remarks[]': 'unit content state source note',
  'dataNotes.others[]': 'unit content measure values',
  'charts.sexes[].female': 'file sheet cell sha256',
  'charts.sexes[].male': 'file sheet cell sha256',
};

const pathsOf = (table: Readonly<Record<string, string>>): string[] =>
  Object.entries(table).flatMap(([group, names]) =>
    names.split(' ').map((name) => (group === '' ? name : `${group}.${name}`)),
  );

/** Paths of the free texts a schema describes: no codes, no constants. */
function textsIn(schema: unknown, path = ''): string[] {
  if (!isRecord(schema)) return [];
  if (Array.isArray(schema['anyOf'])) return schema['anyOf'].flatMap((one) => textsIn(one, path));
  if (schema['type'] === 'array') return textsIn(schema['items'], `${path}[]`);
  if (isRecord(schema['properties']))
    return Object.entries(schema['properties']).flatMap(([key, inner]) =>
      textsIn(inner, path === '' ? key : `${path}.${key}`),
    );
  return schema['type'] === 'string' && !('enum' in schema) && !('const' in schema) ? [path] : [];
}

/** Texts of a value by the path of their field. */
function valuesIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one) => valuesIn(one, `${path}[]`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    valuesIn(inner, path === '' ? key : `${path}.${key}`),
  );
}

test('every text of a report is told apart by where it comes from', () => {
  const known = [...pathsOf(OURS), ...pathsOf(APPROVED), ...pathsOf(BLANK)];
  const texts = textsIn(z.toJSONSchema(reportModelSchema));
  expect(texts.filter((path) => !known.includes(path))).toEqual([]);
  expect(known.filter((path) => !texts.includes(path))).toEqual([]);
});

describe('a public edition of a full province', () => {
  let internal: Consolidation;
  let published: Consolidation;
  let model: ReportModel;

  beforeAll(async () => {
    const sample = await sampleReport('full', 'vi', marked);
    internal = sample.consolidation;
    const { catalogue } = sample;
    published = publishedEdition(catalogue, internal).consolidation;
    model = buildReport(catalogue, published, BLANK_LETTERHEAD, { lang: 'vi', edition: 'public' });
  });

  test('holds nothing from senders where nothing may stand', () => {
    const blank = new Set([...pathsOf(BLANK), ...pathsOf(APPROVED)]);
    const told = valuesIn(model).filter(([path, text]) => blank.has(path) && text !== '' && text !== '–');
    expect(told).toEqual([]);
  });

  test('holds no letter of a sender anywhere, nor does what the renderers get besides', () => {
    expect(JSON.stringify(internal)).toContain(MARK);
    expect(JSON.stringify(published)).not.toContain(MARK);
    expect(JSON.stringify(model)).not.toContain(MARK);
  });
});

const MARK = 'NGƯỜI-GỬI-VIẾT';

/** Every text that comes from a sender, his file or a correction in the register, marked. */
function marked(consolidation: Consolidation): Consolidation {
  const place = { file: `${MARK}.xlsx`, sheet: MARK, cell: MARK };
  return {
    ...consolidation,
    reason: MARK,
    previous: MARK,
    basis: { files: [{ file: MARK, sha256: MARK }], register: [], settings: MARK, earlier: [] },
    units: consolidation.units.map((unit) => ({
      ...unit,
      ...(unit.file !== null && { file: MARK, sha256: MARK }),
      corrections: [
        {
          revision: 1,
          what: 'redate',
          receivedBefore: null,
          receivedAfter: '2025-06-12',
          withdrawn: null,
          reason: MARK,
          by: MARK,
          on: '2025-06-13',
        },
      ],
    })),
    observations: consolidation.observations.map((o) => ({
      ...o,
      source: o.source && { ...place, cell: `${o.element}${o.row}${o.column}${MARK}`, sha256: MARK },
    })),
    indicators: consolidation.indicators.map((i) => ({
      ...i,
      sources: i.sources.map((source) => ({ ...source, ...place })),
    })),
    findings: consolidation.findings.map((f) => ({
      ...f,
      message: MARK,
      fix: MARK,
      params: { text: MARK },
      found: MARK,
    })),
    narratives: consolidation.narratives.map((n) => ({ ...n, text: `${MARK} ${n.text}` })),
  };
}
