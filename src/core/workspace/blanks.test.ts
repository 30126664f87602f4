import { describe, expect, it } from 'vitest';
import { BLANK_LETTERHEAD, DEFAULT_WORKSPACE } from '../model/default-workspace.ts';
import type { Letterhead, WorkspaceConfig } from '../model/workspace.ts';
import { blanksIn } from './blanks.ts';

const planCited = (vi: string) => ({ kind: { vi: 'Kế hoạch', en: 'plan' }, citation: { vi, en: '' } });
const CITATION = 'Kế hoạch số …/KH-UBND ngày … tháng … năm 2025';
const FULL: Letterhead = {
  ...BLANK_LETTERHEAD,
  issuer: 'Sở Nội vụ',
  symbol: 'BC-SNV',
  addressees: ['Ủy ban nhân dân tỉnh'],
  recipients: ['Lưu'],
  archive: 'VT',
  signer: { capacity: ['GIÁM ĐỐC'], name: 'Nguyễn Văn A' },
  contact: 'Phòng Lao động',
};

function keys(
  letterhead: readonly Letterhead[],
  document: 'report' | 'reminder',
  rest: Partial<WorkspaceConfig> = {},
): readonly string[] {
  const config = { ...DEFAULT_WORKSPACE, letterhead: [...letterhead], ...rest };
  return blanksIn(config, planCited(CITATION), '2025-06-18', [document]).map(({ key }) => key);
}

describe('what a document still lacks', () => {
  it('nothing said: every key that it prints', () => {
    expect(keys([BLANK_LETTERHEAD], 'report')).toEqual([
      'plan.number',
      'plan.date',
      'letterhead.issuer',
      'letterhead.symbol',
      'letterhead.addressees',
      'letterhead.recipients',
      'letterhead.archive',
      'letterhead.signer.capacity',
      'letterhead.signer.name',
    ]);
    expect(keys([BLANK_LETTERHEAD], 'reminder')).toEqual([
      'plan.number',
      'plan.date',
      'letterhead.issuer',
      'letterhead.symbol',
      'letterhead.archive',
      'letterhead.signer.capacity',
      'letterhead.signer.name',
      'letterhead.contact',
    ]);
  });

  it('all said: nothing', () => {
    const plan = { number: '456/KH-UBND', date: '2025-02-21' };
    for (const document of ['report', 'reminder'] as const)
      expect(keys([FULL], document, { plan })).toEqual([]);
  });

  it('each key takes away its own line', () => {
    const blank = keys([BLANK_LETTERHEAD], 'report');
    for (const key of ['issuer', 'symbol', 'addressees', 'recipients', 'archive'] as const) {
      const filled = keys([{ ...BLANK_LETTERHEAD, [key]: FULL[key] }], 'report');
      expect(blank.filter((one) => !filled.includes(one))).toEqual([`letterhead.${key}`]);
    }
  });

  it('of several heads the one of the day is named', () => {
    const heads = [FULL, { ...FULL, contact: '', from: '2025-03-01' }];
    expect(keys(heads, 'reminder', { plan: { number: '1', date: '2025-02-21' } })).toEqual([
      'letterhead[2].contact',
    ]);
  });

  it('a plan that is cited whole by the catalogue lacks nothing', () => {
    const config = { ...DEFAULT_WORKSPACE, letterhead: [FULL] };
    expect(blanksIn(config, planCited('Kế hoạch số 1/KH-UBND'), '2025-06-18', ['report'])).toEqual([]);
  });
});
