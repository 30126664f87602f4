import type { Reading, ReadingBasis } from '../../core/validate/reading.ts';
import { understand } from '../../core/validate/reading.ts';
import { readFileBytes, readWorkbookBytes } from '../xlsx/read-file.ts';
import { entryKey, loadEntry, storeEntry } from '../kept/entries.ts';

/** One file to read. */
export interface ReadRequest {
  readonly path: string;
  /** Name shown to people. */
  readonly file: string;
  readonly expected?: ReadingBasis['expected'];
}

/** What is the same for all files of a batch. */
export interface ReadSettings extends Omit<ReadingBasis, 'expected'> {
  /** Folder of what was read before; none: everything is read. */
  readonly cache?: string;
}

/** A file as read. As text (JSON), it is the same whether it was read now, in another thread or in an earlier run. */
export interface ReadResult {
  /** Of the bytes, hexadecimal; null when they could not be had. */
  readonly sha256: string | null;
  readonly reading: string;
}

/** Reads one file, or takes what an earlier run read of the very same bytes. */
export async function readOne(request: ReadRequest, settings: ReadSettings): Promise<ReadResult> {
  const file = readFileBytes(request.path);
  if (!file.ok) return { sha256: null, reading: encodeReading(file) };
  const { bytes, sha256 } = file;
  const key = settings.cache === undefined ? undefined : keyOf(sha256, request, settings);
  const before = lookUp(settings.cache, key);
  if (before !== undefined) return { sha256, reading: before };
  const outcome = await readWorkbookBytes(bytes, request.path);
  const basis = { ...settings, ...(request.expected && { expected: request.expected }) };
  const reading = understand(outcome, { file: request.file, sha256 }, basis);
  const text = encodeReading(reading);
  // Time and memory of a machine under load are no property of the file.
  if (settings.cache !== undefined && key !== undefined && isLasting(reading))
    storeEntry(settings.cache, key, text);
  return { sha256, reading: text };
}

/** What an earlier run read of the very same bytes; undefined when the file has to be read. */
export function recall(request: ReadRequest, settings: ReadSettings): ReadResult | undefined {
  if (settings.cache === undefined) return undefined;
  const file = readFileBytes(request.path);
  if (!file.ok) return undefined;
  const reading = lookUp(settings.cache, keyOf(file.sha256, request, settings));
  return reading === undefined ? undefined : { sha256: file.sha256, reading };
}

export function encodeReading(reading: Reading): string {
  return JSON.stringify(reading);
}

/** The inverse of {@link encodeReading}. */
export function decodeReading(text: string): Reading {
  // Written by encodeReading of this very build: the key and the checksum of a kept one say so.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(text) as Reading;
}

function lookUp(folder: string | undefined, key: string | undefined): string | undefined {
  return folder === undefined || key === undefined ? undefined : loadEntry(folder, key);
}

/**
 * Everything a reading depends on: the workbook's bytes, the name that its findings carry, the catalogue, and whose file was
 * expected. Not the day, earlier periods and waivers: they are applied to every run anew.
 */
export function keyOf(
  sha256: string,
  { file, expected }: Pick<ReadRequest, 'file' | 'expected'>,
  { catalogueHash }: Pick<ReadSettings, 'catalogueHash'>,
): string {
  return entryKey([catalogueHash, sha256, file, expected?.unit ?? '', expected?.period ?? '']);
}

const PASSING = new Set(['file/timeout', 'file/memory', 'file/reader-failed']);

function isLasting(reading: Reading): boolean {
  return reading.ok || !PASSING.has(reading.problem.code);
}
