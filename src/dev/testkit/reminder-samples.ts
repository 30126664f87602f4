import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { BLANK_LETTERHEAD } from '../../core/model/default-workspace.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { Consolidation, FindingJson } from '../../core/model/results.ts';
import type { Letterhead } from '../../core/model/workspace.ts';
import { buildReminders } from '../../core/remind/build.ts';
import type { ReminderOptions } from '../../core/remind/build.ts';
import type { Reminders } from '../../core/remind/model.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findTemplate } from '../../io/report-templates.ts';
import { renderReminderDocx, reminderTemplateName } from '../../render/reminder/reminder-docx.ts';
import { inventedConsolidation } from './invented-consolidation.ts';

/** Letters for tests: the invented province on 20 June 2025, one unit missing, one faulty and late, two only late. */

export const SAMPLE_LETTERHEAD: Letterhead = {
  ...BLANK_LETTERHEAD,
  issuer: 'Sở Lao động - Thương binh và Xã hội',
  symbol: 'BC-SLĐTBXH',
  archive: 'VT, BĐG',
  signer: { capacity: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn A' },
};

/** A blank required row of a sheet, as the check finds it. */
export function blankRow(unit: string, element: string, row: string, cell: string): FindingJson {
  return {
    code: 'required/missing-row',
    severity: 'error',
    message: '',
    fix: '',
    params: { cells: 1 },
    unit,
    period: '2025-H1',
    file: `submissions/2025-H1/${unit}/r1.xlsx`,
    sheet: 'Mục tiêu 1',
    cell,
    element,
    row,
  };
}

export type SampleOptions = Partial<ReminderOptions> & {
  readonly letterhead?: Letterhead;
  readonly change?: (consolidation: Consolidation) => Consolidation;
};

/** Letters of the invented province; `change` alters the consolidation first. */
export async function sampleReminders(options: SampleOptions = {}): Promise<Reminders> {
  const { letterhead = SAMPLE_LETTERHEAD, change = (same) => same, ...asked } = options;
  const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
  const period = findPeriod(catalogue, '2025-H1');
  if (!period) throw new Error('no such period');
  const consolidation = change(inventedConsolidation(catalogue, period));
  return buildReminders(catalogue, consolidation, letterhead, { lang: 'vi', form: 'each', ...asked });
}

/** Every letter as a Word file from the built-in templates. */
export async function sampleLetters(
  form: 'each' | 'one',
  lang: Lang,
  options: SampleOptions = {},
): Promise<readonly Uint8Array[]> {
  const { letters } = await sampleReminders({ form, lang, ...options });
  const template = await findTemplate('/nowhere', [reminderTemplateName(form, lang)]);
  const rendered = await Promise.all(letters.map((letter) => renderReminderDocx(letter, template)));
  return rendered.map(({ bytes }) => bytes);
}
