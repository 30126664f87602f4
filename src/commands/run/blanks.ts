import { blanksIn } from '../../core/workspace/blanks.ts';
import type { HeadedDocument } from '../../core/workspace/blanks.ts';
import type { Bilingual, CalendarDate } from '../../core/model/ids.ts';
import type { Session } from '../../host.ts';
import type { Opened } from './open.ts';

/** For each document: what is blank in it now; of forms, what the letters and the report that follow will need. */
const HEADS = {
  now: {
    vi: ({ vi }: Bilingual) =>
      `ntge.yaml chưa ghi nên văn bản còn trống hoặc lấy theo ${vi}; điền rồi lập lại (số, ngày văn bản để văn thư ghi):`,
    en: ({ en }: Bilingual) =>
      `ntge.yaml does not say, so the document is blank there or follows the ${en}; fill in, make it again (its number and day are the clerk’s):`,
  },
  later: {
    vi: () => 'Công văn, báo cáo sau này cần, ntge.yaml chưa ghi:',
    en: () => 'Letters and the report will need, and ntge.yaml does not say:',
  },
} as const;

/** Lists on stderr what is still to be filled in, each with the key of `ntge.yaml` that fills it. */
export function tellBlanks(
  { host, lang }: Session,
  { config, catalogue }: Opened,
  day: CalendarDate,
  documents: readonly HeadedDocument[],
): void {
  const blanks = blanksIn(config, catalogue.plan, day, documents);
  if (blanks.length === 0) return;
  const width = Math.max(...blanks.map(({ key }) => key.length));
  const lines = blanks.map(({ key, what }) => `  ${key.padEnd(width)}  ${what[lang]}`);
  const head = HEADS[documents.length === 1 ? 'now' : 'later'][lang](catalogue.plan.kind);
  host.stderr.write(`${head}\n${lines.join('\n')}\n`);
}
