import { describe, expect, it } from 'vitest';
import { problemLine } from '../../core/problems/words.ts';
import { amend } from './amend.ts';

const BASE = {
  title: 'a',
  indicators: [
    { id: '1.1', target: { op: '>=', value: 60 }, better: 'higher' },
    { id: '2.2', target: { op: '<', value: 30 }, better: 'lower' },
  ],
};

describe('amend', () => {
  it('replaces the keys it gives and leaves the rest', () => {
    const { value, problems } = amend({
      ...BASE,
      amend: { indicators: [{ id: '2.2', target: { op: '<', value: 25 } }] },
    });
    expect(problems).toEqual([]);
    expect(value).toEqual({
      title: 'a',
      indicators: [BASE.indicators[0], { id: '2.2', target: { op: '<', value: 25 }, better: 'lower' }],
    });
    expect(BASE.indicators[1]?.target.value).toBe(30);
  });

  it('knows where each value is written', () => {
    const { origin } = amend({
      ...BASE,
      amend: { indicators: [{ id: '2.2', target: { op: '<', value: 25 } }] },
    });
    expect(origin(['indicators', 1, 'target', 'value'])).toEqual([
      'amend',
      'indicators',
      0,
      'target',
      'value',
    ]);
    expect(origin(['indicators', 1, 'better'])).toEqual(['indicators', 1, 'better']);
    expect(origin(['indicators', 0, 'target'])).toEqual(['indicators', 0, 'target']);
  });

  it('leaves a catalogue without amendments as it is', () => {
    expect(amend(BASE).value).toEqual(BASE);
  });

  it('names an entry that is not there, and the nearest that is', () => {
    const { problems } = amend({ ...BASE, amend: { indicators: [{ id: '2.3', better: 'lower' }] } });
    expect(problems.map((one) => [one.path.join('.'), problemLine(one, 'vi')])).toEqual([
      ['amend.indicators.0', 'indicators không có "2.3" để sửa; có phải "2.2"?'],
    ]);
  });
});
