import { allPeriods } from '../../core/catalogue/catalogue.ts';
import type { Period } from '../../core/model/catalogue.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { formatDate } from '../../core/text/format.ts';
import type { Session } from '../../host.ts';
import { overlaysLeftOff } from '../../io/catalogue-files.ts';
import { periodsWithSubmissions } from '../../io/workspace/submissions.ts';
import { needPeriod } from './open.ts';
import type { Opened } from './open.ts';
import { tellUnderstood } from './understood.ts';

/**
 * The period a person named, to work on; where none is named, the only one that can be meant. Said where it was not named by its
 * id. Throws CannotRun with the nearest valid ids, or where several can be meant.
 */
export async function workPeriod(
  session: Session,
  opened: Opened,
  named: string | undefined,
): Promise<Period> {
  const period = named === undefined ? await onlyPeriod(opened) : needPeriod(opened.catalogue, named);
  const label = `${period.label[session.lang]} (${period.id})`;
  if (named === undefined) tellChosen(session, label);
  else if (named !== period.id) tellUnderstood(session, named, label);
  await noteOverlaysOff(session, opened, period);
  return period;
}

/** Says in one line on stderr which reorganisations begin by the end of a period and are not switched on. */
export async function noteOverlaysOff(
  { host, lang }: Session,
  { catalogue, overlays, configured }: Opened,
  { id, window }: Period,
): Promise<void> {
  if (!configured) return;
  const off = await overlaysLeftOff(catalogue, overlays, window.to);
  if (off.length === 0) return;
  const ids = off.map((overlay) => overlay.id).join(', ');
  const days = off.map(({ from }) => formatDate(from, lang)).join(', ');
  const note = {
    vi: `Lưu ý: kỳ ${id} có phần sau ngày ${days}, nhưng overlays trong ntge.yaml chưa có ${ids}: vẫn theo tổ chức cũ.`,
    en: `Note: ${id} goes on after ${days}, but overlays in ntge.yaml lacks ${ids}: units are still the former ones.`,
  }[lang];
  host.stderr.write(`${note}\n`);
}

/** The one period of the catalogue, or the one with anything in the register. */
async function onlyPeriod({ catalogue, folder }: Opened): Promise<Period> {
  const all = allPeriods(catalogue);
  const filed = await periodsWithSubmissions(folder);
  const candidates =
    catalogue.periods.length === 1 ? catalogue.periods : all.filter(({ id }) => filed.has(id));
  const [only, ...others] = candidates;
  if (only && others.length === 0) return only;
  const known = (only ? candidates : catalogue.periods).map(({ id }) => id);
  throw cannotRun('usage/which-period', { known });
}

function tellChosen({ host, lang }: Session, label: string): void {
  host.stderr.write(
    {
      vi: `Kỳ báo cáo: ${label}, kỳ duy nhất có thể hiểu ở đây.\n`,
      en: `Period: ${label}, the only one that can be meant here.\n`,
    }[lang],
  );
}
