import { countedVerdict } from '../core/words/words.ts';
import { findUnit } from '../core/catalogue/catalogue.ts';
import type { DemoWorkbook } from '../core/example/demo.ts';
import type { Catalogue } from '../core/model/catalogue.ts';
import type { Lang } from '../core/model/ids.ts';
import type { Consolidation, UnitResult } from '../core/model/results.ts';

/** Where the demo put things, relative to its folder. */
export interface DemoFiles {
  readonly folder: string;
  readonly sent: string;
  /** The workbook that was filled in but not sent. */
  readonly unsent: string;
  readonly checkPage: string;
  readonly statusFile: string;
  readonly resultFile: string;
  /** Folder of what goes back to the units. */
  readonly returned: string;
  readonly reports: readonly string[];
}

/** The story of the demo: what happened, what ntge found, where to look, what to try. */
export function demoStory(
  catalogue: Catalogue,
  result: Consolidation,
  sent: readonly DemoWorkbook[],
  files: DemoFiles,
  lang: Lang,
): string {
  const facts = storyFacts(result, sent, (unit) => findUnit(catalogue, unit.id)?.name[lang] ?? unit.name);
  const lines = { vi: inVietnamese, en: inEnglish }[lang](catalogue, facts, files);
  return `${lines.join('\n')}\n`;
}

const LEVELS = ['reached', 'not-reached', 'cannot-tell', 'not-applicable'] as const;

interface Facts {
  readonly sent: number;
  readonly all: number;
  readonly faulty: readonly string[];
  readonly late: readonly { readonly name: string; readonly days: number | null }[];
  readonly missing: readonly string[];
  readonly errors: number;
  readonly levels: Readonly<Record<(typeof LEVELS)[number], number>>;
}

function storyFacts(
  result: Consolidation,
  sent: readonly DemoWorkbook[],
  nameOf: (unit: UnitResult) => string,
): Facts {
  const count = (level: string): number => result.indicators.filter((i) => i.level === level).length;
  const faulty = result.units.filter((u) => u.errors > 0);
  return {
    sent: sent.filter((w) => w.receivedOn).length,
    all: sent.length,
    faulty: faulty.map(nameOf),
    late: result.units
      .filter((u) => u.submission === 'late')
      .map((u) => ({ name: nameOf(u), days: u.daysLate })),
    missing: result.units.filter((u) => u.submission === 'missing').map(nameOf),
    errors: faulty.reduce((sum, u) => sum + u.errors, 0),
    levels: {
      reached: count('reached'),
      'not-reached': count('not-reached'),
      'cannot-tell': count('cannot-tell'),
      'not-applicable': count('not-applicable'),
    },
  };
}

const countedLevels = (levels: Facts['levels'], lang: Lang): string =>
  LEVELS.map((level) => `${levels[level]} ${countedVerdict(level, lang)}`).join(', ');

/** Puts the place where something lies in a column of its own. */
function beside(text: string, place: string): string {
  return `${text.padEnd(PLACE_COLUMN)} ${place}`;
}

const PLACE_COLUMN = 56;

function inVietnamese(catalogue: Catalogue, facts: Facts, files: DemoFiles): string[] {
  const { levels } = facts;
  return [
    'MỘT KỲ BÁO CÁO VÍ DỤ (số liệu bịa ra, chỉ để minh họa)',
    '',
    beside(`1. Biểu mẫu: ${facts.all} đơn vị, mỗi đơn vị một tệp Excel.`, 'bieu-mau/'),
    beside(`2. Đơn vị gửi về: ${facts.sent}/${facts.all} tệp.`, `${files.sent}/`),
    `   - Chưa gửi: ${facts.missing.join(', ')}; tệp đã điền nằm ở ${files.unsent}`,
    `   - Gửi muộn: ${facts.late.map((u) => `${u.name}, muộn ${u.days ?? '?'} ngày`).join('; ')}`,
    beside('   Ai đã nộp, ai muộn, ai còn lỗi:', files.statusFile),
    `3. Kiểm tra: ${facts.faulty.length} tệp có lỗi, tổng cộng ${facts.errors} lỗi: ${facts.faulty.join(', ')}.`,
    beside('   Từng ô sai, vì sao, sửa thế nào:', files.checkPage),
    beside('   Bản tô màu, công văn, thư nháp trả lại đơn vị:', `${files.returned}/`),
    beside(`4. Tổng hợp ${catalogue.indicators.length} đại lượng của Kế hoạch:`, files.resultFile),
    `   ${countedLevels(levels, 'vi')}.`,
    '   Giá trị có lỗi không được đưa vào tổng hợp; số thiếu vẫn là thiếu, không phải 0.',
    '5. Báo cáo của tỉnh, mở bằng Word và sửa tiếp (hoặc xem html, xlsx):',
    ...files.reports.map((file) => `   ${file}`),
    '',
    `Tất cả nằm trong thư mục: ${files.folder}`,
    '',
    'Thử tiếp (trong thư mục đó):',
    '  ntge status --period 2025-H1',
    '  ntge trace 4.1',
    `  ntge receive "${files.unsent}"`,
    '  ntge consolidate --period 2025-H1 --reason "Bổ sung báo cáo huyện Thuận Nam"',
  ];
}

function inEnglish(catalogue: Catalogue, facts: Facts, files: DemoFiles): string[] {
  const { levels } = facts;
  return [
    'AN EXAMPLE REPORTING PERIOD (figures invented, for illustration only)',
    '',
    beside(`1. Workbooks: ${facts.all} units, one Excel file each.`, 'bieu-mau/'),
    beside(`2. Returned: ${facts.sent} of ${facts.all} files.`, `${files.sent}/`),
    `   - Not sent: ${facts.missing.join(', ')}; filled in, at ${files.unsent}`,
    `   - Late: ${facts.late.map((u) => `${u.name}, ${u.days ?? '?'} days`).join('; ')}`,
    beside('   Who has sent, is late, has errors:', files.statusFile),
    `3. Checks: ${facts.faulty.length} files with errors, ${facts.errors} errors in all: ${facts.faulty.join(', ')}.`,
    beside('   Each wrong cell, why, and what to do:', files.checkPage),
    beside('   Coloured copies, letters and mails to send back:', `${files.returned}/`),
    beside(`4. The plan's ${catalogue.indicators.length} measured quantities:`, files.resultFile),
    `   ${countedLevels(levels, 'en')}.`,
    '   Values with errors stay out of the consolidation; missing stays missing, never 0.',
    "5. The province's report, to open and edit in Word (or see the html and xlsx):",
    ...files.reports.map((file) => `   ${file}`),
    '',
    `Everything is in the folder: ${files.folder}`,
    '',
    'Try next (inside that folder):',
    '  ntge status --period 2025-H1',
    '  ntge trace 4.1',
    `  ntge receive "${files.unsent}"`,
    '  ntge consolidate --period 2025-H1 --reason "Return of Thuận Nam added"',
  ];
}
