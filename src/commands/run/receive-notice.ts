import { join } from 'node:path';
import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import type { Filed } from '../../core/register/received.ts';
import { letterheadOn } from '../../core/workspace/letterhead.ts';
import type { Session } from '../../host.ts';
import { writeBeside } from '../../io/files-beside.ts';
import { renderNotice } from '../../render/received/notice-eml.ts';
import type { Opened } from './open.ts';

/** Writes the draft of the notice to a sender, and says where. */
export async function writeNotice(
  { host, lang }: Session,
  { folder, catalogue, config }: Opened,
  { receipt, address }: Filed,
): Promise<void> {
  const { unit, period, revision } = receipt;
  const text = renderNotice({
    receipt,
    address: address ?? '',
    unit: findUnit(catalogue, unit)?.name.vi ?? unit,
    period: findPeriod(catalogue, period)?.label.vi ?? period,
    issuer: letterheadOn(config, host.today).issuer,
  });
  const name = `reports/${period}/da-nhan/${unit}-r${revision}.eml`;
  await writeBeside(join(folder, name), new TextEncoder().encode(text));
  host.stderr.write(
    { vi: `Thư báo đã nhận (bản thảo): ${name}\n`, en: `Notice of receipt (draft): ${name}\n` }[lang],
  );
}
