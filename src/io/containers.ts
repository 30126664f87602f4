import { basename } from 'node:path';
import type { FileProblem } from '../core/model/file-problem.ts';
import type { CalendarDate } from '../core/model/ids.ts';
import { INSIDE } from '../core/text/contained-name.ts';
import type { ContainedFile } from '../office/containers/contained.ts';
import type { OpenedContainer } from '../office/containers/container.ts';
import { FILE_BYTES } from '../office/limits.ts';
import { fileProblem, problemOf } from '../office/refusal.ts';
import { sha256 } from './sha256.ts';
import { readFileBytes } from './workbook-file/file-bytes.ts';
import type { FileBytes } from './workbook-file/file-bytes.ts';

/** Where a file's bytes are: a path, and where that is a container, the number of the file in it and of one in that. */
export interface FilePlace {
  readonly path: string;
  readonly inside?: readonly number[];
}

/** The zip or the mail that a file lies in. */
export interface ContainerFacts {
  /** Its file name. */
  readonly name: string;
  readonly sha256: string;
  /** See `Container`. */
  readonly receivedOn: CalendarDate | null;
}

/** A file in a container, or a container that is of no use itself. */
interface FoundInside extends FilePlace {
  /** `thu.eml › Sở Y tế.xlsx`. */
  readonly name: string;
  readonly container: ContainerFacts;
  /** Why it cannot be read, where that is known without reading it. */
  readonly problem?: FileProblem;
}

/** Files by the name that are opened to see what is in them. */
export const CONTAINER = /\.(?:zip|eml|msg)$/i;

/** What a container holds, and why it holds nothing of use, should none of it be a workbook. */
export interface Inside {
  readonly files: readonly FoundInside[];
  readonly itself: FoundInside & { readonly problem: FileProblem };
}

/**
 * Everything that lies in a zip or a mail and in those that lie in it; one further in is named and not opened. Undefined for a
 * file that is no container. Whatever is wrong is a problem of the file that has it.
 */
export async function filesInside(path: string, name: string): Promise<Inside | undefined> {
  const file = readFileBytes(path);
  if (!file.ok) return undefined;
  const opened = await openLast(path, file);
  if (opened.is === 'none') return undefined;
  const receivedOn = opened.is === 'container' ? opened.container.receivedOn : null;
  const container = { name: basename(path).normalize('NFC'), sha256: file.sha256, receivedOn };
  const itself = { path, name, container, problem: problemWith(opened) };
  if (opened.is === 'refused') return { files: [], itself };
  const files: FoundInside[] = [];
  for (const [index, one] of opened.container.files.entries()) {
    const place = { path, inside: [index], name: `${name}${INSIDE}${one.name}`, container };
    files.push(...(await innerFiles(place, one)));
  }
  return { files, itself };
}

async function innerFiles(place: FoundInside, file: ContainedFile): Promise<readonly FoundInside[]> {
  if (!CONTAINER.test(file.name)) return [place];
  const bytes = unpack(file);
  if (!bytes.ok) return [{ ...place, problem: bytes.problem }];
  const opened = await open(bytes.bytes);
  if (opened.is === 'none') return [place];
  if (opened.is === 'refused' || opened.container.files.length === 0)
    return [{ ...place, problem: problemWith(opened) }];
  return opened.container.files.map((one, index) => ({
    ...place,
    inside: [...(place.inside ?? []), index],
    name: `${place.name}${INSIDE}${one.name}`,
    ...(CONTAINER.test(one.name) && { problem: fileProblem('file/archive', { kind: 'nested' }) }),
  }));
}

/** Why a container is of no use where no workbook is in it. */
function problemWith(opened: Exclude<OpenedContainer, { is: 'none' }>): FileProblem {
  if (opened.is === 'refused') return opened.problem;
  const { kind, files } = opened.container;
  return kind === 'zip'
    ? fileProblem('file/archive', { kind: 'zip', workbooks: 0, first: '' })
    : fileProblem('file/archive', { kind: 'mail', attachments: files.length });
}

/** The bytes of a file, wherever it lies. */
export async function readBytesAt({ path, inside = [] }: FilePlace): Promise<FileBytes> {
  const file = readFileBytes(path);
  const [outer, inner] = inside;
  if (!file.ok || outer === undefined) return file;
  const contained = fileAt(await openLast(path, file), outer);
  if (!contained.ok || inner === undefined) return contained;
  return fileAt(await open(contained.bytes), inner);
}

/** What is not there any more was changed since it was listed. */
function fileAt(opened: OpenedContainer, index: number): FileBytes {
  if (opened.is === 'refused') return { ok: false, problem: opened.problem };
  const file = opened.is === 'container' ? opened.container.files[index] : undefined;
  return file ? unpack(file) : { ok: false, problem: fileProblem('file/unreadable', { kind: 'not-found' }) };
}

function unpack({ size, unpack: bytesOf }: ContainedFile): FileBytes {
  if (size > FILE_BYTES)
    return { ok: false, problem: fileProblem('file/too-large', { kind: 'file', size, limit: FILE_BYTES }) };
  try {
    const bytes = bytesOf();
    return { ok: true, bytes, sha256: sha256(bytes) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

async function open(bytes: Uint8Array): Promise<OpenedContainer> {
  const { openContainer } = await import('../office/containers/container.ts');
  return openContainer(bytes);
}

/** The container opened last: its files are read one after the other. */
let last: { readonly path: string; readonly sha256: string; readonly opened: OpenedContainer } | undefined;

async function openLast(
  path: string,
  { bytes, sha256: hash }: Extract<FileBytes, { ok: true }>,
): Promise<OpenedContainer> {
  if (last?.path === path && last.sha256 === hash) return last.opened;
  const opened = await open(bytes);
  last = { path, sha256: hash, opened };
  return opened;
}
