import { rowCodesOf } from '../../core/catalogue/row-codes.ts';
import { figuresOf, findingsOf } from '../../core/validate/slim-results.ts';
import type { CheckSettings } from '../../core/validate/check-reading.ts';
import type { CheckedFigures, FileFindings } from '../../core/validate/checked-file.ts';
import type { Reading, ReadingBasis } from '../../core/validate/reading.ts';
import { once } from '../../core/text/once.ts';
import { entryKey, loadEntry, storeEntry } from '../kept/entries.ts';
import type { EarlierPeriods } from '../workspace/consolidations.ts';
import type { FileProblem } from '../../core/model/file-problem.ts';
import { readBytesAt } from '../containers.ts';
import type { FilePlace } from '../containers.ts';
import { readFileBytes } from '../workbook-file/file-bytes.ts';
import { checkAgainstEarlier } from './check-against-earlier.ts';

/** One file to check. */
export interface FileRequest extends FilePlace {
  /** Name shown to people. */
  readonly file: string;
  readonly expected?: ReadingBasis['expected'];
  /** Why it cannot be read, where that is known already. */
  readonly problem?: FileProblem;
}

/** How much of a checked file its result carries: what was found, or the figures too. */
export interface Carried {
  readonly findings: FileFindings;
  readonly figures: CheckedFigures;
}

/** What is the same for all files of a batch: plain data, which threads are given once. */
export interface BatchSettings<K extends keyof Carried = keyof Carried> extends Omit<
  CheckSettings,
  'earlier' | 'expected'
> {
  /** Folder whose consolidations the files are held against. */
  readonly workspace: string;
  /** Folder of what earlier runs have kept of files that were read; none: everything is read. */
  readonly readings?: string;
  /** What is kept there is not believed: everything is read, and kept anew. */
  readonly anew?: boolean;
  /** Folder of what earlier runs have kept of consolidations; none: they are read. */
  readonly parsed?: string;
  readonly carries: K;
}

/** One file of a batch. */
export interface FileResult<K extends keyof Carried> {
  readonly checked: Carried[K];
  /** The bytes are a workbook that could be read. */
  readonly isWorkbook: boolean;
}

/** A file as read. As text (JSON), it is the same whether it was read now or in an earlier run. */
export interface ReadText {
  /** Of the bytes, hexadecimal; null when they could not be had. */
  readonly sha256: string | null;
  readonly reading: string;
}

/**
 * Reads a file, or takes what an earlier run read of the very same bytes, and checks it. The result is text (JSON): whether
 * this thread made it or another one, it is the same. Throws CannotRun when an earlier period is damaged.
 */
export async function checkOne(
  request: FileRequest,
  settings: BatchSettings,
  earlier: EarlierPeriods,
): Promise<string> {
  return checkRead(await readOne(request, settings), request, settings, earlier);
}

/** Checks what was read: the rules, the day, earlier periods and waivers are applied to every run anew. */
export async function checkRead(
  { sha256, reading: text }: ReadText,
  { file, expected = {} }: FileRequest,
  settings: BatchSettings,
  earlier: EarlierPeriods,
): Promise<string> {
  const reading = decodeReading(text);
  const checked = await checkAgainstEarlier(reading, { file, sha256 }, { ...settings, expected }, earlier);
  const carried = settings.carries === 'figures' ? figuresOf(checked) : findingsOf(checked);
  return JSON.stringify({ checked: carried, isWorkbook: reading.ok });
}

/** The result that {@link checkOne} gave for settings that carry `K`. */
export function decodeResult<K extends keyof Carried>(text: string): FileResult<K> {
  // Written by checkRead of this very run.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(text) as FileResult<K>;
}

async function readOne(request: FileRequest, settings: BatchSettings): Promise<ReadText> {
  const file = await readBytesAt(request);
  if (!file.ok) return { sha256: null, reading: encodeReading(file) };
  const { bytes, sha256 } = file;
  const { problem } = request;
  if (problem !== undefined) return { sha256, reading: encodeReading({ ok: false, problem }) };
  const key = settings.readings === undefined ? undefined : keyOf(sha256, request, settings);
  const before = settings.anew ? undefined : lookUp(settings.readings, key);
  if (before !== undefined) return { sha256, reading: before };
  const [{ readWorkbookBytes }, { understand }] = await loadReader();
  const { catalogue, catalogueHash } = settings;
  const outcome = await readWorkbookBytes(bytes, request.inside ? request.file : request.path, {
    rowCodes: rowCodesOf(catalogue),
  });
  const basis = { catalogue, catalogueHash, ...(request.expected && { expected: request.expected }) };
  const reading = understand(outcome, { file: request.file, sha256 }, basis);
  const text = encodeReading(reading);
  // Time and memory of a machine under load are no property of the file.
  if (settings.readings !== undefined && key !== undefined && isLasting(reading))
    storeEntry(settings.readings, key, text);
  return { sha256, reading: text };
}

/** Not needed where all that is looked at has been read before. */
const loadReader = once(() =>
  Promise.all([import('../workbook-file/read-file.ts'), import('../../core/validate/reading.ts')]),
);

/** What an earlier run read of the very same bytes; undefined when the file has to be read. */
export function recall(request: FileRequest, settings: BatchSettings): ReadText | undefined {
  if (settings.readings === undefined || settings.anew) return undefined;
  if (request.inside || request.problem) return undefined;
  const file = readFileBytes(request.path);
  if (!file.ok) return undefined;
  const reading = lookUp(settings.readings, keyOf(file.sha256, request, settings));
  return reading === undefined ? undefined : { sha256: file.sha256, reading };
}

export function encodeReading(reading: Reading): string {
  return JSON.stringify(reading);
}

function decodeReading(text: string): Reading {
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
  { file, expected }: Pick<FileRequest, 'file' | 'expected'>,
  { catalogueHash }: Pick<BatchSettings, 'catalogueHash'>,
): string {
  return entryKey([catalogueHash, sha256, file, expected?.unit ?? '', expected?.period ?? '']);
}

const PASSING = new Set(['file/timeout', 'file/memory', 'file/reader-failed']);

function isLasting(reading: Reading): boolean {
  return reading.ok || !PASSING.has(reading.problem.code);
}
