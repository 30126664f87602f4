import type { ReportModel } from '../../../core/report/model.ts';
import { tableResource } from '../../export/resource.ts';
import { CSV_COLUMNS } from './columns.ts';

/**
 * What the long table means, for machines: a Frictionless tabular data package (specs.frictionlessdata.io, v1 profile
 * `tabular-data-package`).
 */
export function dataPackage(model: ReportModel, path: string, bytes: Uint8Array): string {
  const { lang } = model;
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
      tableResource(
        {
          name: 'observations',
          path,
          bytes,
          columns: CSV_COLUMNS,
          key: ['period', 'unit', 'element', 'row', 'column'],
        },
        'csv',
        lang,
      ),
    ],
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
