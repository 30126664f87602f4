import { createHash } from 'node:crypto';
import type { ReportModel } from '../../../core/report/model.ts';
import { CSV_COLUMNS, OBS_STATUS } from './columns.ts';

/**
 * What the long table means, for machines: a Frictionless tabular data package (specs.frictionlessdata.io, v1 profile
 * `tabular-data-package`).
 */
export function dataPackage(model: ReportModel, path: string, bytes: Uint8Array): string {
  const { lang } = model;
  const codes = Object.entries(OBS_STATUS).map(([code, meaning]) => `${code}: ${meaning[lang]}`);
  const value = {
    profile: 'tabular-data-package',
    name: `ntge-${model.catalogue.id}-${model.period.id}`.toLowerCase(),
    title: model.frame.subject,
    description: [model.editionNote, model.dataNotes.intro].filter(Boolean).join('. '),
    version: `r${model.revision}`,
    'ntge:edition': model.edition,
    'ntge:catalogue': model.catalogue,
    'ntge:asOf': model.asOf.date,
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'observations',
        path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          fields: CSV_COLUMNS.map(({ name, type, required, about, values }) => ({
            name,
            type,
            ...(type === 'number' && { decimalChar: '.', groupChar: '', bareNumber: true }),
            ...(type === 'boolean' && { trueValues: ['true'], falseValues: ['false'] }),
            title: about[lang],
            ...(name === 'obs_status' && { description: codes.join('; ') }),
            constraints: { required, ...(values && { enum: values }) },
          })),
          missingValues: [''],
          primaryKey: ['period', 'unit', 'element', 'row', 'column'],
        },
      },
    ],
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
