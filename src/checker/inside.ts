import type { FileProblem } from '../core/model/file-problem.ts';
import { ownName } from '../core/text/contained-name.ts';
import { equalBytes } from '../office/bytes.ts';
import { openContainer } from '../office/containers/container.ts';
import type { OpenedContainer } from '../office/containers/container.ts';
import { bytesInside, listInside } from '../office/containers/inside.ts';
import type { FileInside } from '../office/containers/inside.ts';
import { isContainer, isSent, lookAt } from '../office/containers/sent.ts';
import type { OtherFile } from '../office/containers/sent.ts';
import { readWorkbook } from '../office/xlsx-read/read-workbook.ts';
import { problemOf } from '../office/refusal.ts';
import type { ChosenFile } from './check.ts';

/** A file to check in a chosen one; without `inside` it is the chosen one. */
export interface Place {
  readonly name: string;
  readonly inside?: FileInside['inside'];
  readonly problem?: FileProblem;
}

/** What a chosen file stands for. */
export interface Found {
  readonly files: readonly Place[];
  /** What else lies in it. */
  readonly others: readonly OtherFile[];
}

/** The file itself, or what lies in a zip or a mail, as the command finds it. */
export async function lookInside({ name, content }: ChosenFile): Promise<Found> {
  const itself: Found = { files: [{ name }], others: [] };
  if (!isContainer(name) || !(content instanceof Uint8Array)) return itself;
  const opened = await openLast(content);
  const listing = await listInside(opened, name);
  if (!listing) return itself;
  const files: Place[] = [];
  const others: OtherFile[] = [];
  for (const one of listing.files.filter((file) => isSent(ownName(file.name)))) {
    const looked = await lookAt(one, async (file) => whatElse(opened, file));
    if ('inside' in looked) files.push(looked);
    else others.push(looked);
  }
  return files.length > 0 ? { files, others } : { files: [{ name, problem: listing.problem }], others };
}

async function whatElse(
  opened: OpenedContainer,
  { inside, name }: FileInside,
): Promise<FileProblem | undefined> {
  const bytes = await bytesInside(opened, inside);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    const outcome = readWorkbook(bytes, { fileName: ownName(name) });
    return outcome.ok ? undefined : outcome.problem;
  } catch (error) {
    return problemOf(error);
  }
}

/** The file at a place in a chosen one. */
export function chosenAt({ content }: ChosenFile, { name, inside, problem }: Place): ChosenFile {
  return { name, content: problem ?? content, ...(inside && { inside }) };
}

/** A file with its own bytes, not those of what it lies in. */
export async function takenOut({ name, content, inside }: ChosenFile): Promise<ChosenFile> {
  if (inside === undefined || !(content instanceof Uint8Array)) return { name, content };
  const bytes = await bytesInside(await openLast(content), inside);
  return { name, content: bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes };
}

/** The container opened last: its files are checked one after the other. */
let last: { readonly bytes: Uint8Array; readonly opened: OpenedContainer } | undefined;

async function openLast(bytes: Uint8Array): Promise<OpenedContainer> {
  if (last && equalBytes(last.bytes, bytes)) return last.opened;
  last = { bytes, opened: await openContainer(bytes) };
  return last.opened;
}
