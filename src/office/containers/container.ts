import type { FileProblem } from '../../core/model/file-problem.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { startsWith } from '../bytes.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { ReadLimits } from '../limits.ts';
import { problemOf } from '../refusal.ts';
import { identifyPackage } from '../xlsx-read/identify.ts';
import { isCompoundFile } from './compound-file.ts';
import type { ContainedFile, Container } from './contained.ts';
import { isMail, readMail } from './eml.ts';
import { readOutlookMail } from './msg.ts';
import { inflateEntry, openZip } from '../zip/zip.ts';

/** What opening a file as a container gives; `none` where it is none. */
export type OpenedContainer =
  | { readonly is: 'container'; readonly container: Container }
  | { readonly is: 'none' }
  | { readonly is: 'refused'; readonly problem: FileProblem };

/** Opens a zip or a mail, told by its bytes; whatever is wrong with them is a value. Nothing is unpacked from a zip yet. */
export async function openContainer(
  bytes: Uint8Array,
  limits: ReadLimits = DEFAULT_LIMITS,
): Promise<OpenedContainer> {
  try {
    const container = await open(bytes, limits);
    return container === undefined
      ? { is: 'none' }
      : { is: 'container', container: { ...container, files: withOwnNames(container.files) } };
  } catch (error) {
    return { is: 'refused', problem: problemOf(error) };
  }
}

const ZIP_MAGIC = [0x50, 0x4b];

function open(bytes: Uint8Array, limits: ReadLimits): Container | undefined | Promise<Container> {
  if (startsWith(bytes, ZIP_MAGIC)) return readZip(bytes, limits);
  if (isCompoundFile(bytes)) return readOutlookMail(bytes, limits);
  return isMail(bytes) ? readMail(bytes, limits) : undefined;
}

/** A zip that is itself a document (a workbook, a Word file) is no container. */
function readZip(bytes: Uint8Array, limits: ReadLimits): Container | undefined {
  const zip = openZip(bytes, limits);
  if (identifyPackage(zip)?.code !== 'file/archive') return undefined;
  const files = zip.entries
    .filter(({ isDirectory }) => !isDirectory)
    .map((entry) => ({ name: entry.name, size: entry.size, unpack: () => inflateEntry(zip, entry) }));
  return { kind: 'zip', files, receivedOn: null };
}

/** Letters of a name that are shown. */
const NAME_LENGTH = 200;

/** Names that can be shown and told apart: a mail may carry two attachments of one name, or of none. */
function withOwnNames(files: readonly ContainedFile[]): readonly ContainedFile[] {
  const taken = new Map<string, number>();
  return files.map((file, index) => {
    const shown = sanitizeText(file.name).replaceAll(/\s/g, ' ').trim().slice(-NAME_LENGTH);
    const name = shown === '' ? String(index + 1) : shown;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return before === 0 ? { ...file, name } : { ...file, name: `${name} (${before + 1})` };
  });
}
