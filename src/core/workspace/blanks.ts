import type { Catalogue } from '../model/catalogue.ts';
import type { Bilingual, CalendarDate } from '../model/ids.ts';
import type { WorkspaceConfig } from '../model/workspace.ts';
import { letterheadOn } from './letterhead.ts';

/** What `ntge.yaml` does not say and a document would print. */
export interface Blank {
  /** `plan.number`; with several heads `letterhead[2].signer.name`, counted from 1 as the lines of the file. */
  readonly key: string;
  readonly what: Bilingual;
}

/** Documents that carry head and foot of the office. */
export type HeadedDocument = 'report' | 'reminder';

interface Line extends Blank {
  /** A reminder goes to the units, and gives a contact. */
  readonly only?: HeadedDocument;
}

const HEAD: readonly Line[] = [
  { key: 'issuer', what: { vi: 'cơ quan ban hành', en: 'issuing body' } },
  { key: 'symbol', what: { vi: 'ký hiệu văn bản', en: 'document symbol' } },
  { key: 'addressees', what: { vi: 'nơi kính gửi', en: 'addressees' }, only: 'report' },
  { key: 'recipients', what: { vi: 'nơi nhận', en: 'recipients' }, only: 'report' },
  { key: 'archive', what: { vi: 'dòng lưu', en: 'archive line' } },
  { key: 'signer.capacity', what: { vi: 'chức vụ người ký', en: "signer's capacity" } },
  { key: 'signer.name', what: { vi: 'họ tên người ký', en: "signer's name" } },
  { key: 'contact', what: { vi: 'đầu mối liên hệ', en: 'contact' }, only: 'reminder' },
];

/**
 * Keys of `ntge.yaml` that are blank and that the documents of a day need; the number and the day of the document itself are
 * the clerk's (Decree 30/2020/NĐ-CP) and no key's. The plan is cited with dots where it
 * has blanks.
 */
export function blanksIn(
  config: WorkspaceConfig,
  { kind, citation }: Pick<Catalogue['plan'], 'kind' | 'citation'>,
  day: CalendarDate,
  documents: readonly HeadedDocument[],
): readonly Blank[] {
  const head = letterheadOn(config, day);
  const at = config.letterhead.indexOf(head);
  const prefix = config.letterhead.length > 1 ? `letterhead[${at + 1}]` : 'letterhead';
  const { issuer, symbol, addressees, recipients, archive, signer, contact } = head;
  const values: Readonly<Record<string, string | readonly string[]>> = {
    issuer,
    symbol,
    addressees,
    recipients,
    archive,
    contact,
    'signer.capacity': signer.capacity,
    'signer.name': signer.name,
  };
  const { plan } = config;
  const cites = citation.vi.includes('…');
  return [
    ...(cites && plan.number === ''
      ? [{ key: 'plan.number', what: { vi: `số ${kind.vi}`, en: `number of the ${kind.en}` } }]
      : []),
    ...(cites && plan.date === ''
      ? [{ key: 'plan.date', what: { vi: `ngày ${kind.vi}`, en: `date of the ${kind.en}` } }]
      : []),
    ...HEAD.filter(
      ({ key, only }) => values[key]?.length === 0 && (only === undefined || documents.includes(only)),
    ).map(({ key, what }) => ({ key: `${prefix}.${key}`, what })),
  ];
}
