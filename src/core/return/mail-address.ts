/** Letters that stand in addresses as people write them; the ends of a sentence do not. */
const ADDRESS = /[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;

/** The mail address in a person's words, in small letters; undefined where there is none, or where several differ. */
export function onlyMailAddress(text: string): string | undefined {
  const found = new Set((text.match(ADDRESS) ?? []).map((one) => one.toLowerCase()));
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}
