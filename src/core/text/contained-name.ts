/** Between the names of a zip or a mail and of what lies in it: `thu.eml › Sở Y tế.xlsx`. */
export const INSIDE = ' › ';

/** The last part of a file's name: without folders, and without the zip or the mail that it lies in. */
export function ownName(name: string): string {
  const own = name.split(INSIDE).at(-1) ?? name;
  return own.replaceAll('\\', '/').split('/').at(-1)?.trim() ?? own;
}
