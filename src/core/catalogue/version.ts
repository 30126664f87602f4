/** Negative, zero or positive as version `a` (`1.10.0`) is before, equal to or after `b`. */
export function compareVersions(a: string, b: string): number {
  const numbers = (version: string): readonly number[] => version.split('.').map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  const index = left.findIndex((part, i) => part !== right[i]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
