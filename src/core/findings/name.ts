import type { Bilingual, Lang } from '../model/ids.ts';

/** A name as a finding's params carry it: Vietnamese, then English; a message picks the one it speaks. */
export type Name = readonly [vi: string, en: string];

export function toName({ vi, en }: Bilingual): Name {
  return [vi, en];
}

export function said(name: Name, lang: Lang): string {
  return { vi: name[0], en: name[1] }[lang];
}
