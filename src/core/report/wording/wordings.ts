import type { Lang } from '../../model/ids.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';
import type { Wording } from './wording.ts';

export const WORDINGS: Readonly<Record<Lang, Wording>> = { vi, en };
