import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { FileFindings } from '../../core/validate/checked-file.ts';
import { paintFor } from '../paint.ts';

/** Forms in which the result of a check can be had. */
export type FindingsFormat = 'text' | 'json' | 'html' | 'xlsx';

export interface FindingsOptions {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  /** Width of the text form. */
  readonly columns: number;
  readonly colour: boolean;
}

type Renderer = (files: readonly FileFindings[], options: FindingsOptions) => Promise<string | Uint8Array>;

const RENDERERS: Readonly<Record<FindingsFormat, Renderer>> = {
  text: async (files, options) => {
    const { renderFindingsText } = await import('./findings-text.ts');
    return renderFindingsText(files, { ...options, paint: await paintFor(options.colour) });
  },
  json: async (files, { lang }) => (await import('./findings-json.ts')).renderFindingsJson(files, lang),
  html: async (files, options) => (await import('./findings-html.ts')).renderFindingsHtml(files, options),
  xlsx: async (files, options) => (await import('./findings-xlsx.ts')).renderFindingsXlsx(files, options),
};

/** The result of a check in the form asked for; only what that form needs is loaded. */
export async function renderFindings(
  format: FindingsFormat,
  files: readonly FileFindings[],
  options: FindingsOptions,
): Promise<string | Uint8Array> {
  return RENDERERS[format](files, options);
}
