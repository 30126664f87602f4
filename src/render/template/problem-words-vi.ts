import { excerpt, type TemplateWords } from './problem-wording.ts';

const COPY_TAG = 'Gõ lại cả thẻ liền một mạch trên một dòng, hoặc chép thẻ từ danh sách trường.';
const SAVE_AS_DOCX = 'Mở tệp bằng Word rồi lưu lại dưới dạng .docx.';

const nearest = ({ suggestion }: { readonly suggestion: string }): string =>
  suggestion === ''
    ? 'Tra tên đúng trong danh sách trường rồi sửa thẻ.'
    : `Có phải ý muốn viết là “${suggestion}”?`;

/** The words in Vietnamese. */
export const VIETNAMESE: TemplateWords = {
  places: {
    file: 'tệp mẫu',
    body: 'nội dung chính',
    header: 'đầu trang',
    footer: 'chân trang',
    footnotes: 'cước chú',
    endnotes: 'chú thích cuối',
    comments: 'nhận xét',
    chart: 'biểu đồ',
    properties: 'thuộc tính tệp',
    elsewhere: 'phần khác của tệp',
  },
  cell: (sheet, cell) => `trang “${sheet}”, ô ${cell}`,
  paragraph: (words) => `, đoạn “${words}”`,
  problems: {
    'not-a-docx': {
      message: () => 'Tệp không phải là văn bản Word (.docx).',
      advice: () => SAVE_AS_DOCX,
    },
    'not-an-xlsx': {
      message: () => 'Tệp không phải là bảng tính Excel (.xlsx), hoặc có mật khẩu.',
      advice: () => 'Mở tệp bằng Excel rồi lưu lại dưới dạng .xlsx, không đặt mật khẩu.',
    },
    'old-or-locked': {
      message: () => 'Tệp ở định dạng Word cũ (.doc) hoặc được đặt mật khẩu.',
      advice: () => 'Bỏ mật khẩu (nếu có) rồi lưu lại dưới dạng .docx.',
    },
    'too-large': {
      message: () => 'Tệp mẫu quá lớn.',
      advice: () => 'Giảm dung lượng hình ảnh trong tệp mẫu.',
    },
    macros: {
      message: () => 'Tệp mẫu có chứa macro.',
      advice: () => 'Lưu lại dưới dạng .docx (không có macro).',
    },
    broken: {
      message: () => 'Tệp Word bị hỏng, không đọc được.',
      advice: () => SAVE_AS_DOCX,
    },
    'unclosed-tag': {
      message: (_, tag) => `Thẻ ${tag} mở “{{” nhưng không đóng “}}”.`,
      advice: () => 'Thêm “}}” vào cuối thẻ.',
    },
    'stray-close': {
      message: () => 'Có dấu “}}” mà không có “{{” mở trước.',
      advice: () => 'Thêm “{{” vào đầu thẻ hoặc xoá dấu “}}” thừa.',
    },
    'tag-across-lines': {
      message: (_, tag) => `Thẻ ${tag} bị ngắt sang dòng hoặc đoạn khác.`,
      advice: () => COPY_TAG,
    },
    'single-brace': {
      message: (_, tag) => `Thẻ ${tag} thiếu dấu ngoặc nhọn nên không được điền.`,
      advice: ({ meant }) => `Viết đủ hai dấu ở mỗi đầu: ${meant}.`,
    },
    'words-in-braces': {
      message: (_, tag) => `Chữ ${tag} nằm giữa hai dấu ngoặc nhọn và sẽ được in nguyên như vậy.`,
      advice: () =>
        'Nếu đó là một thẻ: viết đủ hai dấu ngoặc ở mỗi đầu và tra tên đúng trong danh sách trường.',
    },
    'raw-tag': {
      message: (_, tag) => `Thẻ ${tag} chèn nội dung thô, không được phép trong mẫu.`,
      advice: () => 'Dùng đúng hai dấu ngoặc nhọn: {{ten_truong}}.',
    },
    'unsupported-tag': {
      message: (_, tag) => `Không dùng được kiểu thẻ ${tag} trong tệp mẫu.`,
      advice: () =>
        'Chỉ dùng {{trường}}, {{#moi danh_sach}}…{{/moi}}, {{#neu …}}…{{/neu}}, {{#khong …}}…{{/khong}}.',
    },
    'else-tag': {
      message: (_, tag) => `Không dùng được ${tag} ở chỗ này.`,
      advice: () =>
        '“Ngược lại” chỉ viết là {{khac}} (hoặc {{else}}), một lần, ngay trong một khối {{#neu …}}…{{/neu}} hoặc {{#khong …}}…{{/khong}}.',
    },
    syntax: {
      message: (_, tag) => `Thẻ ${tag} viết sai cú pháp.`,
      advice: () => COPY_TAG,
    },
    'unknown-field': {
      message: ({ name }, tag) => `Thẻ ${tag}: không có trường “${name}” ở vị trí này.`,
      advice: nearest,
    },
    'unknown-helper': {
      message: ({ name }, tag) => `Thẻ ${tag}: không có hàm “${name}”.`,
      advice: nearest,
    },
    'unknown-block': {
      message: ({ name }, tag) => `Thẻ ${tag}: không có khối “${name}”.`,
      advice: nearest,
    },
    'not-a-number': {
      message: ({ name }, tag) =>
        `Thẻ ${tag}: chỉ so sánh lớn hơn, nhỏ hơn được với số; “${name}” không phải là số.`,
      advice: () => 'Dùng một trường kiểu số trong danh sách trường.',
    },
    'not-a-list': {
      message: ({ name }, tag) => `Thẻ ${tag}: “${name}” không phải là danh sách.`,
      advice: () => 'Chỉ lặp ({{#moi}}) được trên một danh sách.',
    },
    'not-printable': {
      message: ({ name }, tag) => `Thẻ ${tag}: “${name}” không phải là chữ hoặc số nên không in ra được.`,
      advice: () =>
        'Danh sách: dùng {{#moi …}}. Đúng/sai: dùng {{#neu …}}. Nhóm: chọn một trường bên trong, như {{nhom.truong}}.',
    },
    'tag-not-filled': {
      message: (_, tag) =>
        `Thẻ ${tag} nằm ở chỗ không điền được (mã trường, tiêu đề biểu đồ, thuộc tính tệp, nhận xét, hình ảnh…).`,
      advice: () => 'Chuyển thẻ vào nội dung văn bản.',
    },
    'deleted-tag': {
      message: (_, tag) => `Thẻ ${tag} nằm trong phần đã xoá nhưng còn được theo dõi.`,
      advice: () => 'Trong Word, chọn Xem lại › Chấp nhận tất cả thay đổi (Review › Accept All Changes).',
    },
    'block-unclosed': {
      message: (_, tag) => `Khối ${tag} không có thẻ đóng.`,
      advice: ({ closing, before }) =>
        before === ''
          ? `Thêm ${closing} vào sau phần thuộc khối.`
          : `Thêm ${closing} vào sau phần thuộc khối; có lẽ là trước đoạn “${excerpt(before)}”.`,
    },
    'block-unopened': {
      message: (_, tag) => `Thẻ đóng ${tag} không có thẻ mở.`,
      advice: ({ opening, before }) =>
        opening === ''
          ? 'Xoá thẻ đóng thừa hoặc thêm thẻ mở.'
          : `Có lẽ thiếu ${opening} trước đoạn “${excerpt(before)}”: thêm thẻ mở, hoặc xoá thẻ đóng thừa.`,
    },
    'block-mismatch': {
      message: ({ opening }, tag) => `Thẻ đóng ${tag} không khớp với thẻ mở ${opening}.`,
      advice: () => 'Đóng các khối theo thứ tự ngược với khi mở.',
    },
    'block-crosses': {
      message: (_, tag) =>
        `Khối ${tag} mở ở một chỗ nhưng đóng ở chỗ khác về cấu trúc (ô, bảng, liên kết, phần sửa đổi được theo dõi…).`,
      advice: () =>
        'Đặt thẻ mở và thẻ đóng trong cùng một đoạn, cùng một ô hoặc ở các hàng của cùng một bảng.',
    },
    'chart-without-tag': {
      message: () =>
        'Biểu đồ không có thẻ trong Văn bản thay thế (Alt Text) nên giữ nguyên số liệu trong mẫu.',
      advice: () =>
        'Nếu biểu đồ cần số liệu của kỳ báo cáo: bấm chuột phải vào biểu đồ, chọn Alt Text và ghi thẻ. LibreOffice làm mất thẻ này khi lưu.',
    },
    'chart-unknown': {
      message: ({ name }, tag) => `Thẻ biểu đồ ${tag}: không có biểu đồ “${name}”.`,
      advice: nearest,
    },
    'chart-in-block': {
      message: (_, tag) => `Biểu đồ ${tag} nằm trong khối lặp hoặc khối điều kiện.`,
      advice: () => 'Đưa biểu đồ ra ngoài khối.',
    },
    'chart-refused': {
      message: (_, tag) => `Không thay được số liệu của biểu đồ ${tag}.`,
      advice: () => 'Dùng biểu đồ cột, thanh, đường, vùng, tròn hoặc mạng nhện do Word vẽ.',
    },
    'bad-output': {
      message: ({ detail }) => `Văn bản tạo ra không hợp lệ: ${detail}.`,
      advice: () =>
        'Kiểm tra các khối lặp và bảng gần chỗ này trong mẫu; nếu không thấy lỗi, hãy gửi tệp mẫu cho người phụ trách ntge.',
    },
  },
};
