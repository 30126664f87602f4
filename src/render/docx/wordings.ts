/** The words of every problem a Word template can have: one table of codes, severities, messages and advice. */
import type { Bilingual } from '../../core/model/ids.ts';

/** How a problem is worded; `detail` is the unknown name, the opening tag, or the closing tag to add. */
export interface Wording {
  readonly severity: 'error' | 'warning';
  readonly message: (tag: string, detail: string) => Bilingual;
  readonly advice: (detail: string) => Bilingual;
}

const words =
  (vi: string, en: string): (() => Bilingual) =>
  () => ({ vi, en });

const COPY_TAG = words(
  'Gõ lại cả thẻ liền một mạch trên một dòng, hoặc chép thẻ từ danh sách trường.',
  'Type the whole tag again on one line, or copy it from the list of fields.',
);
const SAVE_AS_DOCX = words(
  'Mở tệp bằng Word rồi lưu lại dưới dạng .docx.',
  'Open the file in Word and save it as .docx.',
);

const nearest = (name: string): Bilingual =>
  name === ''
    ? {
        vi: 'Tra tên đúng trong danh sách trường rồi sửa thẻ.',
        en: 'Look the name up in the list of fields and correct the tag.',
      }
    : { vi: `Có phải ý muốn viết là “${name}”?`, en: `Did you mean “${name}”?` };

const error = (message: Wording['message'], advice: Wording['advice']): Wording => ({
  severity: 'error',
  message,
  advice,
});
const warning = (message: Wording['message'], advice: Wording['advice']): Wording => ({
  severity: 'warning',
  message,
  advice,
});

