/**
 * The same pure function of an object, worked out once for each: what is the same for all files of a batch (a catalogue, a
 * unit's list of questions) is looked at thousands of times. The object must not change afterwards, and takes what was
 * made of it along when it goes.
 */
export function oncePer<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const before = made.get(key);
    if (before) return before.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
