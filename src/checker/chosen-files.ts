import { unopened } from '../office/xlsx-read/unopened.ts';
import { fileProblem } from '../office/refusal.ts';
import type { ChosenFile } from './check.ts';

/** A file or a folder that was dropped or chosen, not yet read. */
export interface Choice {
  readonly file: File;
  readonly isFolder: boolean;
}

/** What was dropped; only an entry tells a folder from a file. */
export function dropped({ items }: DataTransfer): readonly Choice[] {
  return [...items].flatMap((item): Choice[] => {
    const file = item.getAsFile();
    return file ? [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory ?? false }] : [];
  });
}

export function chosen(files: FileList | null): readonly Choice[] {
  return [...(files ?? [])].map((file) => ({ file, isFolder: false }));
}

/** The bytes of a chosen file, or why there are none. */
export async function readChoice({ file, isFolder }: Choice): Promise<ChosenFile> {
  const { name, size } = file;
  if (isFolder) return { name, content: fileProblem('file/unreadable', { kind: 'folder' }) };
  const problem = unopened(name, size);
  if (problem) return { name, content: problem };
  try {
    return { name, content: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    return { name, content: fileProblem('file/unreadable', { kind: 'no-permission', reason }) };
  }
}
