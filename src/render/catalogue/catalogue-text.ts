import type { Description } from '../../core/catalogue/view/describe.ts';
import type { Section } from '../../core/catalogue/view/list.ts';
import { PLAIN } from '../paint.ts';
import type { Paint } from '../paint.ts';
import { textTable } from '../text-table.ts';
import { wrap } from '../wrap.ts';

/** Tables one under the other, for a terminal `columns` wide. */
export function renderSectionsText(
  sections: readonly Section[],
  columns: number,
  paint: Paint = PLAIN,
): string {
  return sections
    .map(({ title, head, rows }) => {
      const [first = '', ...rest] = textTable(head, rows, Math.min(columns, 120)).split('\n');
      return [paint.strong(title), paint.faint(first), ...rest].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/** Entries with their fields, wrapped and indented. */
export function renderDescriptionsText(
  descriptions: readonly Description[],
  columns: number,
  paint: Paint = PLAIN,
): string {
  return descriptions
    .map(({ id, title, fields }) =>
      [
        paint.strong(wrap(`${id}  ${title}`, columns, '  ', '')),
        ...fields.map(({ label, value }) =>
          typeof value === 'string'
            ? wrap(value, columns, '    ', `  ${label}: `)
            : [`  ${label}:`, ...value.map((item) => wrap(item, columns, '      ', '    - '))].join('\n'),
        ),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
