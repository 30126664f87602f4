import * as z from 'zod';
import { catalogueFileJsonSchema, toJsonSchema } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { overlaySchema } from './overlay.ts';
import { consolidationJsonSchema, validationJsonSchema } from './results.ts';
import { describedJsonSchema } from '../report/schema/field.ts';
import { reportModelSchema } from '../report/schema/report.ts';
import { proofsJsonSchema } from '../evidence/proof.ts';
import { returnJsonSchema } from '../return/schema.ts';
import { publicAuditJsonSchema, publishedJsonSchema } from './published.ts';
import { statusJsonSchema } from './status.ts';
import { diffJsonSchema, trendJsonSchema } from '../diff/schema.ts';
import { receivedJsonSchema, registerJsonSchema } from '../register/schema.ts';
import { traceJsonSchema } from '../trace/schema.ts';
import {
  catalogueCheckJsonSchema,
  catalogueEntriesJsonSchema,
  catalogueListJsonSchema,
  catalogueReplayJsonSchema,
  cellsJsonSchema,
  problemsJsonSchema,
  rulesJsonSchema,
  templateJsonSchema,
} from './outputs.ts';
import { correctionSchema, receiptSchema } from './register.ts';
import { workspaceSchema } from './workspace.ts';

/**
 * The published JSON Schemas, by file name without `.schema.json`: what people write (as they write it, defaults not yet
 * filled in) and what the program writes (as it is written). Dialect 2020-12.
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    catalogue: catalogueFileJsonSchema(),
    overlay: { ...toJsonSchema(overlaySchema), title: 'ntge overlay file' },
    workspace: workspaceJsonSchema(),
    receipt: { ...written(receiptSchema), title: 'ntge receipt' },
    'receipt-correction': { ...written(correctionSchema), title: 'ntge correction of a receipt' },
    validation: { ...written(validationJsonSchema), title: 'ntge validate --format json' },
    proofs: { ...written(proofsJsonSchema), title: 'ntge verify --format json' },
    status: { ...written(statusJsonSchema), title: 'ntge status --format json' },
    return: { ...written(returnJsonSchema), title: 'ntge return --format json' },
    published: { ...written(publishedJsonSchema), title: 'ntge published/*.json' },
    'public-audit': {
      ...written(publicAuditJsonSchema),
      title: 'ntge report --edition public, the proof',
    },
    consolidation: { ...written(consolidationJsonSchema), title: 'ntge consolidate --format json' },
    received: { ...written(receivedJsonSchema), title: 'ntge receive --format json' },
    register: { ...written(registerJsonSchema), title: 'ntge receipt list --format json' },
    trace: { ...written(traceJsonSchema), title: 'ntge trace --format json' },
    template: { ...written(templateJsonSchema), title: 'ntge template --format json' },
    diff: { ...written(diffJsonSchema), title: 'ntge diff A B --format json' },
    trend: { ...written(trendJsonSchema), title: 'ntge diff --format json' },
    cells: { ...written(cellsJsonSchema), title: 'ntge cells --format json' },
    rules: { ...written(rulesJsonSchema), title: 'ntge catalogue rules --format json' },
    'catalogue-list': { ...written(catalogueListJsonSchema), title: 'ntge catalogue list --format json' },
    'catalogue-entries': {
      ...written(catalogueEntriesJsonSchema),
      title: 'ntge catalogue show|questions --format json',
    },
    'catalogue-check': { ...written(catalogueCheckJsonSchema), title: 'ntge catalogue check --format json' },
    'catalogue-replay': {
      ...written(catalogueReplayJsonSchema),
      title: 'ntge catalogue check --against --format json',
    },
    problems: {
      ...written(problemsJsonSchema),
      title: 'standard error of ntge … --format json that could not run (exit code 2)',
    },
    report: { ...describedJsonSchema(reportModelSchema), title: 'ntge report --format json' },
  };
}

/** The head may be written as a list by date, or as the one group that most offices need. */
function workspaceJsonSchema(): JsonSchema {
  const whole = toJsonSchema(workspaceSchema);
  const properties = z.record(z.string(), z.unknown()).parse(whole['properties']);
  const { items } = z.object({ items: z.unknown() }).parse(properties['letterhead']);
  const letterhead = { anyOf: [items, { type: 'array', minItems: 1, items }] };
  return { ...whole, title: 'ntge.yaml', properties: { ...properties, letterhead } };
}

function written(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'output' });
}
