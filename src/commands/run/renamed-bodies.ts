import { renameOn } from '../../core/catalogue/overlays.ts';
import { letterheadOn } from '../../core/workspace/letterhead.ts';
import type { Consolidation } from '../../core/model/results.ts';
import type { Session } from '../../host.ts';
import { wrap } from '../../render/wrap.ts';
import type { Opened } from './open.ts';

/**
 * Says when bodies named in `ntge.yaml` were replaced before the day of the report: their successors stand in it, but the
 * document symbol and the signer beside them are only known to the office.
 */
export function noteRenamedBodies(
  { host, lang }: Session,
  { catalogue, config }: Opened,
  { asOf }: Consolidation,
): void {
  const { parentBody, issuer, addressees, recipients } = letterheadOn(config, asOf);
  const renamed = [parentBody, issuer, ...addressees, ...recipients].flatMap((line) => {
    const now = renameOn(catalogue, line, asOf, 'vi');
    return now === line ? [] : [`${line} → ${now}`];
  });
  if (renamed.length === 0) return;
  const names = [...new Set(renamed)].join('; ');
  const note = {
    vi: `Lưu ý: tên cơ quan trong ntge.yaml được thay theo ngày của báo cáo: ${names}. Xem lại cả ký hiệu văn bản và người ký.`,
    en: `Note: bodies in ntge.yaml are named as on the day of the report: ${names}. Check the document symbol and the signer too.`,
  }[lang];
  host.stderr.write(`${wrap(note, host.stderr.columns, '')}\n`);
}
