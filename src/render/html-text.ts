import { sanitizeText } from '../core/text/sanitize.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A sender's or the program's own words, safe in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return sanitizeText(text).replaceAll(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

/** A page that needs nothing else: no script, no font, no picture from outside. */
export function htmlPage(title: string, lang: string, style: string, body: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
