import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

const EDITED = new TextEncoder().encode('edited');
const printedBytes = (): Uint8Array | undefined => vi.mocked(convertToPdf).mock.lastCall?.[0];
const print = (...more: readonly string[]) =>
  runNtge(['report', '--format', 'pdf', ...more], { cwd: workspace });
const REPORTS = join('reports', '2025-H1');
const put = async (name: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(join(workspace, REPORTS), { recursive: true });
  await writeFile(join(workspace, REPORTS, name), bytes);
};

describe('which file is printed', () => {
  beforeEach(() => {
    vi.mocked(convertToPdf).mockReset();
    vi.mocked(convertToPdf).mockResolvedValue({ ok: true, bytes: new TextEncoder().encode('%PDF') });
  });

  test('the consolidation itself where there is no Word file', async () => {
    const { code, stderr } = await print();
    expect(code).toBe(0);
    expect(stderr).toContain('PDF lập thẳng từ kết quả tổng hợp');
  });

  test('the Word file as it was edited, beside a fresh one and whatever else lies there', async () => {
    await print();
    const fresh = printedBytes() ?? new Uint8Array();
    await put('bao-cao-2025-H1-r1-2.docx', fresh);
    await put('bao-cao-2025-H1-r1.docx', EDITED);
    await put('~$bao-cao-2025-H1-r1.docx', new Uint8Array([1]));
    await put('bao-cao-2025-H1-r10.docx', new Uint8Array([2]));
    await put('bao-cao-2025-H1-r1.en.docx', new Uint8Array([3]));
    const { code, stderr } = await print('-o', 'xa/in.pdf');
    expect(code).toBe(0);
    expect(printedBytes()).toEqual(Buffer.from(EDITED));
    expect(stderr).toContain(`PDF lập từ ${join(REPORTS, 'bao-cao-2025-H1-r1.docx')} (khác bản vừa lập`);
  });

  test('the fresh one where nobody edited it', async () => {
    await print();
    await put('bao-cao-2025-H1-r1.docx', printedBytes() ?? new Uint8Array());
    expect((await print()).stderr).toContain('bao-cao-2025-H1-r1.docx (đúng như bản vừa lập)');
  });

  test('of two edited ones none, until one is named', async () => {
    await put('bao-cao-2025-H1-r1.docx', EDITED);
    await put('bao-cao-2025-H1-r1-2.docx', new Uint8Array([1]));
    const { code, stderr } = await print();
    expect(code).toBe(2);
    expect(stderr).toContain('có 2 tệp Word của báo cáo này đã được sửa');
    expect(printedBytes()).toBeUndefined();
    const named = await print('--from', join(REPORTS, 'bao-cao-2025-H1-r1.docx'));
    expect(named.code).toBe(0);
    expect(printedBytes()).toEqual(Buffer.from(EDITED));
  });

  test('--from needs a file, and goes with pdf alone', async () => {
    expect((await print('--from', 'khong-co.docx')).code).toBe(2);
    const { code, stderr } = await runNtge(['report', '--from', 'a.docx'], { cwd: workspace });
    expect(code).toBe(2);
    expect(stderr).toContain('--from chỉ dùng với dạng pdf, không dùng với docx');
  });
});

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
