import type { Browser } from 'playwright-core';
import { findingToJson } from '../../core/findings/json.ts';
import type { CheckBasis } from '../../checker/check.ts';
import type { FindingJson } from '../../core/model/results.ts';
import type { FileFindings, Tally } from '../../core/validate/checked-file.ts';
import { openFromDisk } from './chromium.ts';
import type { ContextOptions, OpenPage } from './chromium.ts';

/** The page for units, opened at noon of a day. */
export async function openChecker(
  browser: Browser,
  file: string,
  day: string,
  options: ContextOptions = {},
): Promise<OpenPage> {
  return openFromDisk(browser, file, options, async (page) => page.clock.setFixedTime(`${day}T05:00:00Z`));
}

/** A file as the page's thread gets it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the thread says of a file, in the words of the command's JSON. */
export interface Said {
  readonly file: string;
  readonly findings: readonly FindingJson[];
  readonly checked: Tally;
}

/** Files that go into the page at a time. */
const AT_A_TIME = 40;

/**
 * What the page's thread, started from the page's own program text, says of each file; of a zip or a mail, of each in it that is
 * to be checked.
 */
export async function askThread(
  evaluate: (script: string) => Promise<unknown>,
  basis: CheckBasis,
  files: readonly SentFile[],
): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (let at = 0; at < files.length; at += AT_A_TIME) {
    const part = files.slice(at, at + AT_A_TIME).map(({ name, bytes }) => ({
      name,
      content: Buffer.from(bytes).toString('base64'),
    }));
    const answers = await evaluate(
      `(${askInPage})(${JSON.stringify(JSON.stringify({ basis, files: part }))})`,
    );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked files as the thread sends them
    for (const { file, findings, checked } of JSON.parse(String(answers)) as readonly FileFindings[])
      said.push({ file, findings: findings.map((finding) => findingToJson(finding, 'vi')), checked });
  }
  return said;
}

/** Runs in the page. */
const askInPage = `async (asked) => {
  const { basis, files } = JSON.parse(asked);
  const source = document.getElementById('program').textContent;
  const thread = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  const next = () => new Promise((resolve, reject) => {
    thread.onmessage = ({ data }) => data.kind === 'failed' ? reject(new Error(data.detail)) : resolve(data);
    thread.onerror = ({ message }) => reject(new Error(message));
  });
  const ask = (task) => {
    thread.postMessage(task);
    return next();
  };
  await next();
  const answers = [];
  for (const { name, content } of files) {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const { found } = await ask({ kind: 'look', file: { name, content: bytes } });
    for (const { problem, ...place } of found.files) {
      const file = { ...place, content: problem ?? bytes };
      answers.push((await ask({ kind: 'check', file, basis })).check.checked);
    }
  }
  thread.terminate();
  return JSON.stringify(answers);
}`;
