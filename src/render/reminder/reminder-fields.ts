import { reminderSchema } from '../../core/remind/schema.ts';
import { fieldsOf } from '../template/described-fields.ts';
import type { FieldTree } from '../template/fields.ts';

/** Every field of a letter of `ntge remind`, under both names: what its Word templates may use. */
export const REMINDER_FIELDS: FieldTree = fieldsOf(reminderSchema.shape);
