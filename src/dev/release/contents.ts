import { textOfUtf8, utf8 } from '../../office/bytes.ts';
import { writeZip } from '../../office/zip/zip-writer.ts';
import type { Files } from './tarball.ts';

/** What a release is put together from. */
export interface Parts {
  /** The npm package of this project. */
  readonly program: Files;
  /** Node for one system, as published. */
  readonly node: Files;
  readonly nodeLicence: Uint8Array;
  /** How a person starts the program on that system; texts with line feeds. */
  readonly launchers: Files;
}

/** Nothing is installed: the program and its Node lie beside each other, what people touch on top. */
const PROGRAM = 'app';
const NODE_LICENCE = 'NODE-LICENSE.txt';

/** Files on which people drop workbooks, or a workspace, each with its words of the command line: all of them made from one. */
const DROP_TARGETS = {
  'Kiểm tra tệp.cmd': 'validate',
  'Tô màu chỗ sai.cmd': 'validate --annotate',
  'Mở thư mục làm việc.cmd': '-C',
};
const DROP_TARGET = 'drop-target.cmd';
const COMMAND = '@COMMAND@';
/** What a drop target runs: nobody needs to see it. */
const DROPPED = 'dropped.mjs';

/** All files of the release for Windows. */
export function windowsFiles({ launchers, ...parts }: Parts): Files {
  const texts = windowsTexts(launchers).map(([name, text]) => [name, forWindows(name, text)] as const);
  return sorted([...texts, ...common(parts), ['node.exe', needed(parts.node, 'bin/node.exe')]]);
}

/** All files of the release for Linux. */
export function linuxFiles({ launchers, ...parts }: Parts): Files {
  return sorted([...launchers, ...common(parts), ['node', needed(parts.node, 'bin/node')]]);
}

/** One zip: the same files give the same bytes on every machine and day. */
export function zipOf(files: Files): Uint8Array<ArrayBuffer> {
  return writeZip([...sorted([...files])].map(([name, content]) => ({ name, content })));
}

function common({ program, nodeLicence }: Omit<Parts, 'launchers'>): (readonly [string, Uint8Array])[] {
  return [
    ...[...program].map(([name, bytes]) => [`${PROGRAM}/${name}`, bytes] as const),
    [NODE_LICENCE, nodeLicence],
  ];
}

function sorted(files: readonly (readonly [string, Uint8Array])[]): Files {
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function needed(files: Files, name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`the package holds no ${name}`);
  return bytes;
}

function windowsTexts(launchers: Files): (readonly [string, string])[] {
  const texts = [...launchers].map(([name, bytes]) => [name, textOfUtf8(bytes)] as const);
  const target = textOfUtf8(needed(launchers, DROP_TARGET));
  const targets = Object.entries(DROP_TARGETS).map(
    ([name, command]) => [name, target.replaceAll(COMMAND, command)] as const,
  );
  const own = texts.filter(([name]) => name !== DROP_TARGET);
  return [
    ...own.map(([name, text]) => [name === DROPPED ? `${PROGRAM}/${name}` : name, text] as const),
    ...targets,
  ];
}

/** cmd.exe finds the labels of a script only with its own line ends; a text says by its mark that it is UTF-8. */
function forWindows(name: string, text: string): Uint8Array {
  const lines = text.replaceAll('\n', '\r\n');
  return utf8(name.endsWith('.txt') ? `\uFEFF${lines}` : lines);
}
