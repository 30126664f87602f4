import type { HandbookCase, HandbookChapter, HandbookEntry } from '../../core/findings/handbook.ts';
import { WORDS } from '../../core/words/words.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { Paint } from '../paint.ts';
import { RULES_WORDS } from './rules-words.ts';
import { wrap } from '../wrap.ts';

/** The rule handbook for a screen. */
export function renderRulesText(
  chapters: readonly HandbookChapter[],
  { lang, columns, paint }: { lang: Lang; columns: number; paint: Paint },
): string {
  const words = RULES_WORDS[lang];
  const caseText = ({ kind, example, fix }: HandbookCase): readonly string[] => {
    const indent = kind ? '    ' : '  ';
    return [
      ...(kind ? [wrap(`${kind.id}: ${kind.title}`, columns, '  ')] : []),
      wrap(`${words.example}: ${example}`, columns, indent),
      wrap(`${words.fix}: ${fix}`, columns, indent),
    ];
  };
  const entryText = ({ code, severity, maturity, title, why, cases }: HandbookEntry): string => {
    const trial = maturity === 'new' ? `, ${words.trial}` : '';
    return [
      `${paint.strong(code)}  ${paint[severity](WORDS[lang].severities[severity])}${trial}`,
      wrap(title, columns, '  '),
      wrap(`${words.why}: ${why}`, columns, '  '),
      ...cases.flatMap(caseText),
      '',
    ].join('\n');
  };
  return [
    paint.strong(words.title),
    wrap(words.intro, columns, ''),
    '',
    ...chapters.flatMap(({ title, entries }) => [
      paint.strong(title.toUpperCase()),
      '',
      ...entries.map(entryText),
    ]),
  ].join('\n');
}
