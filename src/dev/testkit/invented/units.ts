import type { Period, Unit } from '../../../core/model/catalogue.ts';
import type { UnitResult } from '../../../core/model/results.ts';

/** Invented submissions: who sent what, when. */

/** Where the file of a unit lies. */
export const fileOf = (unit: string, period: Period): string => `submissions/${period.id}/${unit}/r1.xlsx`;

/** Its hash: made of the unit's id. */
export const shaOf = (unit: string): string =>
  Array.from(unit, (letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);

/** One late, one on the day itself, one missing, one with an extension; the others in time. */
export function unitResult(unit: Unit, at: number): UnitResult {
  const sent = {
    id: unit.id,
    name: unit.name.vi,
    submission: 'on-time' as const,
    receivedOn: `2025-06-${String(6 + (at % 8)).padStart(2, '0')}`,
    revisedOn: null,
    dueBefore: '2025-06-15',
    dueInclusive: false,
    extension: null,
    daysLate: 0,
    readingsDiffer: false,
    file: `submissions/2025-H1/${unit.id}/r1.xlsx`,
    sha256: shaOf(unit.id),
    revision: 1,
    corrections: [],
    cover: {
      reporter: 'Cán bộ đầu mối (ví dụ)',
      contact: `${unit.id}@example.vn`,
      documentNumber: `${100 + at}/BC-VD`,
      signedOn: '2025-06-05',
      dataSource: 'Sổ theo dõi của đơn vị',
    },
    errors: 0,
    warnings: at % 3 === 0 ? 1 : 0,
    filled: 12 + at,
    due: 12 + at,
  };
  if (unit.id === 'thuan-nam')
    return {
      ...sent,
      submission: 'missing',
      receivedOn: null,
      daysLate: null,
      cover: null,
      file: null,
      sha256: null,
      revision: null,
      warnings: 0,
      filled: 0,
    };
  if (unit.id === 'bac-ai')
    return { ...sent, submission: 'late', receivedOn: '2025-06-18', daysLate: 4, errors: 1, filled: 20 };
  if (unit.id === 'so-tai-chinh')
    return { ...sent, submission: 'late', receivedOn: '2025-06-15', daysLate: 1, readingsDiffer: true };
  if (unit.id === 'ninh-hai')
    return {
      ...sent,
      dueBefore: '2025-06-18',
      receivedOn: '2025-06-17',
      extension: 'Công văn số 512/SLĐTBXH-BĐG ngày 10/6/2025',
    };
  return sent;
}
