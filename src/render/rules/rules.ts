import type { HandbookChapter } from '../../core/findings/handbook.ts';
import type { RulesJson } from '../../core/model/outputs.ts';
import type { Lang } from '../../core/model/ids.ts';
import { paintFor } from '../paint.ts';

interface RulesOptions {
  readonly lang: Lang;
  /** Width of the text form. */
  readonly columns: number;
  readonly colour: boolean;
}

type Renderer = (chapters: readonly HandbookChapter[], options: RulesOptions) => Promise<string>;

/** The forms in which the handbook of checks can be had; only what a form needs is loaded. */
export const RULES_RENDERERS = {
  text: async (chapters, options) => {
    const { renderRulesText } = await import('./rules-text.ts');
    return renderRulesText(chapters, { ...options, paint: await paintFor(options.colour) });
  },
  md: async (chapters, { lang }) => (await import('./rules-md.ts')).renderRulesMarkdown(chapters, lang),
  html: async (chapters, { lang }) => (await import('./rules-html.ts')).renderRulesHtml(chapters, lang),
  json: async (chapters) => {
    const value: RulesJson = { chapters };
    return Promise.resolve(`${JSON.stringify(value, null, 1)}\n`);
  },
} as const satisfies Readonly<Record<string, Renderer>>;

export type RulesFormat = keyof typeof RULES_RENDERERS;
