import { buildHandbook } from '../../core/findings/handbook.ts';
import { catalogueChapters } from '../../core/relations/handbook.ts';
import type { ExitCode, Session } from '../../host.ts';
import { RULES_RENDERERS } from '../../render/rules/rules.ts';
import type { RulesFormat } from '../../render/rules/rules.ts';
import { openAnywhere } from './open.ts';
import { chooseOutput, deliver } from './output.ts';
import type { OutputOptions } from './output.ts';

/** Options of `ntge catalogue rules`. */
export type RulesOptions = OutputOptions<RulesFormat>;

/** The handbook of rules: every code, why it matters, an example, what to do; and the checks of the catalogue in use. */
export async function runRules(session: Session, options: RulesOptions): Promise<ExitCode> {
  const { lang } = session;
  const output = chooseOutput(session, options, { formats: RULES_RENDERERS, usual: 'text' });
  const { catalogue } = await openAnywhere(session);
  const chapters = [...buildHandbook(lang), ...catalogueChapters(catalogue, lang)];
  const rendered = await RULES_RENDERERS[output.format](chapters, { ...output, lang });
  await deliver(session, output, rendered);
  return 0;
}
