import { formatNumber } from './format.ts';

/** A count in English: `1 error`, `1,200 errors`; `more` where the plural is not the word with an s. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${formatNumber(count, 'en')} ${count === 1 ? one : more}`;
}
