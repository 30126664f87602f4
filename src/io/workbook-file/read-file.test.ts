import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile } from './read-file.ts';
import { cellsOf, codeOf, expectWorkbook, workbookFile } from '../../office/xlsx-read/workbook-fixture.ts';

const FILE = workbookFile('<row r="1"><c r="A1"><v>335</v></c></row>');

describe('a path', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ntge-read-'));
    await writeFile(join(folder, 'Báo cáo.xlsx'), FILE);
    await writeFile(join(folder, '~$Báo cáo.xlsx'), Buffer.alloc(165, 'a'));
    await symlink(join(folder, 'Báo cáo.xlsx'), join(folder, 'link.xlsx'));
    await symlink(join(folder, 'gone.xlsx'), join(folder, 'dangling.xlsx'));
    execFileSync('mkfifo', [join(folder, 'pipe.xlsx')]);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('of a workbook gives cells, bytes and fingerprint', async () => {
    const read = await readWorkbookFile(join(folder, 'Báo cáo.xlsx'));
    expect(cellsOf(expectWorkbook(read.outcome))).toStrictEqual({ A1: { type: 'number', value: 335 } });
    expect(read.sha256).toBe(createHash('sha256').update(FILE).digest('hex'));
    expect(Buffer.from(read.bytes ?? []).equals(FILE)).toBe(true);
  });

  it.each([
    ['link.xlsx', {}, 'ok'],
    ['nothing.xlsx', {}, 'file/unreadable not-found'],
    ['dangling.xlsx', {}, 'file/unreadable not-found'],
    ['Báo cáo.xlsx/inside.xlsx', {}, 'file/unreadable not-found'],
    ['bad\0name.xlsx', {}, 'file/unreadable not-found'],
    ['.', {}, 'file/unreadable folder'],
    ['pipe.xlsx', {}, 'file/unreadable device'],
    ['~$Báo cáo.xlsx', {}, 'file/not-a-workbook lock-file'],
    ['Báo cáo.xlsx', { fileBytes: 100 }, 'file/too-large file'],
  ])('%s → %s %s', async (name, options, code) => {
    expect(codeOf((await readWorkbookFile(join(folder, name), options)).outcome)).toBe(code);
  });
});
