import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * A program that some tests compare with. A test names what it needs with a tag (`{ tags: ['libreoffice'] }`), a whole
 * file with `@module-tag libreoffice` in a comment of its own.
 */
export interface NeededProgram {
  readonly tag: string;
  readonly name: string;
  /** Debian's packages that bring it, apart by spaces. */
  readonly packages: string;
  readonly isThere: () => boolean;
}

/** Where the path has a program, in the path's order. */
function placesOf(name: string): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).filter(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const hasOpenpyxl = (python: string): boolean => {
  try {
    execFileSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Chromium's path; the bare name when the path has none. */
export const chromiumPath = (): string => placesOf('chromium')[0] ?? 'chromium';

/** Firefox's path, by either of its names; the bare name when the path has none. */
export const firefoxPath = (): string =>
  [...placesOf('firefox-esr'), ...placesOf('firefox')][0] ?? 'firefox-esr';

/** A Python that has openpyxl; a second Python on the path may not have it. */
export const pythonPath = (): string => placesOf('python3').find(hasOpenpyxl) ?? 'python3';

export const NEEDED_PROGRAMS: readonly NeededProgram[] = [
  {
    tag: 'libreoffice',
    name: 'LibreOffice',
    packages: 'libreoffice-calc libreoffice-writer fonts-liberation2',
    isThere: () => placesOf('soffice').length > 0,
  },
  {
    tag: 'poppler',
    name: 'poppler',
    packages: 'poppler-utils',
    isThere: () => placesOf('pdftotext').length > 0,
  },
  {
    tag: 'chromium',
    name: 'Chromium',
    packages: 'chromium',
    isThere: () => placesOf('chromium').length > 0,
  },
  {
    tag: 'firefox',
    name: 'Firefox',
    packages: 'firefox-esr',
    isThere: () => placesOf('firefox-esr').length + placesOf('firefox').length > 0,
  },
  {
    tag: 'openpyxl',
    name: 'openpyxl for Python',
    packages: 'python3-openpyxl',
    isThere: () => placesOf('python3').some(hasOpenpyxl),
  },
  {
    tag: 'wine',
    name: 'Wine',
    packages: 'wine wine64 python3',
    isThere: () => ['wine', 'wineboot', 'wineserver', 'python3'].every((name) => placesOf(name).length > 0),
  },
];
