import { CHECKER_IDS } from '../render/checker/checker-html.ts';
import type { CheckerData } from '../render/checker/checker-data.ts';
import { openPage } from './page.ts';
import { serve } from './thread.ts';
import type { ThreadScope } from './thread.ts';

/* The whole program of the page for units, once: the page starts its own text again as a thread. */

function isThread(scope: object): scope is ThreadScope {
  return !('document' in scope) && 'postMessage' in scope;
}

function start(): void {
  const root = document.getElementById(CHECKER_IDS.page);
  const data = document.getElementById(CHECKER_IDS.data)?.textContent;
  const source = document.getElementById(CHECKER_IDS.program)?.textContent;
  if (!root || !data || !source) return;
  // Written by checker-html.ts into this very page.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  openPage(root, JSON.parse(data) as CheckerData, source);
}

const scope: object = globalThis;
if (isThread(scope)) serve(scope);
else start();
