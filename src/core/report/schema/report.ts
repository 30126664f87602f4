import * as z from 'zod';
import { annexNumbers, budget, dataNotes, sexTable, submission } from './annexes.ts';
import { charts } from './charts.ts';
import { code, field, list, number, object, text, texts } from './field.ts';
import { frameShape } from './frame.ts';
import { objective, verdictCounts } from './measures.ts';
import { narratives, narrativeShape } from './narratives.ts';
import { tasks } from './tasks.ts';
import { trends } from './trends.ts';

const counts = object('dem', 'Các số đếm', 'Counts', {
  indicators: verdictCounts('chi_tieu', 'Số chỉ tiêu theo đánh giá', 'Indicators by verdict'),
  submissions: object('gui_bao_cao', 'Số đơn vị theo tình trạng gửi', 'Units by submission', {
    total: number('tong', 'Số đơn vị phải gửi', 'Units due', 18),
    received: number('da_gui', 'Đã gửi', 'Received', 17),
    onTime: number('dung_han', 'Đúng hạn', 'On time', 16),
    late: number('muon', 'Muộn', 'Late', 1),
    missing: number('khong_gui', 'Chưa gửi', 'Missing', 1),
    unknownDate: number('khong_ngay', 'Chưa rõ ngày nhận', 'Date unknown', 0),
    notDue: number('trong_han', 'Chưa đến hạn', 'Not yet due', 0),
  }),
  directions: object('xu_the', 'Số nội dung theo xu thế', 'Quantities by direction', {
    better: number('tien_bo', 'Tiến bộ', 'Better', 12),
    flat: number('khong_doi', 'Không đổi', 'Unchanged', 3),
    worse: number('kem_hon', 'Kém hơn', 'Worse', 5),
  }),
  cells: object('o_so_lieu', 'Số ô bắt buộc', 'Required cells', {
    filled: number('da_dien', 'Đã điền', 'Filled', 245),
    due: number('phai_dien', 'Phải điền', 'Due', 260),
  }),
});

/**
 * The report as a value: every figure computed, rounded and written out, every label chosen. Renderers only place what
 * stands here; all formats therefore carry the same figures. `ntge report --format json` writes it as it is: names are
 * fixed, outside programs and the offices' own templates rely on them.
 *
 * Texts are ready to print: NFC, no character that XML forbids, at most `\n` as line end. A figure keeps its number
 * beside its text, for charts and tables of numbers.
 */
export const reportModelSchema = z.strictObject({
  schema: field(
    z.literal('ntge/report/1'),
    'dinh_dang',
    'Phiên bản mô hình báo cáo',
    'Version of the model',
    'ntge/report/1',
  ),
  lang: code('ngon_ngu', 'Ngôn ngữ', 'Language', ['vi', 'en']),
  /** internal: every figure. public: small counts of sensitive elements are withheld. */
  edition: code('loai_ban', 'Loại bản', 'Edition', ['internal', 'public']),
  /** Printed on the first page: the workspace's notice, and which edition it is. */
  editionNote: text('dong_noi_bo', 'Dòng báo bản nội bộ', 'Line of the internal edition', 'Bản dùng nội bộ'),
  catalogue: object('danh_muc', 'Danh mục chỉ tiêu đã dùng', 'Catalogue', {
    id: text('ma', 'Mã', 'Id', 'ninh-thuan-2025'),
    version: text('phien_ban', 'Phiên bản', 'Version', '1.0.0'),
    hash: text('ma_bam', 'Mã kiểm tra', 'Hash', '9f86d081…'),
  }),
  period: object('ky', 'Kỳ báo cáo', 'Period', {
    id: text('ma', 'Mã kỳ', 'Id', '2025-H1'),
    label: text('ten', 'Tên kỳ', 'Label', '6 tháng đầu năm 2025'),
    inText: text('trong_cau', 'Tên kỳ trong câu', 'Inside a sentence', '6 tháng đầu năm 2025'),
    cutOff: text('ngay_khoa', 'Ngày chốt số liệu', 'Data cut-off', '14/6/2025'),
    previous: text('ky_truoc', 'Kỳ so sánh', 'Earlier period', '6 tháng đầu năm 2024'),
  }),
  revision: field(z.number().int(), 'lan', 'Lần tổng hợp', 'Revision of the consolidation', 1),
  asOf: object('tinh_den', 'Ngày tổng hợp', 'Day of the consolidation', {
    date: field(z.iso.date(), 'ma_ngay', 'Ngày, dạng máy đọc', 'Machine form', '2025-06-20'),
    text: text('chu', 'Viết để in', 'As printed', 'ngày 20 tháng 6 năm 2025'),
  }),
  frame: object('the_thuc', 'Phần đầu, phần cuối văn bản', 'Head and foot of the document', frameShape),
  counts,
  /** '' for the first. */
  revisionNote: text('ly_do_lap_lai', 'Câu nói rõ vì sao tổng hợp lại', 'Why it was consolidated again', ''),
  summary: texts('tom_tat', 'Các đoạn tóm tắt', 'Paragraphs of the main facts'),
  leadership: narratives('chi_dao', 'Chỉ đạo, triển khai', 'Leadership'),
  objectives: list('muc_tieu', 'Các mục tiêu', 'Objectives', objective),
  /** Of units that answer for no single objective. */
  otherResults: object('ket_qua_chung', 'Kết quả không riêng mục tiêu nào', 'Other results', {
    ...narrativeShape,
    heading: text('de_muc', 'Đề mục', 'Heading', 'Kết quả triển khai nhiệm vụ, giải pháp'),
  }),
  trends,
  tasks,
  budget: list('kinh_phi', 'Kinh phí thực hiện', 'Money', budget),
  difficulties: object('kho_khan', 'Khó khăn, hạn chế', 'Difficulties', {
    facts: texts('qua_so_lieu', 'Hạn chế qua số liệu', 'What the figures show'),
    units: narratives('cua_don_vi', 'Các đơn vị phản ánh', 'What the units wrote'),
    objective: narratives('khach_quan', 'Nguyên nhân khách quan', 'Objective causes'),
    subjective: narratives('chu_quan', 'Nguyên nhân chủ quan', 'Subjective causes'),
  }),
  nextSteps: narratives('phuong_huong', 'Phương hướng, nhiệm vụ', 'Next steps'),
  proposals: narratives('kien_nghi', 'Đề xuất, kiến nghị', 'Proposals'),
  annexes: annexNumbers,
  sexData: list('so_lieu_gioi', 'Số liệu tách biệt giới', 'Figures by sex', sexTable),
  submissions: list('gui_bao_cao', 'Tình hình gửi báo cáo', 'Submissions', submission),
  dataNotes,
  charts,
});
