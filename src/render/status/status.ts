import type { Status } from '../../core/model/status.ts';
import { paintFor } from '../paint.ts';
import type { StatusWordsOptions } from './status-words.ts';

interface StatusOptions extends StatusWordsOptions {
  /** Width of the text form. */
  readonly columns: number;
  readonly colour: boolean;
}

type Renderer = (status: Status, options: StatusOptions) => Promise<string | Uint8Array>;

/** The forms in which the table of submissions can be had; only what a form needs is loaded. */
export const STATUS_RENDERERS = {
  text: async (status, options) => {
    const { renderStatusText } = await import('./status-text.ts');
    return renderStatusText(status, { ...options, paint: await paintFor(options.colour) });
  },
  json: async (status) => Promise.resolve(`${JSON.stringify(status, null, 2)}\n`),
  html: async (status, options) => (await import('./status-html.ts')).renderStatusHtml(status, options),
  xlsx: async (status, options) => (await import('./status-xlsx.ts')).renderStatusXlsx(status, options),
} as const satisfies Readonly<Record<string, Renderer>>;

export type StatusFormat = keyof typeof STATUS_RENDERERS;
