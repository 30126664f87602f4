import type { Trace } from '../../core/trace/model.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import type { Paint } from '../paint.ts';
import { traceSections, traceSubtitle } from './trace-blocks.ts';
import type { TraceItem } from './trace-blocks.ts';
import { wrap } from '../wrap.ts';

/** How a trace is shown. */
export interface TraceView {
  readonly columns: number;
  readonly paint: Paint;
}

/** Format → renderer of a trace. */
export const TRACE_RENDERERS = {
  text: renderText,
  md: (trace) => renderMd(trace),
  json: (trace) => `${JSON.stringify(trace, null, 1)}\n`,
} as const satisfies Readonly<Record<string, (trace: Trace, view: TraceView) => string>>;

export type TraceFormat = keyof typeof TRACE_RENDERERS;

function renderText(trace: Trace, view: TraceView): string {
  const { columns, paint } = view;
  const sections = traceSections(trace).map(({ title, blocks }) => {
    const parts = blocks.map(({ heading, facts, items }) =>
      [
        ...(heading ? [paint.strong(heading)] : []),
        ...facts.map(({ label, value }) => wrap(value, columns, '    ', `  ${label}: `)),
        ...items.map((item) => itemText(item, view)),
      ].join('\n'),
    );
    return [
      paint.strong(wrap(title, columns, '  ', '')),
      paint.faint(wrap(traceSubtitle(trace), columns, '')),
    ]
      .join('\n')
      .concat('\n', parts.join('\n\n'));
  });
  return `${sections.join('\n\n\n')}\n`;
}

const TONES = { plain: 'info', error: 'error', warning: 'warning', good: 'good' } as const;

function itemText({ text, details, tone }: TraceItem, { columns, paint }: TraceView): string {
  const first = wrap(text, columns, '    ', '  - ');
  const coloured = tone === 'plain' ? first : paint[TONES[tone]](first);
  return [coloured, ...details.map((line) => paint.faint(wrap(line, columns, '      ', '    ')))].join('\n');
}

function renderMd(trace: Trace): string {
  const sections = traceSections(trace).map(({ title, blocks }) =>
    [
      `# ${escapeMarkdown(title)}`,
      '',
      escapeMarkdown(traceSubtitle(trace)),
      ...blocks.flatMap(({ heading, facts, items }) => [
        ...(heading ? ['', `## ${escapeMarkdown(heading)}`] : []),
        '',
        ...facts.map(({ label, value }) => `- **${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`),
        ...items.flatMap(({ text, details }) => [
          `- ${escapeMarkdown(text)}`,
          ...details.map((line) => `  - ${escapeMarkdown(line)}`),
        ]),
      ]),
    ].join('\n'),
  );
  return `${sections.join('\n\n')}\n`;
}
