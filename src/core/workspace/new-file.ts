import type { IssuedPlan, Letterhead, WorkspaceConfig } from '../model/workspace.ts';

/** What a person is asked when a workspace is made; the rest of `ntge.yaml` begins empty. */
export interface NewWorkspace extends Pick<WorkspaceConfig, 'catalogue' | 'overlays' | 'notice'> {
  readonly plan: IssuedPlan;
  /** The first head; later ones are added by hand. */
  readonly letterhead: Letterhead;
}

/** The catalogue, and who reports besides what it says. */
function whoReports(catalogue: string, overlays: readonly string[]): string {
  return `# Danh mục chỉ tiêu: mã của danh mục có sẵn (ninh-thuan-2025, quoc-gia-2021-2030),
# hoặc tên thư mục chứa danh mục của riêng mình (lập bằng: ntge catalogue export).
catalogue: ${text(catalogue)}

# Thay đổi tổ chức đang áp dụng, theo thứ tự thời gian. Để [] là giữ tổ chức như trong Kế hoạch.
#   2025-03-01-departments  sắp xếp các sở từ ngày 01/3/2025
#   2025-07-01-two-tier     bỏ cấp huyện, sáp nhập tỉnh từ ngày 01/7/2025
overlays: ${list(overlays, '  ')}

# Đơn vị khác của tỉnh cũng báo cáo (chỉ thuyết minh, nhiệm vụ chung, kinh phí), ngoài các đơn vị Kế hoạch nêu tên.
# Ghi mã, ví dụ [hoi-lhpn, tinh-doan]; các mã ở cuối bảng đơn vị của: ntge catalogue list
also: []
`;
}

/**
 * The text of a new `ntge.yaml`: every key with a comment that says what it is for, in the language of the officers who
 * edit it. Reading it back gives the same values.
 */
export function workspaceFile({ catalogue, overlays, notice, plan, letterhead }: NewWorkspace): string {
  return `# Thiết lập của thư mục làm việc này. Mở và sửa bằng Notepad; lưu với mã hóa UTF-8.
# Dòng bắt đầu bằng dấu # là lời giải thích, phần mềm bỏ qua.
# Thụt đầu dòng bằng dấu cách, không dùng phím Tab. Chữ có dấu hai chấm thì đặt trong dấu nháy kép.
# Ghi sai tên mục hay mã thì lệnh ntge dừng lại và chỉ rõ dòng cần sửa.

# Dạng của tệp này. Không sửa.
schema: ntge/workspace/1

${whoReports(catalogue, overlays)}
# Dòng chữ in ở đầu mọi văn bản phần mềm lập ra, ví dụ "DỰ THẢO". Để "" là không in.
notice: ${text(notice)}

# Số và ngày của Kế hoạch như đã ban hành, in trong báo cáo và công văn, ví dụ "456/KH-UBND" và 2025-02-21.
# Để "" thì chỗ đó in dấu chấm để điền tay.
plan:
  number: ${text(plan.number)}
  date: ${plan.date || '""'}

# Phần đầu và phần cuối của báo cáo, công văn, theo Nghị định 30/2020/NĐ-CP. Mục để "" được chừa trống để văn thư điền.
# Đổi cơ quan, người ký từ một ngày nào đó: ghi thành danh sách, mỗi mục bắt đầu bằng "- ", từ mục thứ hai có
# dòng from: năm-tháng-ngày; văn bản lấy mục đang áp dụng vào ngày của nó, ví dụ
#|letterhead:
#|  - issuer: "Sở Lao động - Thương binh và Xã hội"
#|    symbol: "BC-SLĐTBXH"
#|  - from: 2025-03-01
#|    issuer: "Sở Nội vụ"
#|    symbol: "BC-SNV"
letterhead:
${letterheadLines(letterhead)}

# Gia hạn nộp báo cáo. "until" đọc như hạn của kỳ: "trước ngày" nếu danh mục không ghi khác.
# "unit" là mã đơn vị, "period" là mã kỳ (xem: ntge catalogue list).
# Muốn ghi thì thay [] bằng các dòng như sau, bỏ dấu #:
#   - unit: bac-ai
#     period: 2025-H1
#     until: 2025-06-20
#     document: "Công văn số 123/SLĐTBXH-VP ngày 10/6/2025"
extensions: []

# Chấp nhận một lỗi hoặc cảnh báo đã được giải trình: vẫn hiện trong báo cáo, nhưng không chặn số liệu nữa.
# "code" là mã in dưới mỗi lỗi khi kiểm tra; "element" và "row" (không bắt buộc) thu hẹp vào một dòng số liệu;
# "period" bỏ trống là mọi kỳ; "until" là ngày cuối cùng còn hiệu lực.
#   - code: plausible/rate
#     unit: so-y-te
#     period: 2025-H1
#     element: live-births
#     by: "Phòng Lao động, việc làm"
#     why: "Đã đối chiếu với số đăng ký khai sinh"
#     document: "Công văn số 45/SYT-NVY ngày 12/6/2025"
#     until: 2025-12-31
waivers: []

# Câu của các đơn vị được phép đưa vào bản công khai (ntge report --edition public), ghi bằng mã của câu. Câu không có ở đây
# không được công bố; câu sửa lại thì phải duyệt lại. Xem và duyệt bằng: ntge report --edition public --review
public:
  approved: []
`;
}

function letterheadLines(letterhead: Letterhead): string {
  const { parentBody, issuer, symbol, place, addressees, recipients, archive, signer, contact, from } =
    letterhead;
  return `  # Cơ quan chủ quản, dòng đầu bên trái.
  parentBody: ${text(parentBody)}
  # Cơ quan ban hành báo cáo.
  issuer: ${text(issuer)}
  # Ký hiệu sau số văn bản, ví dụ "BC-SLĐTBXH".
  symbol: ${text(symbol)}
  # Địa danh trước ngày ký.
  place: ${text(place)}
  # Kính gửi: mỗi nơi một dòng, theo thứ tự.
  addressees: ${list(addressees, '    ')}
  # Nơi nhận, không kể "Như trên" và dòng "Lưu".
  recipients: ${list(recipients, '    ')}
  # Dòng lưu, ví dụ "VT, LĐVL".
  archive: ${text(archive)}
  # Người ký: các dòng quyền hạn, chức vụ phía trên (ví dụ "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC") và họ tên.
  signer:
    capacity: ${list(signer.capacity, '      ')}
    name: ${text(signer.name)}
  # Đầu mối để các đơn vị hỏi, in trong công văn: phòng hoặc người, điện thoại, thư điện tử.
  contact: ${text(contact)}${from === undefined ? '' : `\n  from: ${from}`}`;
}

/** JSON's quotes are YAML's double quotes: nothing in a name can then be taken for YAML. */
function text(value: string): string {
  return JSON.stringify(value);
}

function list(values: readonly string[], indent: string): string {
  return values.length === 0 ? '[]' : values.map((value) => `\n${indent}- ${text(value)}`).join('');
}
