import type { RegisterLine } from '../../core/register/lines.ts';
import type { RegisterJson } from '../../core/register/schema.ts';
import { paintFor } from '../paint.ts';
import type { RegisterOptions } from './register-rows.ts';

interface ShownOptions extends RegisterOptions {
  readonly columns: number;
  readonly colour: boolean;
}

type Renderer = (lines: readonly RegisterLine[], options: ShownOptions) => Promise<string | Uint8Array>;

/** The forms of the register, each loaded when it is asked for. */
export const REGISTER_RENDERERS = {
  text: async (lines, options) => {
    const { renderRegisterText } = await import('./register-text.ts');
    return renderRegisterText(lines, { ...options, paint: await paintFor(options.colour) });
  },
  json: async (lines, { period }) => {
    const value: RegisterJson = { schema: 'ntge/register/1', period: period.id, lines };
    return Promise.resolve(`${JSON.stringify(value, null, 2)}\n`);
  },
  xlsx: async (lines, options) => (await import('./register-xlsx.ts')).renderRegisterXlsx(lines, options),
  docx: async (lines, options) =>
    Promise.resolve((await import('./register-docx.ts')).renderRegisterDocx(lines, options)),
} as const satisfies Readonly<Record<string, Renderer>>;

export type RegisterFormat = keyof typeof REGISTER_RENDERERS;
