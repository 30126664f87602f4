import type { Lang } from '../model/ids.ts';
import type { FindingDefinition, FindingParams } from './definition.ts';
import type { Finding } from './finding.ts';
import { FINDINGS } from './messages/index.ts';
import type { FindingCode } from './messages/index.ts';

/** What was found and expected in this occurrence. */
export function messageOf(finding: Finding, lang: Lang): string {
  return definitionOf(finding.code).message[lang](finding.params);
}

/** What the sender does now. */
export function fixOf(finding: Finding, lang: Lang): string {
  return definitionOf(finding.code).fix[lang](finding.params);
}

/** A few words for what it is; where the code tells kinds apart, those of its kind. */
export function titleOf({ code, params }: Pick<Finding, 'code' | 'params'>, lang: Lang): string {
  const { kinds, title } = definitionOf(code);
  return (kinds?.[String(params['kind'])]?.title ?? title)[lang];
}

/** Every code of the table, in its order, with its definition. */
export function allDefinitions(): readonly {
  code: FindingCode;
  definition: FindingDefinition<FindingParams>;
}[] {
  // Object.keys forgets that the keys are the codes.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (Object.keys(FINDINGS) as FindingCode[]).map((code) => ({ code, definition: definitionOf(code) }));
}

function definitionOf(code: FindingCode): FindingDefinition<FindingParams> {
  // `finding()` has tied the params to the code; a stored finding has lost that tie, which only a cast can restore.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return FINDINGS[code] as unknown as FindingDefinition<FindingParams>;
}
