import type { Lang } from '../../core/model/ids.ts';
import { escapeHtml } from '../html-text.ts';
import type { CheckerData } from './checker-data.ts';

/** A part of the page that the build made, and its SHA-256 in base 64, by which alone the browser lets it run. */
interface CheckerPart {
  readonly text: string;
  readonly hash: string;
}

export interface CheckerParts {
  readonly program: CheckerPart;
  readonly style: CheckerPart;
}

/** Ids of the elements that the page's program looks for. */
export const CHECKER_IDS = { page: 'page', data: 'data', program: 'program' } as const;

/** Says in the page's head what made it. */
const GENERATOR = '<meta name="generator" content="ntge checker">';
/** Characters of a page within which that stands. */
const HEAD = 2000;

/** True for a page that {@link checkerHtml} made, by whatever version of the program. */
export function isCheckerPage(html: string): boolean {
  return html.slice(0, HEAD).includes(GENERATOR);
}

/** What is there as long as the program does not run. */
const WITHOUT_PROGRAM: Readonly<
  Record<Lang, { readonly title: string; readonly why: string; readonly steps: readonly string[] }>
> = {
  vi: {
    title: 'Kiểm tra tệp báo cáo',
    why: 'Trang này chưa chạy được ở đây: trình xem thư, ứng dụng nhắn tin hoặc trình duyệt đang tắt JavaScript.',
    steps: [
      'Lưu tệp kiem-tra.html vào máy tính (nếu nằm trong tệp nén thì giải nén trước).',
      'Bấm chuột phải vào tệp, chọn "Mở bằng" (Open with), rồi chọn Microsoft Edge, Google Chrome, Cốc Cốc hoặc Firefox.',
      'Nếu vẫn thấy dòng này: hỏi người quản lý máy tính, hoặc cứ gửi tệp báo cáo; cơ quan tổng hợp sẽ kiểm tra.',
    ],
  },
  en: {
    title: 'Check your workbook',
    why: 'This page cannot run here: a mail viewer, a messenger, or a browser without JavaScript is showing it.',
    steps: [
      'Save the file kiem-tra.html to the computer (out of the zip, if it is in one).',
      'Right-click it, choose "Open with" and then Microsoft Edge, Google Chrome or Firefox.',
      'If this is still all you see, ask whoever looks after the computer, or just send the workbook: the office checks it.',
    ],
  },
};

const LANGUAGES: readonly Lang[] = ['vi', 'en'];

/** What stands in JSON inside a page must not end the element it stands in. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

/**
 * The page with which units check their workbooks: one file that asks nothing of the network and lets nothing run but its own
 * program. Without that it says how to open it.
 */
export function checkerHtml({ program, style }: CheckerParts, data: CheckerData): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${program.hash}'`,
    `style-src 'sha256-${style.hash}'`,
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const others = LANGUAGES.filter((lang) => lang !== data.lang);
  return `<!doctype html>
<html lang="${data.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${GENERATOR}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(WITHOUT_PROGRAM[data.lang].title)}</title>
<style>${style.text}</style>
</head>
<body>
<div id="${CHECKER_IDS.page}">
<main class="without">
${[data.lang, ...others].map(withoutProgram).join('\n')}
</main>
</div>
<script type="application/json" id="${CHECKER_IDS.data}">${jsonInHtml(data)}</script>
<script id="${CHECKER_IDS.program}">${program.text}</script>
</body>
</html>
`;
}

function withoutProgram(lang: Lang, index: number): string {
  const { title, why, steps } = WITHOUT_PROGRAM[lang];
  const level = index === 0 ? 'h1' : 'h2';
  const items = steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('\n');
  return `<section lang="${lang}">
<${level}>${escapeHtml(title)}</${level}>
<p>${escapeHtml(why)}</p>
<ol>
${items}
</ol>
</section>`;
}
