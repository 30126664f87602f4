import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/**
 * Converts files with LibreOffice in one run, with a profile of its own: a running office, or another test, would
 * otherwise take the files over.
 */
export async function convertWithLibreOffice(
  paths: readonly string[],
  format: string,
  folder: string,
  /** How the files are to be read, where their ending does not say it: `CSV:59,34,76`. */
  filter?: string,
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'ntge-libreoffice-'));
  try {
    await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        ...(filter === undefined ? [] : [`--infilter=${filter}`]),
        '--convert-to',
        format,
        '--outdir',
        folder,
        ...paths,
      ],
      { maxBuffer: 1 << 26 },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** Where LibreOffice lands that follows a link of a cell. */
export interface LinkEnd {
  readonly url: string;
  /** `$'Mục tiêu 1'.$D$8`. */
  readonly selected: string;
}

/** Opens a workbook, follows the link of a cell on one of its sheets (the first is 0), and says where that led. */
export async function followLink(workbook: string, sheet: number, cell: string): Promise<LinkEnd> {
  const profile = await mkdtemp(join(tmpdir(), 'ntge-libreoffice-'));
  const answer = join(profile, 'answer.txt');
  const run = (...more: readonly string[]) =>
    promisify(execFile)(
      'soffice',
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...more],
      { timeout: 120_000 },
    );
  try {
    // The first start makes the profile, and would write its own over a macro that is there already.
    await run('--terminate_after_init');
    const basic = join(profile, 'user', 'basic', 'Standard');
    await writeFile(join(basic, 'script.xlb'), MACROS);
    await writeFile(join(basic, 'Follow.xba'), FOLLOW);
    const from = pathToFileURL(workbook).href;
    await run(`macro:///Standard.Follow.Follow(${from},${sheet},${cell},${answer})`);
    const [url = '', selected = ''] = (await readFile(answer, 'utf8')).split('\n');
    return { url, selected };
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

const MACROS = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Follow"/>
</library:library>`;

const FOLLOW = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Follow" script:language="StarBasic">Sub Follow(report As String, sheet As Integer, cell As String, answer As String)
  Dim book, link, target, n
  On Error Goto ended
  book = StarDesktop.loadComponentFromURL(report, "_blank", 0, Array())
  link = book.Sheets.getByIndex(sheet).getCellRangeByName(cell).TextFields.getByIndex(0).URL
  target = StarDesktop.loadComponentFromURL(link, "_blank", 0, Array())
  n = FreeFile
  Open answer For Output As #n
  Print #n, target.URL
  Print #n, target.CurrentController.Selection.AbsoluteName
  Close #n
ended:
  StarDesktop.terminate()
End Sub
</script:module>`;
