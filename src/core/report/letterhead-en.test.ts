import { expect, test } from 'vitest';
import { sampleReport } from '../../dev/testkit/report-samples.ts';
import { buildReport } from './build.ts';
import { commonInEnglish } from './letterhead-en.ts';

test.each([
  ['GIÁM ĐỐC', 'Director'],
  ['KT.GIÁM ĐỐC', 'For the Director'],
  ['Bộ Lao động – Thương binh và Xã hội', 'Ministry of Labour, Invalids and Social Affairs'],
  ['SỐ LIỆU VÍ DỤ, KHÔNG PHẢI SỐ LIỆU THẬT', 'EXAMPLE DATA, NOT REAL FIGURES'],
  ['Văn phòng Tỉnh ủy', 'Văn phòng Tỉnh ủy'],
])('%s: %s', (vietnamese, english) => {
  expect(commonInEnglish(vietnamese)).toBe(english);
});

const LETTERHEAD = {
  parentBody: '',
  issuer: '',
  symbol: '',
  place: '',
  addressees: ['Ủy ban nhân dân tỉnh Ninh Thuận', 'Bộ Nội vụ'],
  recipients: ['Lãnh đạo Sở'],
  archive: 'VT',
  contact: '',
  signer: { capacity: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: '' },
};

test.each([
  [
    'vi',
    'DỰ THẢO',
    ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    '- Lãnh đạo Sở;',
    'Ủy ban nhân dân tỉnh Ninh Thuận và Bộ Nội vụ./.',
  ],
  [
    'en',
    'DRAFT',
    ['For the Director', 'Deputy Director'],
    '- Leaders of the Department;',
    "to the People's Committee of Ninh Thuận province and the Ministry of Home Affairs.",
  ],
] as const)('head and foot of the report in %s', async (lang, notice, capacity, recipient, closing) => {
  const { catalogue, consolidation } = await sampleReport('full');
  const { frame, editionNote } = buildReport(catalogue, consolidation, LETTERHEAD, {
    lang,
    edition: 'internal',
    notice: 'DỰ THẢO',
  });
  expect(editionNote.startsWith(`${notice} · `)).toBe(true);
  expect(frame.capacity).toEqual(capacity);
  expect(frame.recipients).toContain(recipient);
  expect(frame.closing.endsWith(closing)).toBe(true);
});
