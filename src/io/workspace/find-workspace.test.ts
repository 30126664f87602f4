import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemLine, problemFix } from '../../core/problems/words.ts';
import { whyNoWorkspace, workspaceAround } from './find-workspace.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ntge-find-'));
});
afterEach(async () => rm(root, { recursive: true, force: true }));

async function make(...files: readonly string[]): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), 'x');
  }
}

describe('the workspace around a folder', () => {
  it.each([
    ['tinh', ['tinh/ntge.yaml'], 'tinh'],
    ['tinh/reports/2025-H1', ['tinh/ntge.yaml', 'tinh/reports/2025-H1/a.docx'], 'tinh'],
    ['tinh/con', ['tinh/ntge.yaml', 'tinh/con/ntge.yaml'], 'tinh/con'],
    // Settings under a wrong name are nearer than those of another workspace farther up.
    ['tinh/con', ['tinh/ntge.yaml', 'tinh/con/ntge.yaml.txt'], 'tinh/con'],
    ['khac', ['tinh/ntge.yaml', 'khac/a.xlsx'], 'khac'],
  ])('from %s, where there are %j: %s', async (from, files, expected) => {
    await make(...files);
    expect(workspaceAround(join(root, from))).toBe(join(root, expected));
  });
});

describe('what lies where there is no workspace is named, with what to type', () => {
  it.each([
    ['ntge.yaml.txt', 'ren "ntge.yaml.txt" ntge.yaml'],
    ['ntge.yml', 'ren "ntge.yml" ntge.yaml'],
    ['Ntge.YAML', 'ren "Ntge.YAML" ntge.yaml'],
    ['ntge.txt', 'ren "ntge.txt" ntge.yaml'],
    ['ntge.yaml.docx', 'ren "ntge.yaml.docx" ntge.yaml'],
    ['ntge (1).yaml', 'ren "ntge (1).yaml" ntge.yaml'],
    ['ntge - Copy.yaml', 'ren "ntge - Copy.yaml" ntge.yaml'],
  ])('%s', async (file, cure) => {
    await make(`tinh/${file}`);
    const why = whyNoWorkspace(join(root, 'tinh'), false);
    expect(why?.problem.code).toBe('workspace/misnamed');
    expect(why && problemFix(why.problem, 'vi')).toContain(cure);
  });

  it.each([
    ['nowhere', [], true, 'workspace/no-folder'],
    ['tinh', ['tinh/a.xlsx'], true, 'workspace/none'],
    ['tinh', ['tinh'], true, 'workspace/not-a-folder'],
    ['tinh/con', ['tinh/ntge.yaml', 'tinh/con/a'], true, 'workspace/above'],
    ['.', ['tinh/ntge.yaml'], false, 'workspace/below'],
    ['.', ['a/tinh/ntge.yaml', 'b/c'], false, 'workspace/below'],
    ['tinh', ['tinh/ntge.yaml/a'], false, 'workspace/settings-is-folder'],
    ['tinh', ['tinh/ghi-chu-ntge.txt'], false, 'workspace/none'],
  ] as const)('in %s of %j (chosen: %s): %s', async (folder, files, isChosen, code) => {
    await make(...files);
    const why = whyNoWorkspace(join(root, folder), isChosen);
    expect(why?.problem.code).toBe(code);
    if (!why) return;
    for (const lang of ['vi', 'en'] as const) {
      expect(problemLine(why.problem, lang)).toContain(join(root, folder));
      expect(problemFix(why.problem, lang)).toMatch(/ntge|-C/);
    }
  });

  it('is nothing where ntge.yaml is', async () => {
    await make('tinh/ntge.yaml', 'tinh/ntge.yaml.txt');
    expect(whyNoWorkspace(join(root, 'tinh'), true)).toBeUndefined();
  });
});