/** Code → words. Codes are stable: tests and the office's notes refer to them. */
export const TEMPLATE_WORDINGS = {
  'not-a-docx': error(
    words('Tệp không phải là văn bản Word (.docx).', 'The file is not a Word document (.docx).'),
    SAVE_AS_DOCX,
  ),
  'old-or-locked': error(
    words(
      'Tệp ở định dạng Word cũ (.doc) hoặc được đặt mật khẩu.',
      'The file is in the old Word format (.doc) or has a password.',
    ),
    words(
      'Bỏ mật khẩu (nếu có) rồi lưu lại dưới dạng .docx.',
      'Remove the password, if any, and save it as .docx.',
    ),
  ),
  'too-large': error(
    words('Tệp mẫu quá lớn.', 'The template is too large.'),
    words('Giảm dung lượng hình ảnh trong tệp mẫu.', 'Compress the pictures in the template.'),
  ),
  macros: error(
    words('Tệp mẫu có chứa macro.', 'The template holds macros.'),
    words('Lưu lại dưới dạng .docx (không có macro).', 'Save it as .docx (without macros).'),
  ),
  broken: error(
    words('Tệp Word bị hỏng, không đọc được.', 'The Word file is damaged and cannot be read.'),
    SAVE_AS_DOCX,
  ),
  'unclosed-tag': error(
    (tag) => ({
      vi: `Thẻ ${tag} mở “{{” nhưng không đóng “}}”.`,
      en: `The tag ${tag} opens “{{” but is never closed.`,
    }),
    words('Thêm “}}” vào cuối thẻ.', 'Add “}}” at the end of the tag.'),
  ),
  'stray-close': error(
    words('Có dấu “}}” mà không có “{{” mở trước.', 'There is a “}}” without a “{{” before it.'),
    words(
      'Thêm “{{” vào đầu thẻ hoặc xoá dấu “}}” thừa.',
      'Add “{{” at the start of the tag, or remove the “}}”.',
    ),
  ),
  'tag-across-lines': error(
    (tag) => ({
      vi: `Thẻ ${tag} bị ngắt sang dòng hoặc đoạn khác.`,
      en: `The tag ${tag} is broken over two lines or paragraphs.`,
    }),
    COPY_TAG,
  ),
  'raw-tag': error(
    (tag) => ({
      vi: `Thẻ ${tag} chèn nội dung thô, không được phép trong mẫu.`,
      en: `The tag ${tag} inserts raw content, which a template may not do.`,
    }),
    words('Dùng đúng hai dấu ngoặc nhọn: {{ten_truong}}.', 'Use exactly two braces: {{field}}.'),
  ),
  'unsupported-tag': error(
    (tag) => ({
      vi: `Không dùng được kiểu thẻ ${tag} trong tệp mẫu.`,
      en: `The kind of tag ${tag} cannot be used in a template.`,
    }),
    words(
      'Chỉ dùng {{trường}}, {{#moi danh_sach}}…{{/moi}}, {{#neu …}}…{{/neu}}, {{#khong …}}…{{/khong}}.',
      'Use only {{field}}, {{#each list}}…{{/each}}, {{#if …}}…{{/if}}, {{#unless …}}…{{/unless}}.',
    ),
  ),
  'else-tag': error(
    (tag) => ({
      vi: `Không dùng được ${tag} (“ngược lại”) trong mẫu Word.`,
      en: `${tag} cannot be used in a Word template.`,
    }),
    words(
      'Viết thành hai khối: {{#neu …}}…{{/neu}} rồi {{#khong …}}…{{/khong}} với cùng điều kiện.',
      'Write two blocks: {{#if …}}…{{/if}}, then {{#unless …}}…{{/unless}} with the same condition.',
    ),
  ),
  syntax: error(
    (tag) => ({ vi: `Thẻ ${tag} viết sai cú pháp.`, en: `The tag ${tag} is not written correctly.` }),
    COPY_TAG,
  ),
  'unknown-field': error(
    (tag, name) => ({
      vi: `Thẻ ${tag}: không có trường “${name}” ở vị trí này.`,
      en: `Tag ${tag}: there is no field “${name}” here.`,
    }),
    nearest,
  ),
  'unknown-helper': error(
    (tag, name) => ({
      vi: `Thẻ ${tag}: không có hàm “${name}”.`,
      en: `Tag ${tag}: there is no function “${name}”.`,
    }),
    nearest,
  ),
  'unknown-block': error(
    (tag, name) => ({
      vi: `Thẻ ${tag}: không có khối “${name}”.`,
      en: `Tag ${tag}: there is no block “${name}”.`,
    }),
    nearest,
  ),
  'block-unclosed': error(
    (tag) => ({ vi: `Khối ${tag} không có thẻ đóng.`, en: `The block ${tag} is never closed.` }),
    (closing) => ({
      vi: `Thêm ${closing} vào sau phần thuộc khối.`,
      en: `Add ${closing} after what belongs to the block.`,
    }),
  ),
  'block-unopened': error(
    (tag) => ({ vi: `Thẻ đóng ${tag} không có thẻ mở.`, en: `The closing tag ${tag} has no opening tag.` }),
    words('Xoá thẻ đóng thừa hoặc thêm thẻ mở.', 'Remove the closing tag, or add the opening one.'),
  ),
  'block-mismatch': error(
    (tag, opening) => ({
      vi: `Thẻ đóng ${tag} không khớp với thẻ mở ${opening}.`,
      en: `The closing tag ${tag} does not match ${opening}.`,
    }),
    words(
      'Đóng các khối theo thứ tự ngược với khi mở.',
      'Close blocks in the reverse of the order they were opened in.',
    ),
  ),
  'block-crosses': error(
    (tag) => ({
      vi: `Khối ${tag} mở ở một chỗ nhưng đóng ở chỗ khác về cấu trúc (ô, bảng, liên kết, phần sửa đổi được theo dõi…).`,
      en: `The block ${tag} is opened and closed in different structures (cell, table, link, tracked change …).`,
    }),
    words(
      'Đặt thẻ mở và thẻ đóng trong cùng một đoạn, cùng một ô hoặc ở các hàng của cùng một bảng.',
      'Put the opening and the closing tag in the same paragraph, the same cell, or in rows of the same table.',
    ),
  ),
  'not-a-number': error(
    (tag, name) => ({
      vi: `Thẻ ${tag}: chỉ so sánh lớn hơn, nhỏ hơn được với số; “${name}” không phải là số.`,
      en: `Tag ${tag}: only numbers can be compared as greater or less; “${name}” is not a number.`,
    }),
    words(
      'Dùng một trường kiểu số trong danh sách trường.',
      'Use a field of the kind number from the list of fields.',
    ),
  ),
  'not-a-list': error(
    (tag, name) => ({
      vi: `Thẻ ${tag}: “${name}” không phải là danh sách.`,
      en: `Tag ${tag}: “${name}” is not a list.`,
    }),
    words('Chỉ lặp ({{#moi}}) được trên một danh sách.', 'Only a list can be repeated with {{#each}}.'),
  ),
  'not-printable': error(
    (tag, name) => ({
      vi: `Thẻ ${tag}: “${name}” không phải là chữ hoặc số nên không in ra được.`,
      en: `Tag ${tag}: “${name}” is neither a text nor a number and cannot be printed.`,
    }),
    words(
      'Danh sách: dùng {{#moi …}}. Đúng/sai: dùng {{#neu …}}. Nhóm: chọn một trường bên trong, như {{nhom.truong}}.',
      'A list: use {{#each …}}. Yes/no: use {{#if …}}. A group: choose a field in it, {{group.field}}.',
    ),
  ),
  'tag-not-filled': error(
    (tag) => ({
      vi: `Thẻ ${tag} nằm ở chỗ không điền được (mã trường, tiêu đề biểu đồ, thuộc tính tệp, nhận xét, hình ảnh…).`,
      en: `The tag ${tag} is where nothing can be filled in (field code, chart title, file property, comment, picture …).`,
    }),
    words('Chuyển thẻ vào nội dung văn bản.', 'Move the tag into the text of the document.'),
  ),
  'deleted-tag': error(
    (tag) => ({
      vi: `Thẻ ${tag} nằm trong phần đã xoá nhưng còn được theo dõi.`,
      en: `The tag ${tag} is in a tracked deletion.`,
    }),
    words(
      'Trong Word, chọn Xem lại › Chấp nhận tất cả thay đổi (Review › Accept All Changes).',
      'In Word, choose Review › Accept All Changes.',
    ),
  ),
  'chart-without-tag': warning(
    words(
      'Biểu đồ không có thẻ trong Văn bản thay thế (Alt Text) nên giữ nguyên số liệu trong mẫu.',
      'The chart has no tag in its alt text, so it keeps the figures of the template.',
    ),
    words(
      'Nếu biểu đồ cần số liệu của kỳ báo cáo: bấm chuột phải vào biểu đồ, chọn Alt Text và ghi thẻ. LibreOffice làm mất thẻ này khi lưu.',
      'If it should show the period’s figures, right-click the chart, choose Alt Text and enter the tag. LibreOffice loses it on saving.',
    ),
  ),
  'chart-unknown': error(
    (tag, name) => ({
      vi: `Thẻ biểu đồ ${tag}: không có biểu đồ “${name}”.`,
      en: `Chart tag ${tag}: there is no chart “${name}”.`,
    }),
    nearest,
  ),
  'chart-in-block': error(
    (tag) => ({
      vi: `Biểu đồ ${tag} nằm trong khối lặp hoặc khối điều kiện.`,
      en: `The chart ${tag} is inside a block.`,
    }),
    words('Đưa biểu đồ ra ngoài khối.', 'Move the chart out of the block.'),
  ),
  'chart-refused': error(
    (tag) => ({
      vi: `Không thay được số liệu của biểu đồ ${tag}.`,
      en: `The data of the chart ${tag} cannot be replaced.`,
    }),
    words(
      'Dùng biểu đồ cột, thanh, đường, vùng, tròn hoặc mạng nhện do Word vẽ.',
      'Use a column, bar, line, area, pie or radar chart drawn in Word.',
    ),
  ),
  'bad-output': error(
    (_tag, detail) => ({
      vi: `Văn bản tạo ra không hợp lệ: ${detail}.`,
      en: `The resulting document is not valid: ${detail}.`,
    }),
    words(
      'Kiểm tra các khối lặp và bảng gần chỗ này trong mẫu; nếu không thấy lỗi, hãy gửi tệp mẫu cho người phụ trách ntge.',
      'Check the blocks and tables near this place; if nothing is wrong, send the template to whoever looks after ntge.',
    ),
  ),
} as const satisfies Record<string, Wording>;
