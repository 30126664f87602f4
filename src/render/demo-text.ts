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
  const facts = storyFacts(result, sent);
  const lines = (lang === 'vi' ? inVietnamese : inEnglish)(catalogue, facts, files);
  return `${lines.join('\n')}\n`;
}

interface Facts {
  readonly sent: number;
  readonly all: number;
  readonly faulty: readonly UnitResult[];
  readonly late: readonly UnitResult[];
  readonly missing: readonly UnitResult[];
  readonly errors: number;
  readonly levels: Readonly<Record<'reached' | 'not-reached' | 'cannot-tell' | 'not-applicable', number>>;
}

function storyFacts(result: Consolidation, sent: readonly DemoWorkbook[]): Facts {
  const count = (level: string): number => result.indicators.filter((i) => i.level === level).length;
  const faulty = result.units.filter((u) => u.errors > 0);
  return {
    sent: sent.filter((w) => w.receivedOn).length,
    all: sent.length,
    faulty,
    late: result.units.filter((u) => u.submission === 'late'),
    missing: result.units.filter((u) => u.submission === 'missing'),
    errors: faulty.reduce((sum, u) => sum + u.errors, 0),
    levels: {
      reached: count('reached'),
      'not-reached': count('not-reached'),
      'cannot-tell': count('cannot-tell'),
      'not-applicable': count('not-applicable'),
    },
  };
}

function names(units: readonly UnitResult[]): string {
  return units.map((u) => u.name).join(', ');
}

function inVietnamese(catalogue: Catalogue, facts: Facts, files: DemoFiles): string[] {
  const { levels } = facts;
  return [
    'MỘT KỲ BÁO CÁO VÍ DỤ (số liệu bịa ra, chỉ để minh họa)',
    '',
    `1. Biểu mẫu: ${facts.all} đơn vị, mỗi đơn vị một tệp Excel.              bieu-mau/`,
    `2. Đơn vị gửi về: ${facts.sent}/${facts.all} tệp.                                    ${files.sent}/`,
    `   - Chưa gửi: ${names(facts.missing)} (tệp đã điền nằm ở ${files.unsent})`,
    `   - Gửi muộn: ${facts.late.map((u) => `${u.name}, muộn ${u.daysLate ?? '?'} ngày`).join('; ')}`,
    `3. Kiểm tra: ${facts.faulty.length} tệp có lỗi, tổng cộng ${facts.errors} lỗi: ${names(facts.faulty)}.`,
    `   Từng ô sai, vì sao, sửa thế nào:                        ${files.checkPage}`,
    `4. Tổng hợp ${catalogue.indicators.length} đại lượng của Kế hoạch:                      ${files.statusFile}`,
    `   ${levels.reached} đạt, ${levels['not-reached']} chưa đạt, ${levels['cannot-tell']} chưa đủ số liệu, ${levels['not-applicable']} không phát sinh.`,
    '   Giá trị có lỗi không được đưa vào tổng hợp; số thiếu vẫn là thiếu, không phải 0.',
    '5. Báo cáo của tỉnh, mở bằng Word và sửa tiếp:',
    ...files.reports.map((file) => `   ${file}`),
    '',
    `Tất cả nằm trong thư mục: ${files.folder}`,
    '',
    'Thử tiếp (trong thư mục đó):',
    `  ntge validate "${files.sent}"              xem lại kết quả kiểm tra trên màn hình`,
    '  ntge status --period 2025-H1                xem đơn vị nào đã gửi, muộn, còn thiếu',
    `  ntge receive "${files.unsent}"   nhận tệp còn thiếu`,
    '  ntge consolidate --period 2025-H1 --reason "Bổ sung số liệu"',
  ];
}

function inEnglish(catalogue: Catalogue, facts: Facts, files: DemoFiles): string[] {
  const { levels } = facts;
  return [
    'AN EXAMPLE REPORTING PERIOD (figures invented, for illustration only)',
    '',
    `1. Workbooks: ${facts.all} units, one Excel file each.                   bieu-mau/`,
    `2. Returned: ${facts.sent} of ${facts.all} files.                                     ${files.sent}/`,
    `   - Not sent: ${names(facts.missing)} (filled in, lies at ${files.unsent})`,
    `   - Late: ${facts.late.map((u) => `${u.name}, ${u.daysLate ?? '?'} days`).join('; ')}`,
    `3. Checks: ${facts.faulty.length} files with errors, ${facts.errors} errors in all: ${names(facts.faulty)}.`,
    `   Each wrong cell, why, and what to do:                   ${files.checkPage}`,
    `4. The plan's ${catalogue.indicators.length} measured quantities:                       ${files.statusFile}`,
    `   ${levels.reached} reached, ${levels['not-reached']} not reached, ${levels['cannot-tell']} cannot tell, ${levels['not-applicable']} nothing arising.`,
    '   Values with errors stay out of the consolidation; missing stays missing, never 0.',
    "5. The province's report, to open and edit in Word:",
    ...files.reports.map((file) => `   ${file}`),
    '',
    `Everything is in the folder: ${files.folder}`,
    '',
    'Try next (inside that folder):',
    `  ntge validate "${files.sent}"              the checks on the screen again`,
    '  ntge status --period 2025-H1                who has sent, who is late, who is missing',
    `  ntge receive "${files.unsent}"   file the missing one`,
    '  ntge consolidate --period 2025-H1 --reason "Figures added"',
  ];
}
