import type { Description } from '../../core/catalogue/view/describe.ts';
import type { Section } from '../../core/catalogue/view/list.ts';

/** Tables under headings, for a page or a letter. */
export function renderSectionsMd(heading: string, sections: readonly Section[]): string {
  const tables = sections.map(({ title, head, rows }) =>
    [`## ${escape(title)}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'),
  );
  return `${[`# ${escape(heading)}`, ...tables].join('\n\n')}\n`;
}

/** Entries as sections with a list of their fields. */
export function renderDescriptionsMd(descriptions: readonly Description[]): string {
  return descriptions
    .map(({ id, title, fields }) =>
      [
        `## ${escape(`${id} ${title}`)}`,
        '',
        ...fields.map(({ label, value }) =>
          typeof value === 'string'
            ? `- **${escape(label)}:** ${escape(value)}`
            : [`- **${escape(label)}:**`, ...value.map((item) => `  - ${escape(item)}`)].join('\n'),
        ),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : escape(cell))).join(' | ')} |`;
}

/** Marks of Markdown that occur in the catalogue's words. */
function escape(text: string): string {
  return text.replaceAll(/[\\|*_<>`[\]]/g, String.raw`\$&`);
}
