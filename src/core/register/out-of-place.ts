import type { Finding } from '../findings/finding.ts';
import type { PeriodId } from '../model/ids.ts';

const FINDING = 'register/out-of-place';

/**
 * Of the files below `submissions/`, named from there with forward slashes, those that nothing reads: the register reads what
 * lies in a period's folder or in a unit's folder inside it.
 */
export function outOfPlace(files: readonly string[], periods: ReadonlySet<PeriodId>): readonly Finding[] {
  return files
    .filter((name) => {
      const [period = '', ...rest] = name.split('/');
      return !periods.has(period) || rest.length === 0 || rest.length > 2;
    })
    .map((name) => `submissions/${name}`)
    .map((file) => ({ code: FINDING, severity: 'warning', params: {}, at: { file } }));
}
