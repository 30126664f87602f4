/**
 * The words by which a sentence says of which figure, of when and of whom it speaks. A sentence with any other word at the
 * places that matter is left alone: what is not understood is not judged.
 */

const listed = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

/** Between a name and its number: "tỷ lệ … hiện đạt ở mức 45,2%". */
export const BETWEEN: readonly string[] =
  'là đạt chiếm có được hiện nay bằng ở mức tỷ lệ trọng số tổng cộng báo cáo như sau cụ thể thực hiện kết quả đến tính đã ghi nhận'.split(
    ' ',
  );

/** Marks there. */
export const BETWEEN_MARKS: ReadonlySet<string> = new Set([':', '=', ',', '-', '–', '"', '“', '”']);

/** Before a number that its name follows: "có 45 cơ quan …". */
export const BEFORE: readonly string[] = 'có đạt với là được đã hiện nhận còn gồm'.split(' ');
export const BEFORE_MARKS: ReadonlySet<string> = new Set([':', ',', '-', '–']);

/** Between a number and its name behind it: "45,2% số cơ quan …". */
export const COUNTED: readonly string[] = ['số', 'tổng số', 'các', 'trường hợp'];

/** After a number that is complete. */
export const AFTER: readonly string[] = listed(`
  trên tổng số, trong tổng số, vượt, cao hơn, thấp hơn, tăng, giảm, nhưng, chưa, và, tương đương,
  tương ứng
`);

/** Of all that the form asks for. */
export const WHOLE: readonly string[] = ['trong kỳ', 'trong kỳ báo cáo', 'kỳ báo cáo', 'kỳ này'];

/** Words that would speak otherwise, and do not here. */
export const NEUTRAL: readonly string[] = listed(`
  đến nay, hiện nay, tính đến nay, tính đến thời điểm báo cáo, kết quả thực hiện các chỉ tiêu,
  kết quả thực hiện các mục tiêu, kết quả thực hiện chỉ tiêu, kết quả thực hiện mục tiêu,
  thực hiện kế hoạch, triển khai kế hoạch, thực hiện nghị quyết, ủy ban nhân dân tỉnh, UBND tỉnh
`);

/** What makes of a number the least or the most; `vague` says nothing that could be held against a figure. */
export const INEXACT: Readonly<Record<string, 'least' | 'most' | 'vague'>> = {
  trên: 'least',
  hơn: 'least',
  dưới: 'most',
  'chưa đến': 'most',
  'chưa tới': 'most',
  'không quá': 'most',
  gần: 'vague',
  khoảng: 'vague',
  'xấp xỉ': 'vague',
  chừng: 'vague',
  ngót: 'vague',
  ước: 'vague',
  'ước đạt': 'vague',
  'ước khoảng': 'vague',
  'trên dưới': 'vague',
};

/** A sentence with one of these speaks of another figure as well: of a target, another time, another place or a part. */
export const OTHERWISE: readonly string[] = listed(`
  mục tiêu, chỉ tiêu, kế hoạch, phấn đấu, dự kiến, dự báo, ước, yêu cầu, quy định, giao, nghị quyết,
  nghị định, tối thiểu, ít nhất, không dưới, nếu, nhiệm kỳ, định hướng, tiêu chí, cùng kỳ, kỳ trước,
  năm trước, năm ngoái, trước đây, trước đó, so với, giai đoạn, đầu kỳ, cuối năm, cả năm, hết năm,
  hằng năm, hàng năm, năm học, quý, tháng, tuần, trước khi, trung bình, bình quân, cả nước,
  toàn quốc, cấp, riêng, trong đó, trong số, đối với, tại, huyện, xã, phường, thị trấn, thành phố,
  thôn, vùng, khu vực, khối, tỉnh, ngành, nhóm, điểm phần trăm, lần thứ, độ tuổi, nông thôn,
  thành thị, dân tộc, không phải, không đạt, cơ quan, đơn vị, sở, phòng, văn phòng, ban, trường,
  công ty, hội, chi cục, trung tâm
`);

/** Words before a number that is a name of something, not a count. */
export const NUMBERED: ReadonlySet<string> = new Set(
  'ngày tháng năm quý điều khoản mục bảng biểu phụ lục kỳ tuần khóa lần thứ lớp hạng loại phần'.split(' '),
);
