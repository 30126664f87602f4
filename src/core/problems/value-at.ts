/** Path of a value inside a file: keys and list positions. */
export type ValuePath = readonly (string | number)[];

/** The value at a path, undefined where the path leaves the data. */
export function valueAt(data: unknown, path: ValuePath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
