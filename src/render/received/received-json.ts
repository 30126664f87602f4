import { findingToJson } from '../../core/findings/json.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { ReceivedJson } from '../../core/register/schema.ts';
import { doubtWords } from './doubt-words.ts';
import type { Received } from '../../core/register/received.ts';

/** What became of each file, for programs; words in the language asked for, everything else the same in both. */
export function renderReceivedJson(files: readonly Received[], lang: Lang): string {
  const value: ReceivedJson = { schema: 'ntge/received/1', files: files.map((file) => fileJson(file, lang)) };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function fileJson(received: Received, lang: Lang): ReceivedJson['files'][number] {
  const { file } = received;
  if (received.outcome === 'refused')
    return {
      file,
      outcome: received.outcome,
      findings: received.findings.map((finding) => findingToJson(finding, lang)),
    };
  if (received.outcome === 'not-stored') return { file, outcome: received.outcome, why: received.why[lang] };
  if (received.outcome === 'unchanged-copy')
    return {
      file,
      outcome: received.outcome,
      receipt: received.receipt,
      latest: received.latest,
      counts: received.counts,
    };
  if (received.outcome === 'unconfirmed') {
    const { unit, period, receivedOn, doubts } = received;
    const told = doubts.map((doubt) => ({ ...doubt, message: doubtWords(doubt, receivedOn, lang) }));
    return { file, outcome: received.outcome, unit, period, receivedOn, doubts: told };
  }
  if (received.outcome === 'rival') {
    const { unit, period, documentNumber, signedOn, savedOn, others, diff } = received;
    const differs = diff && { figures: diff.figures, texts: diff.texts };
    return {
      file,
      outcome: received.outcome,
      unit,
      period,
      documentNumber,
      signedOn,
      savedOn,
      others,
      differs,
    };
  }
  const { standing, sameDocument, problems, mailedOn } = received;
  const { receipt, stored, latest, timeliness, counts, former } = received;
  return {
    file,
    outcome: received.outcome,
    receipt,
    stored,
    latest,
    timeliness,
    counts,
    standing,
    mailedOn,
    sameDocument: sameDocument && { revision: sameDocument.revision, receivedOn: sameDocument.receivedOn },
    register: problems.map(({ fault, file: of }) => ({ fault, file: of })),
    changes: former && {
      since: former.receipt.revision,
      figures: former.diff.figures,
      texts: former.diff.texts,
    },
  };
}
