import type { Period, Unit } from '../model/catalogue.ts';
import { NARRATIVE_FIELDS } from '../model/layout.ts';
import type { NarrativeField } from '../model/layout.ts';
import { chance } from './chance.ts';

/** Invented words of a unit for each box of the narrative. No person, document or event in them is real. */

type Sentences = Readonly<Record<NarrativeField, readonly string[]>>;

const ANY_UNIT: Sentences = {
  leadership: [
    'Đã ban hành kế hoạch thực hiện công tác bình đẳng giới năm 2025 và phân công lãnh đạo đơn vị trực tiếp phụ trách.',
    'Lồng ghép mục tiêu bình đẳng giới vào chương trình công tác năm; kiện toàn Ban Vì sự tiến bộ của phụ nữ.',
    'Tổ chức quán triệt kế hoạch của tỉnh đến toàn thể cán bộ, công chức, viên chức và người lao động.',
  ],
  results: [
    'Nữ cán bộ, công chức được tạo điều kiện tham gia các lớp đào tạo, bồi dưỡng theo quy hoạch.',
    'Công tác phối hợp thu thập số liệu tách biệt giới có chuyển biến; số liệu được rà soát trước khi gửi.',
    'Các hoạt động tuyên truyền được lồng ghép vào sinh hoạt chuyên đề hằng tháng.',
  ],
  difficulties: [
    'Cán bộ làm công tác bình đẳng giới chủ yếu kiêm nhiệm nên việc theo dõi, tổng hợp còn chậm.',
    'Kinh phí bố trí cho hoạt động bình đẳng giới còn hạn chế, chủ yếu lồng ghép từ nguồn chi thường xuyên.',
    'Số liệu tách biệt giới ở một số lĩnh vực chưa được theo dõi thường xuyên.',
  ],
  proposals: [
    'Đề nghị tổ chức tập huấn nghiệp vụ thống kê giới cho cán bộ đầu mối của các đơn vị.',
    'Đề nghị bố trí kinh phí riêng cho hoạt động bình đẳng giới trong dự toán hằng năm.',
    'Đề nghị thống nhất nguồn số liệu giữa các ngành trước kỳ báo cáo.',
  ],
  next_steps: [
    'Tiếp tục triển khai các chỉ tiêu được giao; rà soát số liệu hằng quý.',
    'Đẩy mạnh tuyên truyền trong Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới.',
    'Phối hợp với các đơn vị liên quan hoàn thiện số liệu trước ngày 30/12/2025.',
  ],
};

const OFFICE: Partial<Sentences> = {
  results: [
    'Nội dung bình đẳng giới được lồng ghép trong nhiệm vụ chuyên môn của ngành và hướng dẫn cơ sở thực hiện.',
  ],
};

const BY_KIND: Readonly<Record<Unit['kind'], Partial<Sentences>>> = {
  department: OFFICE,
  agency: OFFICE,
  police: {
    results: [
      'Công tác phát hiện sớm, can thiệp và xử lý các vụ việc bạo lực trên cơ sở giới được thực hiện kịp thời.',
    ],
  },
  front: {
    results: [
      'Các tổ chức thành viên tuyên truyền, vận động hội viên thực hiện bình đẳng giới và tham gia giám sát, phản biện xã hội.',
    ],
  },
  local: {
    results: [
      'Hệ thống truyền thanh cơ sở phát các tin, bài về bình đẳng giới; các mô hình tại xã, phường được duy trì.',
    ],
    difficulties: [
      'Định kiến giới còn tồn tại ở một bộ phận người dân; địa bàn rộng, việc tiếp cận các thôn xa trung tâm còn khó khăn.',
    ],
  },
};

/** Each box's text: one sentence of the unit's kind where there is one, and one that any unit might write. */
export function exampleNarrative(
  unit: Unit,
  period: Period,
  seed: string,
): ReadonlyMap<NarrativeField, string> {
  return new Map(
    NARRATIVE_FIELDS.map((field) => {
      const own = BY_KIND[unit.kind][field] ?? [];
      const usual = pick(ANY_UNIT[field], seed, unit.id, period.id, field);
      return [field, [...own, usual].join('\n')];
    }),
  );
}

function pick(sentences: readonly string[], ...words: readonly string[]): string {
  return sentences[Math.floor(chance(...words) * sentences.length)] ?? '';
}
