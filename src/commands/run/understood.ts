import { sanitizeText } from '../../core/text/sanitize.ts';
import type { Session } from '../../host.ts';

/** Says in a line on stderr what a person's words were taken for. */
export function tellUnderstood({ host, lang }: Session, text: string, meaning: string): void {
  const said = sanitizeText(text).replaceAll('\n', ' ');
  host.stderr.write({ vi: `Hiểu "${said}" là ${meaning}.\n`, en: `Took "${said}" for ${meaning}.\n` }[lang]);
}
