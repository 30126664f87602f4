import type { HandbookCase, HandbookChapter, HandbookEntry } from '../../core/findings/handbook.ts';
import { WORDS } from '../../core/words/words.ts';
import type { Lang } from '../../core/model/ids.ts';
import { escapeHtml, htmlPage } from '../html-text.ts';
import { RULES_WORDS } from './rules-words.ts';

const STYLE = `
body{font:16px/1.5 "Segoe UI",Arial,sans-serif;margin:0;color:#1b1b1b;background:#fff}
main{max-width:52rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem}h2{font-size:1.3rem;border-bottom:1px solid #b8b8b8;margin-top:2.5rem}h3{font-size:1.05rem;margin:1.5rem 0 .25rem}h4{font-size:1rem;margin:.75rem 0 .25rem 1.5rem}h4+dl{margin-left:1.5rem}
dl{margin:.25rem 0}dt{font-weight:600}dd{margin:0 0 .4rem}
.error{color:#9c0006}.warning{color:#7a4b00}.info{color:#1a4f8b}code{font-family:Consolas,monospace}
@media print{main{padding:0;max-width:none}h3,dl{break-inside:avoid}}
`;

/** The rule handbook as one page. */
export function renderRulesHtml(chapters: readonly HandbookChapter[], lang: Lang): string {
  const words = RULES_WORDS[lang];
  const contents = chapters
    .map(({ group, title }) => `<li><a href="#${group}">${escapeHtml(title)}</a></li>`)
    .join('');
  const body = [
    `<h1>${words.title}</h1>`,
    `<p>${escapeHtml(words.intro)}</p>`,
    `<nav aria-label="${words.title}"><ul>${contents}</ul></nav>`,
    ...chapters.map(
      ({ group, title, entries }) =>
        `<section><h2 id="${group}">${escapeHtml(title)}</h2>\n${entries.map((e) => entryHtml(e, lang)).join('\n')}</section>`,
    ),
  ].join('\n');
  return htmlPage(words.title, lang, STYLE, body);
}

function entryHtml(entry: HandbookEntry, lang: Lang): string {
  const words = RULES_WORDS[lang];
  const { code, severity, maturity, title } = entry;
  const trial = maturity === 'new' ? ` (${words.trial})` : '';
  const line = (term: string, text: string) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`;
  const caseHtml = ({ kind, example, fix }: HandbookCase) =>
    `${kind ? `<h4><code>${kind.id}</code> ${escapeHtml(kind.title)}</h4>\n` : ''}<dl>${line(words.example, example)}${line(words.fix, fix)}</dl>`;
  return `<h3 id="${code.replace('/', '-')}">${escapeHtml(title)}</h3>
<p><code>${code}</code> · <span class="${severity}">${WORDS[lang].severities[severity]}</span>${trial}</p>
<dl>${line(words.why, entry.why)}</dl>
${entry.cases.map(caseHtml).join('\n')}`;
}
