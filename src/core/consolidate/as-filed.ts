import { finding } from '../findings/finding.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { CalendarDate } from '../model/ids.ts';
import type { Receipt } from '../model/register.ts';
import { unitName } from '../catalogue/unit-name.ts';
import type { CheckedFigures, FiledSubmission } from '../validate/checked-file.ts';

/** What the register knows of a file. */
export interface Registration {
  /** Null for a file dropped in by hand. */
  readonly receipt: Receipt | null;
  /** Day of receipt, as corrected; null without a receipt. */
  readonly receivedOn: CalendarDate | null;
  /** Day the unit's first submission for the period came; null without a receipt. */
  readonly firstReceivedOn: CalendarDate | null;
}

/**
 * A checked file together with its receipt. Bytes other than those that were received lend no figures: whatever they
 * say, the unit did not send it.
 */
export function asFiled(
  checked: CheckedFigures,
  registration: Registration,
  catalogue: Catalogue,
): FiledSubmission {
  const { receipt } = registration;
  if (!receipt) return { ...checked, receivedOn: null, firstReceivedOn: null, revision: null };
  const { unit, period, revision } = receipt;
  const receivedOn = registration.receivedOn ?? receipt.receivedOn;
  const filed = {
    ...checked,
    unit: checked.unit ?? unit,
    period: checked.period ?? period,
    receivedOn,
    firstReceivedOn: registration.firstReceivedOn ?? receivedOn,
    revision,
  };
  // No hash: the bytes could not be had, and a finding says so already.
  if (checked.sha256 === null || checked.sha256 === receipt.sha256) return filed;
  const changed = finding(
    'province/changed-after-filing',
    { unit: unitName(catalogue, unit), receivedOn },
    { file: checked.file, unit, period },
  );
  return { ...filed, unit, period, submission: null, findings: [changed] };
}
