import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../core/text/decode.ts';
import { writeWhole } from '../files.ts';
import { CONFIG_FILE } from './config-file.ts';

/** An approval as it is written into `ntge.yaml`: the hash, and for whoever reads it the beginning of the sentence. */
export interface Approval {
  readonly hash: string;
  readonly sentence: string;
}

const SHOWN = 60;

const approvalLine = ({ hash, sentence }: Approval, indent: string): string =>
  `${indent}- ${hash} # ${sentence.length > SHOWN ? `${sentence.slice(0, SHOWN)}…` : sentence}`;

/** What to paste at the end of `ntge.yaml`, or under `approved:` there. */
export const approvalBlock = (approvals: readonly Approval[]): string =>
  ['public:', '  approved:', ...approvals.map((one) => approvalLine(one, '    ')), ''].join('\n');

/**
 * Adds approvals to `ntge.yaml` and leaves every other line as it is. False when the file writes its list in a way that
 * cannot be added to safely: then they are pasted by hand.
 */
export async function addApprovals(workspace: string, approvals: readonly Approval[]): Promise<boolean> {
  const path = join(workspace, CONFIG_FILE);
  const decoded = decodeText(await readFile(path));
  if (!decoded.ok) return false;
  const isWindows = decoded.text.includes('\r\n');
  const text = withApprovals(decoded.text.replaceAll('\r\n', '\n'), approvals);
  if (text === undefined) return false;
  await writeWhole(path, isWindows ? text.replaceAll('\n', '\r\n') : text);
  return true;
}

/** The text of `ntge.yaml` with these approvals; undefined when its list is written on one line or otherwise. */
export function withApprovals(text: string, approvals: readonly Approval[]): string | undefined {
  if (!/^public\s*:/mu.test(text)) return `${text.replace(/\n*$/, '\n')}\n${approvalBlock(approvals)}`;
  const list =
    /^public\s*:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*([ \t]+)approved\s*:[ \t]*(\[\s*\])?[ \t]*(?:#.*)?$/mu.exec(
      text,
    );
  if (!list) return undefined;
  const at = list.index + list[0].length;
  const head = list[0].replace(/:[ \t]*\[\s*\][ \t]*(?:#.*)?$/u, ':');
  const indent = /^\n([ \t]+)- /u.exec(text.slice(at))?.[1] ?? `${list[1] ?? ''}  `;
  const lines = approvals.map((one) => approvalLine(one, indent)).join('\n');
  return `${text.slice(0, list.index)}${head}\n${lines}${text.slice(at)}`;
}
