import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Whose workbook it is, and of which period. */
export const identityClaimFindings = {
  'identity/not-our-workbook': defineFinding<{ sheets: readonly string[]; start: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Không phải biểu mẫu của hệ thống này', en: 'Not a workbook of this system' },
    why: {
      vi: 'Chỉ biểu mẫu do ntge tạo ra mới biết chắc ô nào chứa số liệu nào. Phần mềm không đoán số liệu trong một bảng khác.',
      en: 'Only a workbook made by ntge says for certain which cell holds which figure. Figures in another table are never guessed.',
    },
    message: {
      vi: ({ sheets, start }) =>
        `Tệp là bảng tính nhưng không phải biểu mẫu ntge: không có tên ô, mã dòng hay trang ẩn "_ntge". ${sheets.length === 0 ? 'Tệp không có trang tính nào, chỉ có biểu đồ' : `Tệp gồm các trang ${quoted(sheets)}${start ? `, mở đầu bằng "${start}"` : ', không có nội dung'}`}.`,
      en: ({ sheets, start }) =>
        `The file is a spreadsheet but not an ntge workbook: it has no cell names, row codes or hidden sheet "_ntge". ${sheets.length === 0 ? 'It has no worksheet, only charts' : `Its sheets are ${quoted(sheets)}${start ? `; it begins with "${start}"` : ' and hold nothing'}`}.`,
    },
    fix: {
      vi: () =>
        'Nhập số liệu vào biểu mẫu đã được gửi cho đơn vị rồi gửi lại; xin cấp lại biểu mẫu nếu đã mất.',
      en: () =>
        'Type the figures into the workbook that was sent to your unit and send that one; ask for it again if it is lost.',
    },
    example: { sheets: ['Sheet1', 'Sheet2'], start: 'BÁO CÁO TÌNH HÌNH THU CHI' },
  }),

  'identity/unknown-unit': defineFinding<{ found: string; nearest: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Không rõ đơn vị báo cáo', en: 'Reporting unit unknown' },
    why: {
      vi: 'Không biết số liệu của đơn vị nào thì không thể tổng hợp.',
      en: 'Figures cannot be consolidated without knowing whose they are.',
    },
    message: {
      vi: ({ found, nearest }) =>
        found
          ? `Đơn vị báo cáo ghi là "${found}", không có trong danh mục.${nearest ? ` Gần nhất là "${nearest}".` : ''}`
          : 'Tệp không cho biết là của đơn vị nào: trang ẩn "_ntge" đã mất và ô Đơn vị báo cáo để trống.',
      en: ({ found, nearest }) =>
        found
          ? `The reporting unit reads "${found}", which is not in the catalogue.${nearest ? ` The nearest is "${nearest}".` : ''}`
          : 'The file does not say whose it is: the hidden sheet "_ntge" is gone and the cell of the reporting unit is blank.',
    },
    fix: {
      vi: () => 'Ghi đúng tên đơn vị ở trang Thông tin, hoặc chép số liệu sang biểu mẫu được cấp cho đơn vị.',
      en: () =>
        'Write the name of the unit on the sheet Thông tin, or copy the figures into the workbook made for the unit.',
    },
    example: { found: 'Sở Y tê', nearest: 'Sở Y tế' },
  }),

  'identity/unknown-period': defineFinding<{ found: string; nearest: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Không rõ kỳ báo cáo', en: 'Period unknown' },
    why: {
      vi: 'Số liệu của kỳ khác nhau không được lẫn vào nhau.',
      en: 'Figures of different periods must not be mixed.',
    },
    message: {
      vi: ({ found, nearest }) =>
        found
          ? `Kỳ báo cáo ghi là "${found}", không có trong danh mục.${nearest ? ` Gần nhất là "${nearest}".` : ''}`
          : 'Tệp không cho biết là của kỳ nào: trang ẩn "_ntge" đã mất và ô Kỳ báo cáo để trống.',
      en: ({ found, nearest }) =>
        found
          ? `The period reads "${found}", which is not in the catalogue.${nearest ? ` The nearest is "${nearest}".` : ''}`
          : 'The file does not say which period it is for: the hidden sheet "_ntge" is gone and the cell of the period is blank.',
    },
    fix: {
      vi: () => 'Ghi đúng kỳ báo cáo ở trang Thông tin, hoặc chép số liệu sang biểu mẫu của kỳ này.',
      en: () =>
        'Write the period on the sheet Thông tin, or copy the figures into the workbook of this period.',
    },
    example: { found: '6 tháng đầu năm 2026', nearest: '6 tháng đầu năm 2025' },
  }),

  'identity/unit-changed': defineFinding<{ cover: Name; made: Name }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Hai tên đơn vị trong một tệp', en: 'Two units in one file' },
    why: {
      vi: 'Tệp có hai cách hiểu về đơn vị báo cáo; lấy nhầm sẽ ghi số liệu của đơn vị này cho đơn vị kia. Cả tệp chưa được đưa vào tổng hợp.',
      en: 'The file can be read as two different units; the wrong choice gives one unit the figures of another. The whole file stays out of the consolidation.',
    },
    message: {
      vi: ({ cover, made }) =>
        `Trang Thông tin ghi "${said(cover, 'vi')}", nhưng biểu mẫu này được cấp cho "${said(made, 'vi')}".`,
      en: ({ cover, made }) =>
        `The cover says "${said(cover, 'en')}", but this workbook was made for "${said(made, 'en')}".`,
    },
    fix: {
      vi: ({ cover, made }) =>
        `Nếu là báo cáo của ${said(made, 'vi')}: sửa lại tên trên trang Thông tin. Nếu là của ${said(cover, 'vi')}: nhập vào biểu mẫu của đơn vị đó.`,
      en: ({ cover, made }) =>
        `If the report is that of "${said(made, 'en')}", correct the name on the cover; if of "${said(cover, 'en')}", use that unit's workbook.`,
    },
    example: {
      cover: ['Sở Nội vụ', 'Department of Home Affairs'],
      made: ['Sở Y tế', 'Department of Health'],
    },
  }),

  'identity/period-changed': defineFinding<{ cover: Name; made: Name }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Hai kỳ báo cáo trong một tệp', en: 'Two periods in one file' },
    why: {
      vi: 'Thường gặp khi lấy tệp kỳ trước sửa lại. Mỗi kỳ có số ô và mốc thời gian riêng, nên cả tệp chưa được đưa vào tổng hợp.',
      en: "Usually last period's file used again. Each period has cells and dates of its own, so the whole file stays out of the consolidation.",
    },
    message: {
      vi: ({ cover, made }) =>
        `Trang Thông tin ghi kỳ "${said(cover, 'vi')}", nhưng biểu mẫu này được lập cho kỳ "${said(made, 'vi')}".`,
      en: ({ cover, made }) =>
        `The cover says "${said(cover, 'en')}", but this workbook was made for "${said(made, 'en')}".`,
    },
    fix: {
      vi: ({ cover, made }) =>
        `Nếu là số liệu kỳ "${said(made, 'vi')}": sửa lại kỳ trên trang Thông tin. Nếu là số liệu kỳ "${said(cover, 'vi')}": nhập vào biểu mẫu của kỳ đó.`,
      en: ({ cover, made }) =>
        `If the figures are for "${said(made, 'en')}", correct the cover; if for "${said(cover, 'en')}", use that period's workbook.`,
    },
    example: { cover: ['Năm 2025', 'Year 2025'], made: ['6 tháng đầu năm 2025', 'First half of 2025'] },
  }),

  'identity/unclear-unit': defineFinding<{ found: string; made: Name }>({
    severity: 'warning',
    maturity: 'stable',
    title: {
      vi: 'Tên đơn vị trên trang Thông tin không có trong danh mục',
      en: 'Unit name on the cover not in the catalogue',
    },
    why: {
      vi: 'Biểu mẫu vẫn cho biết chắc đơn vị, nhưng tên ghi trên trang Thông tin không khớp với đơn vị nào.',
      en: 'The workbook itself says whose it is, but the name on the cover matches no unit.',
    },
    message: {
      vi: ({ found, made }) =>
        `Ô Đơn vị báo cáo ghi "${found}"; biểu mẫu được cấp cho "${said(made, 'vi')}" và được đọc là của đơn vị này.`,
      en: ({ found, made }) =>
        `The cell reads "${found}"; the workbook was made for "${said(made, 'en')}" and is read as that unit's.`,
    },
    fix: {
      vi: ({ made }) => `Ghi lại "${said(made, 'vi')}" nếu đúng.`,
      en: ({ made }) => `Write "${said(made, 'vi')}" if that is right.`,
    },
    example: { found: 'Sở Y tê tỉnh', made: ['Sở Y tế', 'Department of Health'] },
  }),

  'identity/unclear-period': defineFinding<{ found: string; made: Name }>({
    severity: 'warning',
    maturity: 'stable',
    title: {
      vi: 'Kỳ báo cáo trên trang Thông tin không có trong danh mục',
      en: 'Period on the cover not in the catalogue',
    },
    why: {
      vi: 'Biểu mẫu vẫn cho biết chắc kỳ báo cáo, nhưng chữ ghi trên trang Thông tin không khớp với kỳ nào.',
      en: 'The workbook itself says which period it is for, but the words on the cover match none.',
    },
    message: {
      vi: ({ found, made }) =>
        `Ô Kỳ báo cáo ghi "${found}"; biểu mẫu được lập cho kỳ "${said(made, 'vi')}" và được đọc là của kỳ này.`,
      en: ({ found, made }) =>
        `The cell reads "${found}"; the workbook was made for "${said(made, 'en')}" and is read as that period's.`,
    },
    fix: {
      vi: ({ made }) => `Ghi lại "${said(made, 'vi')}" nếu đúng.`,
      en: ({ made }) => `Write "${said(made, 'vi')}" if that is right.`,
    },
    example: { found: '6 tháng 2025', made: ['6 tháng đầu năm 2025', 'First half of 2025'] },
  }),

  'identity/unexpected-unit': defineFinding<{ found: Name; expected: Name }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Tệp của đơn vị khác', en: "Another unit's file" },
    why: {
      vi: 'Tệp nằm ở chỗ của đơn vị này nhưng chứa số liệu của đơn vị khác.',
      en: "The file stands in one unit's place but holds another unit's figures.",
    },
    message: {
      vi: ({ found, expected }) =>
        `Tệp là báo cáo của "${said(found, 'vi')}", trong khi đang chờ báo cáo của "${said(expected, 'vi')}".`,
      en: ({ found, expected }) =>
        `The file is the report of "${said(found, 'en')}"; the one expected here is of "${said(expected, 'en')}".`,
    },
    fix: {
      vi: ({ expected }) => `Kiểm tra lại đã chọn đúng tệp chưa; gửi tệp của ${said(expected, 'vi')}.`,
      en: ({ expected }) =>
        `Check that the right file was chosen; send the one of "${said(expected, 'en')}".`,
    },
    example: {
      found: ['Sở Nội vụ', 'Department of Home Affairs'],
      expected: ['Sở Y tế', 'Department of Health'],
    },
  }),

  'identity/unexpected-period': defineFinding<{ found: Name; expected: Name }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Tệp của kỳ khác', en: "Another period's file" },
    why: {
      vi: 'Số liệu của kỳ khác nhau không được lẫn vào nhau.',
      en: 'Figures of different periods must not be mixed.',
    },
    message: {
      vi: ({ found, expected }) =>
        `Tệp là báo cáo kỳ "${said(found, 'vi')}", trong khi đang chờ báo cáo kỳ "${said(expected, 'vi')}".`,
      en: ({ found, expected }) =>
        `The file is for "${said(found, 'en')}"; the one expected here is for "${said(expected, 'en')}".`,
    },
    fix: {
      vi: ({ expected }) => `Kiểm tra lại đã chọn đúng tệp chưa; gửi tệp của kỳ ${said(expected, 'vi')}.`,
      en: ({ expected }) =>
        `Check that the right file was chosen; send the one for "${said(expected, 'en')}".`,
    },
    example: { found: ['Năm 2025', 'Year 2025'], expected: ['6 tháng đầu năm 2025', 'First half of 2025'] },
  }),

  'identity/no-hidden-sheet': defineFinding<{ unit: Name; period: Name }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Mất trang ẩn nhận dạng', en: 'Hidden identity sheet gone' },
    why: {
      vi: 'Trang ẩn "_ntge" ghi biểu mẫu cấp cho ai, kỳ nào. Không có nó, phần mềm dựa vào trang Thông tin.',
      en: 'The hidden sheet "_ntge" says for whom and for which period the workbook was made. Without it the cover is relied upon.',
    },
    message: {
      vi: ({ unit, period }) =>
        `Không còn trang ẩn "_ntge"; theo trang Thông tin, đây là báo cáo của ${said(unit, 'vi')}, kỳ ${said(period, 'vi')}.`,
      en: ({ unit, period }) =>
        `The hidden sheet "_ntge" is gone; by its cover this is the report of "${said(unit, 'en')}" for "${said(period, 'en')}".`,
    },
    fix: {
      vi: () => 'Xác nhận đơn vị và kỳ ghi trên trang Thông tin là đúng.',
      en: () => 'Confirm that the unit and period on the cover are right.',
    },
    example: {
      unit: ['Sở Y tế', 'Department of Health'],
      period: ['6 tháng đầu năm 2025', 'First half of 2025'],
    },
  }),
};

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
