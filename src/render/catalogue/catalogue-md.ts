import type { Description } from '../../core/catalogue/view/describe.ts';
import type { Section } from '../../core/catalogue/view/list.ts';
import { escapeMarkdown } from '../markdown-text.ts';

/** Tables under headings, for a page or a letter. */
export function renderSectionsMd(heading: string, sections: readonly Section[]): string {
  const tables = sections.map(({ title, head, rows }) =>
    [`## ${escapeMarkdown(title)}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join(
      '\n',
    ),
  );
  return `${[`# ${escapeMarkdown(heading)}`, ...tables].join('\n\n')}\n`;
}

/** Entries as sections with a list of their fields. */
export function renderDescriptionsMd(descriptions: readonly Description[]): string {
  return descriptions
    .map(({ id, title, fields }) =>
      [
        `## ${escapeMarkdown(`${id} ${title}`)}`,
        '',
        ...fields.map(({ label, value }) =>
          typeof value === 'string'
            ? `- **${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`
            : [`- **${escapeMarkdown(label)}:**`, ...value.map((item) => `  - ${escapeMarkdown(item)}`)].join(
                '\n',
              ),
        ),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : escapeMarkdown(cell))).join(' | ')} |`;
}
