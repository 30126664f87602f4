import { refuse } from '../refusal.ts';

/** Attachments of a mail; the busiest real ones have some dozens. */
const ATTACHMENTS = 500;

/** Refuses a mail with more attachments than anybody sends. */
export function needFew(found: number): void {
  if (found > ATTACHMENTS) refuse('file/too-large', { kind: 'parts', found, limit: ATTACHMENTS });
}
