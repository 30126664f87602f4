import { findingToJson } from '../../core/findings/json.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import { messageOf } from '../../core/findings/words.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { changedFindings, withoutRules, withRulesOf } from '../../core/relations/replay.ts';
import type { ChangedFindings } from '../../core/relations/replay.ts';
import { WORDS } from '../../core/words/words.ts';
import type { Session } from '../../host.ts';
import { findWorkbooks } from '../../io/workbook-paths.ts';
import { earlierPeriodsIn } from '../../io/workspace/consolidations.ts';
import { checkBatch } from './check-batch.ts';
import { keptIn, openAnywhere } from './open.ts';
import type { Opened } from './open.ts';

/** What the change does to one kept workbook. */
interface Replayed extends ChangedFindings {
  readonly file: string;
}

/**
 * Reads kept workbooks and prints what other checks would find in them: those of `changed` in place of the checks in use;
 * where nothing is changed, the checks in use in place of none.
 */
export async function replay(
  session: Session,
  changed: Catalogue | undefined,
  { against, format }: { readonly against: string; readonly format: 'text' | 'json' | 'md' },
): Promise<void> {
  const { host, lang } = session;
  const opened = await openAnywhere(session);
  const { files } = await findWorkbooks([against], host.cwd);
  const [before, after] = changed
    ? [opened.catalogue, withRulesOf(opened.catalogue, changed)]
    : [withoutRules(opened.catalogue), opened.catalogue];
  const names = files.map(({ name }) => name);
  const requests = files.map((file) => ({ ...file, file: file.name }));
  const first = await allFindings(session, { ...opened, catalogue: before }, requests);
  const second = await allFindings(session, { ...opened, catalogue: after }, requests);
  const replayed = names.map((file, i) => ({
    file,
    ...changedFindings(first[i] ?? [], second[i] ?? []),
  }));
  if (format === 'json') {
    const json = replayed.map(({ file, got, lost }) => ({
      file,
      got: got.map((one) => findingToJson(one, lang)),
      lost: lost.map((one) => findingToJson(one, lang)),
    }));
    host.stdout.write(`${JSON.stringify({ files: json }, null, 1)}\n`);
  } else host.stdout.write(renderReplay(replayed, opened.catalogue, lang));
}

async function allFindings(
  session: Session,
  opened: Opened,
  requests: Parameters<typeof checkBatch>[2],
): Promise<readonly (readonly Finding[])[]> {
  const checks = {
    asOf: session.host.today,
    waivers: opened.config.waivers,
    earlier: earlierPeriodsIn(opened.folder, keptIn(opened)),
    carries: 'findings',
  } as const;
  const all: (readonly Finding[])[] = [];
  for await (const { checked } of checkBatch(session, opened, requests, checks)) all.push(checked.findings);
  return all;
}

function renderReplay(replayed: readonly Replayed[], catalogue: Catalogue, lang: Session['lang']): string {
  const line = (sign: string, one: Finding): string => {
    const place = [one.at.sheet, one.at.cell, humanPath(catalogue, one.at, lang)].filter(Boolean).join(', ');
    return `  ${sign} ${WORDS[lang].severities[one.severity]}${place && ` · ${place}`}: ${messageOf(one, lang)} (${one.code})\n`;
  };
  const touched = replayed.filter(({ got, lost }) => got.length + lost.length > 0);
  const parts = touched.map(
    ({ file, got, lost }) =>
      `${file}\n${got.map((one) => line('+', one)).join('')}${lost.map((one) => line('-', one)).join('')}`,
  );
  const count = (kind: 'got' | 'lost') => touched.reduce((sum, one) => sum + one[kind].length, 0);
  const total = {
    vi: `${replayed.length} tệp đã kiểm tra lại, ${touched.length} tệp thay đổi: thêm ${count('got')}, bớt ${count('lost')} phát hiện.\n`,
    en: `${replayed.length} files checked again, ${touched.length} changed: ${count('got')} findings more, ${count('lost')} fewer.\n`,
  }[lang];
  return parts.join('') + total;
}
