import type { FileProblem } from '../../core/model/file-problem.ts';
import { INSIDE } from '../../core/text/contained-name.ts';
import { FILE_BYTES } from '../limits.ts';
import { fileProblem, problemOf } from '../refusal.ts';
import type { ContainedFile } from './contained.ts';
import { openContainer } from './container.ts';
import type { OpenedContainer } from './container.ts';
import { isContainer } from './sent.ts';

/** A file in a zip or a mail. */
export interface FileInside {
  /** The number of the file in its container, and where that is a container, of the file in that. */
  readonly inside: readonly number[];
  /** `thu.eml › Sở Y tế.xlsx`. */
  readonly name: string;
  /** Why it cannot be read, where that is known without reading it. */
  readonly problem?: FileProblem;
}

/** What a container holds. */
export interface Listing {
  readonly files: readonly FileInside[];
  /** Why it holds nothing of use, should none of it be a workbook. */
  readonly problem: FileProblem;
}

/**
 * Everything that lies in a zip or a mail called `name` and in those that lie in it; one further in is named and not opened.
 * Undefined for what is no container. Whatever is wrong is a problem of the file that has it.
 */
export async function listInside(opened: OpenedContainer, name: string): Promise<Listing | undefined> {
  if (opened.is === 'none') return undefined;
  const problem = problemWith(opened);
  if (opened.is === 'refused') return { files: [], problem };
  const files: FileInside[] = [];
  for (const [index, one] of opened.container.files.entries())
    files.push(...(await innerFiles({ inside: [index], name: `${name}${INSIDE}${one.name}` }, one)));
  return { files, problem };
}

async function innerFiles(place: FileInside, file: ContainedFile): Promise<readonly FileInside[]> {
  if (!isContainer(file.name)) return [place];
  const bytes = unpack(file);
  if (!(bytes instanceof Uint8Array)) return [{ ...place, problem: bytes }];
  const opened = await openContainer(bytes);
  if (opened.is === 'none') return [place];
  if (opened.is === 'refused' || opened.container.files.length === 0)
    return [{ ...place, problem: problemWith(opened) }];
  return opened.container.files.map((one, index) => ({
    inside: [...place.inside, index],
    name: `${place.name}${INSIDE}${one.name}`,
    ...(isContainer(one.name) && { problem: fileProblem('file/archive', { kind: 'nested' }) }),
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

/** The bytes of a file in an opened container. What is not there any more was changed since it was listed. */
export async function bytesInside(
  opened: OpenedContainer,
  [outer, inner]: FileInside['inside'],
): Promise<Uint8Array | FileProblem> {
  const found = fileAt(opened, outer);
  if (inner === undefined || !(found instanceof Uint8Array)) return found;
  return fileAt(await openContainer(found), inner);
}

function fileAt(opened: OpenedContainer, index = -1): Uint8Array | FileProblem {
  if (opened.is === 'refused') return opened.problem;
  const file = opened.is === 'container' ? opened.container.files[index] : undefined;
  return file ? unpack(file) : fileProblem('file/unreadable', { kind: 'not-found' });
}

function unpack({ size, unpack: bytesOf }: ContainedFile): Uint8Array | FileProblem {
  if (size > FILE_BYTES) return fileProblem('file/too-large', { kind: 'file', size, limit: FILE_BYTES });
  try {
    return bytesOf();
  } catch (error) {
    return problemOf(error);
  }
}
