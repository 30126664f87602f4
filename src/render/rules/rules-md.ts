import type { HandbookCase, HandbookChapter, HandbookEntry } from '../../core/findings/handbook.ts';
import { WORDS } from '../../core/words/words.ts';
import type { Lang } from '../../core/model/ids.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { RULES_WORDS } from './rules-words.ts';

/** The rule handbook in Markdown. */
export function renderRulesMarkdown(chapters: readonly HandbookChapter[], lang: Lang): string {
  const words = RULES_WORDS[lang];
  const caseText = ({ kind, example, fix }: HandbookCase): string => {
    const lines = [
      `- ${words.example}: ${escapeMarkdown(example)}`,
      `- ${words.fix}: ${escapeMarkdown(fix)}`,
    ];
    if (!kind) return lines.join('\n');
    return [`- \`${kind.id}\` ${escapeMarkdown(kind.title)}`, ...lines.map((line) => `  ${line}`)].join('\n');
  };
  const entryText = ({ code, severity, maturity, title, why, cases }: HandbookEntry): string => {
    const trial = maturity === 'new' ? `, ${words.trial}` : '';
    return `### \`${code}\`

**${escapeMarkdown(title)}** (${WORDS[lang].severities[severity].toLowerCase()}${trial})

- ${words.why}: ${escapeMarkdown(why)}
${cases.map(caseText).join('\n')}
`;
  };
  return [
    `# ${words.title}\n`,
    `${words.intro}\n`,
    ...chapters.flatMap(({ title, entries }) => [`## ${title}\n`, ...entries.map(entryText)]),
  ].join('\n');
}
