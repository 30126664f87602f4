import { buildHandbook } from '../../core/findings/handbook.ts';
import type { ExitCode, Session } from '../../host.ts';
import { RULES_RENDERERS } from '../../render/rules/rules.ts';
import type { RulesFormat } from '../../render/rules/rules.ts';
import { chooseOutput, deliver } from './output.ts';
import type { OutputOptions } from './output.ts';

/** Options of `ntge catalogue rules`. */
export type RulesOptions = OutputOptions<RulesFormat>;

/** The handbook of rules: every code, why it matters, an example, what to do. */
export async function runRules(session: Session, options: RulesOptions): Promise<ExitCode> {
  const { lang } = session;
  const output = chooseOutput(session, options, { formats: RULES_RENDERERS, usual: 'text' });
  const rendered = await RULES_RENDERERS[output.format](buildHandbook(lang), { ...output, lang });
  await deliver(session, output, rendered);
  return 0;
}
