import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { runOnce } from './measure.mjs';

const NTGE = resolve('bin/ntge.js');
const CATALOGUE = resolve('dist/catalogue/ninh-thuan-2025.json');

/** The programs that are compared, as command lines, in the folder where everything happens. */
export class Programs {
  #python;

  constructor({ folder, python }) {
    this.folder = folder;
    this.#python = python;
    /** Nothing that the user's own runs have kept is used or changed. */
    this.env = { HOME: folder, XDG_CACHE_HOME: `${folder}/kept`, LOCALAPPDATA: `${folder}/kept` };
  }

  node(...args) {
    return [process.execPath, ...args];
  }

  ntge(...args) {
    return this.node(NTGE, ...args);
  }

  /** A script of this folder. */
  script(name, ...args) {
    return this.node(resolve(`src/dev/bench/${name}.mjs`), ...args);
  }

  python(name, ...args) {
    return [this.#python, resolve(`src/dev/bench/${name}.py`), ...args];
  }

  async run(command, options = {}) {
    return runOnce(command, { cwd: this.folder, env: this.env, ...options });
  }

  /** What opens workbooks without any check. SheetJS is no dependency: measured where somebody has installed it. */
  readers(path) {
    return [
      { name: 'exceljs, only reading', command: this.script('exceljs-read', path) },
      { name: 'read-excel-file, only reading', command: this.script('read-excel-file', path) },
      ...(isInstalled('@e965/xlsx')
        ? [{ name: 'SheetJS, only reading', command: this.script('sheetjs-read', path) }]
        : []),
    ];
  }

  /** The script with the same checks of figures in Python, where openpyxl is installed. */
  async scripts(path, catalogue = CATALOGUE) {
    return (await this.hasOpenpyxl())
      ? [{ name: 'openpyxl script', command: this.python('check', catalogue, path) }]
      : [];
  }

  /** What writes the paragraphs and tables of a finished text as a document. No dependency: where somebody has installed it. */
  documentWriters(text, file) {
    return isInstalled('docx')
      ? [{ name: 'docx library, the same text', command: this.script('docx-write', text, file) }]
      : [];
  }

  /** What opens forms and saves them again, as a script would that fills in a name. */
  async formWriters(from, to) {
    return [
      { name: 'exceljs, 18 forms opened and saved', command: this.script('exceljs-save', from, to) },
      ...((await this.hasOpenpyxl())
        ? [{ name: 'openpyxl, 18 forms opened and saved', command: this.python('openpyxl_save', from, to) }]
        : []),
    ];
  }

  hasOpenpyxl() {
    return this.#succeeds([this.#python, '-c', 'import openpyxl']);
  }

  has(program) {
    return this.#succeeds([program, '--version']);
  }

  #succeeds(command) {
    return this.run(command, { worst: 0 }).then(
      () => true,
      () => false,
    );
  }
}

function isInstalled(library) {
  try {
    return Boolean(createRequire(import.meta.url).resolve(library));
  } catch {
    return false;
  }
}
