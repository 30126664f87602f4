/**
 * Splits a whole number among parties in proportion to their weights, exactly: the parts are whole numbers that add up
 * to the total (largest remainder), and none exceeds its cap. Where the caps leave less room than the total, the rest
 * is dropped.
 */
export function allocate(total: number, weights: readonly number[], caps?: readonly number[]): number[] {
  const room = (i: number): number => caps?.[i] ?? total;
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0 || total <= 0) return weights.map(() => 0);
  const ideal = weights.map((w) => (total * w) / sum);
  const parts = ideal.map((x, i) => Math.min(Math.floor(x), room(i)));
  const order = ideal
    .map((x, i) => ({ i, rest: x - Math.floor(x) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
    .map(({ i }) => i);
  let left = total - parts.reduce((a, b) => a + b, 0);
  while (left > 0) {
    const open = order.filter((i) => (parts[i] ?? 0) < room(i));
    if (open.length === 0) break;
    for (const i of open.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
    left -= Math.min(left, open.length);
  }
  return parts;
}
