import type { FileFindings } from '../../core/validate/checked-file.ts';
import { paintFor } from '../paint.ts';
import type { FindingsOptions } from './findings-options.ts';

type Renderer = (files: readonly FileFindings[], options: FindingsOptions) => Promise<string | Uint8Array>;

/** The forms in which the result of a check can be had; only what a form needs is loaded. */
export const FINDINGS_RENDERERS = {
  text: async (files, options) => {
    const { renderFindingsText } = await import('./findings-text.ts');
    return renderFindingsText(files, { ...options, paint: await paintFor(options.colour) });
  },
  json: async (files, { lang }) => (await import('./findings-json.ts')).renderFindingsJson(files, lang),
  html: async (files, options) => (await import('./findings-html.ts')).renderFindingsHtml(files, options),
  xlsx: async (files, options) => (await import('./findings-xlsx.ts')).renderFindingsXlsx(files, options),
} as const satisfies Readonly<Record<string, Renderer>>;

export type FindingsFormat = keyof typeof FINDINGS_RENDERERS;
