import { sanitizeText } from './sanitize.ts';

/** What a sender typed, safe to print inside a line or a narrow cell: line breaks and runs of spaces become one space. */
export const oneLine = (text: string): string => sanitizeText(text).replace(/\s+/gu, ' ').trim();
