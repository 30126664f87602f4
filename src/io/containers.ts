import { basename } from 'node:path';
import type { FileProblem } from '../core/model/file-problem.ts';
import type { CalendarDate } from '../core/model/ids.ts';
import type { OpenedContainer } from '../office/containers/container.ts';
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

/** What a container holds, and why it holds nothing of use, should none of it be a workbook. */
export interface Inside {
  readonly files: readonly FoundInside[];
  readonly itself: FoundInside & { readonly problem: FileProblem };
}

/** Everything that lies in a zip or a mail, as `listInside` lists it; undefined for a file that is no container. */
export async function filesInside(path: string, name: string): Promise<Inside | undefined> {
  const file = readFileBytes(path);
  if (!file.ok) return undefined;
  const [opened, { listInside }] = await Promise.all([openLast(path, file), inContainers()]);
  const listing = await listInside(opened, name);
  if (!listing) return undefined;
  const receivedOn = opened.is === 'container' ? opened.container.receivedOn : null;
  const container = { name: basename(path).normalize('NFC'), sha256: file.sha256, receivedOn };
  return {
    files: listing.files.map((one) => ({ ...one, path, container })),
    itself: { path, name, container, problem: listing.problem },
  };
}

/** The bytes of a file, wherever it lies. */
export async function readBytesAt({ path, inside }: FilePlace): Promise<FileBytes> {
  const file = readFileBytes(path);
  if (!file.ok || inside === undefined) return file;
  const { bytesInside } = await inContainers();
  const found = await bytesInside(await openLast(path, file), inside);
  return found instanceof Uint8Array
    ? { ok: true, bytes: found, sha256: sha256(found) }
    : { ok: false, problem: found };
}

/** Most files are no containers, and their readers are not loaded for them. */
const inContainers = async () => import('../office/containers/inside.ts');

/** The container opened last: its files are read one after the other. */
let last: { readonly path: string; readonly sha256: string; readonly opened: OpenedContainer } | undefined;

async function openLast(
  path: string,
  { bytes, sha256: hash }: Extract<FileBytes, { ok: true }>,
): Promise<OpenedContainer> {
  if (last?.path === path && last.sha256 === hash) return last.opened;
  const { openContainer } = await import('../office/containers/container.ts');
  const opened = await openContainer(bytes);
  last = { path, sha256: hash, opened };
  return opened;
}
