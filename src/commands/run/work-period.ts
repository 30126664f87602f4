import type { Period } from '../../core/model/catalogue.ts';
import { formatDate } from '../../core/text/format.ts';
import type { Session } from '../../host.ts';
import { overlaysLeftOff } from '../../io/catalogue-files.ts';
import { needPeriod } from './open.ts';
import type { Opened } from './open.ts';

/** The period a person named, to work on. Throws CannotRun with the nearest valid ids. */
export async function workPeriod(session: Session, opened: Opened, named: string): Promise<Period> {
  const period = needPeriod(opened.catalogue, named);
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
