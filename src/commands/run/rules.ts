import { resolve } from 'node:path';
import { buildHandbook } from '../../core/findings/handbook.ts';
import type { HandbookChapter } from '../../core/findings/handbook.ts';
import type { ExitCode, Session } from '../../host.ts';
import { writeWhole } from '../../io/files.ts';
import { paintFor } from '../../render/paint.ts';

/** Options of `ntge catalogue rules`. */
export interface RulesOptions {
  readonly format: 'text' | 'md' | 'html' | 'json';
  readonly output?: string;
}

type Render = (chapters: readonly HandbookChapter[], session: Session, toFile: boolean) => Promise<string>;

const RENDER: Readonly<Record<RulesOptions['format'], Render>> = {
  text: async (chapters, { lang, host, colour }, toFile) => {
    const { renderRulesText } = await import('../../render/rules/rules-text.ts');
    const columns = toFile ? 100 : host.stdout.columns;
    return renderRulesText(chapters, { lang, columns, paint: await paintFor(colour && !toFile) });
  },
  md: async (chapters, { lang }) =>
    (await import('../../render/rules/rules-md.ts')).renderRulesMarkdown(chapters, lang),
  html: async (chapters, { lang }) =>
    (await import('../../render/rules/rules-html.ts')).renderRulesHtml(chapters, lang),
  json: (chapters) => Promise.resolve(`${JSON.stringify({ chapters }, null, 1)}\n`),
};

/** The handbook of rules: every code, why it matters, an example, what to do. */
export async function runRules(session: Session, { format, output }: RulesOptions): Promise<ExitCode> {
  const { host, lang } = session;
  const text = await RENDER[format](buildHandbook(lang), session, output !== undefined);
  if (output === undefined) host.stdout.write(text);
  else {
    await writeWhole(resolve(host.cwd, output), text);
    host.stderr.write(lang === 'vi' ? `Đã ghi ${output}\n` : `Written to ${output}\n`);
  }
  return 0;
}
