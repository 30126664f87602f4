// Runs a command of ntge on what was dropped on a .cmd file: node dropped.mjs COMMAND…, with the command line by which
// Explorer started that file in NTGE_CALL, and the file's own name in NTGE_SCRIPT. Without a command ntge asks.

/**
 * The paths in a command line of Explorer: `cmd.exe /c ""C:\ntge\Kiểm tra tệp.cmd" C:\LĐTB&XH.xlsx "D:\hai tệp.xlsx""`. A
 * path with a space is in quotation marks, which no path has in itself.
 */
export function droppedPaths(commandLine, script) {
  const at = commandLine.indexOf(`\\${script}"`);
  const rest = at === -1 ? '' : commandLine.slice(at + script.length + 2);
  // cmd.exe asks for one mark more around the whole.
  const paths = rest.split('"').length % 2 === 0 ? rest.replace(/"\s*$/, '') : rest;
  return [...paths.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, quoted, plain]) => quoted ?? plain);
}

const FOLDER = { vi: 'thư mục làm việc', en: 'a workspace folder' };
const WORKBOOKS = {
  vi: 'tệp Excel (hoặc thư mục, tệp zip, thư .eml)',
  en: 'workbooks, folders, zip files or mails',
};

/** Exit code for ntge.cmd, on which words are typed as well: behind it stands no path as Explorer writes them. */
const NOTHING_DROPPED = 222;
const isPath = (word) => /^(?:[a-z]:)?\\/i.test(word);

async function run() {
  const paths = droppedPaths(process.env['NTGE_CALL'] ?? '', process.env['NTGE_SCRIPT'] ?? '');
  if (process.argv.length === 2 && (paths.length === 0 || !paths.every(isPath))) {
    process.exitCode = NOTHING_DROPPED;
    return;
  }
  process.on('exit', () => process.stderr.write('\nNhấn một phím để đóng cửa sổ. / Press a key to close.\n'));
  if (paths.length === 0) {
    const wanted = process.argv.includes('-C') ? FOLDER : WORKBOOKS;
    process.stderr.write(`Hãy kéo ${wanted.vi} thả lên biểu tượng này. / Drop ${wanted.en} on this icon.\n`);
    process.exitCode = 2;
    return;
  }
  process.argv.push(...paths);
  await import(new URL('./bin/ntge.js', import.meta.url).href);
}

// Not where a test only reads what a command line holds.
if (process.env['NTGE_CALL'] !== undefined) await run();
