/** Prints rows of texts under a title as a Markdown table. */
export function show(title, heading, rows) {
  console.log(`${title}\n\n${table([heading, ...rows])}\n`);
}

function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => [...row[i]].length)));
  const line = (row) =>
    `| ${row.map((text, i) => text + ' '.repeat(widths[i] - [...text].length)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}

export function seconds(ms) {
  return (ms / 1000).toFixed(1);
}

export function megabytes(peak) {
  return peak === undefined ? '–' : peak.toFixed(0);
}
