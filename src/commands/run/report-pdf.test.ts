import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { consolidationToText } from '../../core/consolidate/json.ts';
import { runNtge } from '../../dev/testkit/fake-host.ts';
import { inventedConsolidation } from '../../dev/testkit/invented-consolidation.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { convertToPdf } from '../../io/libreoffice.ts';
import { sealed } from '../../io/workspace/seal.ts';
import { newWorkspace } from '../../dev/testkit/workspace.ts';

// Machines that run the tests may have LibreOffice where it is looked for besides the path.
vi.mock('../../io/libreoffice.ts', () => ({ convertToPdf: vi.fn() }));

let workspace = '';
beforeEach(async () => {
  workspace = await newWorkspace('pdf');
  const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
  const period = findPeriod(catalogue, '2025-H1');
  if (!period) throw new Error('no such period');
  const made = inventedConsolidation(catalogue, period);
  await mkdir(join(workspace, 'consolidated'));
  await writeFile(
    join(workspace, 'consolidated', '2025-H1.r1.json'),
    [...sealed([consolidationToText({ ...made, catalogue: { ...made.catalogue, hash } })])].join(''),
  );
});
afterEach(() => rm(workspace, { recursive: true }));

test.each([
  ['not-found', 'vi', ['máy này chưa có LibreOffice', 'Lưu thành PDF', 'cài LibreOffice']],
  ['timeout', 'vi', ['chạy quá lâu', 'Lưu thành PDF', 'cài LibreOffice']],
  ['failed', 'vi', ['không chuyển được sang PDF', 'Lưu thành PDF', 'cài LibreOffice']],
  ['not-found', 'en', ['there is no LibreOffice', 'Save As PDF', 'install LibreOffice']],
] as const)(
  'without a PDF (%s, %s) names the two other ways and writes nothing',
  async (why, lang, words) => {
    vi.mocked(convertToPdf).mockResolvedValue({ ok: false, why });
    const { code, stdout, stderr } = await runNtge(['--lang', lang, 'report', '--format', 'pdf'], {
      cwd: workspace,
    });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await readdir(workspace)).not.toContain('reports');
  },
);
