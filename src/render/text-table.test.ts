import { describe, expect, it } from 'vitest';
import { textTable } from './text-table.ts';

describe('textTable', () => {
  it('lines columns up, without spaces at the ends', () => {
    expect(
      textTable(
        ['Mã', 'Tên'],
        [
          ['a', 'Sở Y tế'],
          ['bcd', ''],
        ],
        80,
      ),
    ).toBe('Mã   Tên\na    Sở Y tế\nbcd');
  });

  it('wraps the widest column until the table fits', () => {
    const text = textTable(['Mã', 'Tên'], [['ubmttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh']], 30);
    expect(text.split('\n')).toEqual([
      'Mã      Tên',
      'ubmttq  Ủy ban Mặt trận Tổ',
      '        quốc Việt Nam tỉnh',
    ]);
  });

  it('never breaks a word, however narrow the terminal', () => {
    const id = 'violence-perpetrators-counselled';
    expect(textTable(['Mã', 'Tên'], [[id, 'Người được tư vấn']], 20)).toContain(id);
  });

  it('counts decomposed letters as the one column they take', () => {
    const [head, row] = textTable(['Tên', 'Số'], [['Sở Y tế'.normalize('NFD'), '1']], 80).split('\n');
    expect(head?.indexOf('Số')).toBe(row?.normalize('NFC').indexOf('1'));
  });
});
