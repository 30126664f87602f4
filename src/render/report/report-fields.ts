import { reportModelSchema } from '../../core/report/schema/report.ts';
import { fieldsOf } from '../template/described-fields.ts';
import type { FieldTree } from '../template/fields.ts';

/** Every field of the report model, under both names: what Word, html and Markdown templates may use. */
export const REPORT_FIELDS: FieldTree = fieldsOf(reportModelSchema.shape);
