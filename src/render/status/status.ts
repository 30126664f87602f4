import type { Status } from '../../core/model/status.ts';
import { paintFor } from '../paint.ts';
import type { StatusWordsOptions } from './status-words.ts';

export type StatusFormat = 'text' | 'json' | 'html' | 'xlsx';

export interface StatusOptions extends StatusWordsOptions {
  /** Width of the text form. */
  readonly columns: number;
  readonly colour: boolean;
}

type Renderer = (status: Status, options: StatusOptions) => Promise<string | Uint8Array>;

const RENDERERS: Readonly<Record<StatusFormat, Renderer>> = {
  text: async (status, options) => {
    const { renderStatusText } = await import('./status-text.ts');
    return renderStatusText(status, { ...options, paint: await paintFor(options.colour) });
  },
  json: async (status) => Promise.resolve(`${JSON.stringify(status, null, 2)}\n`),
  html: async (status, options) => (await import('./status-html.ts')).renderStatusHtml(status, options),
  xlsx: async (status, options) => (await import('./status-xlsx.ts')).renderStatusXlsx(status, options),
};

/** The table of submissions in the form asked for; only what that form needs is loaded. */
export async function renderStatus(
  format: StatusFormat,
  status: Status,
  options: StatusOptions,
): Promise<string | Uint8Array> {
  return RENDERERS[format](status, options);
}
