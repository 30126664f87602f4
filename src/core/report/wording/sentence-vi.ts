import { assessed, countedVerdict } from '../../words/words.ts';
import { fullStop, isTold, qualifiedLabel } from './wording.ts';
import type { MeasureFacts } from './wording.ts';
import { countVi } from './count-vi.ts';

/**
 * The Vietnamese sentence of one measured quantity. Each case has its own; the wording follows provincial reports:
 * "đạt", "chưa đạt", "ước đạt", "điểm phần trăm", "so với cùng kỳ".
 */
export function sentenceVi(facts: MeasureFacts): string {
  return fullStop(byLevel[facts.level](facts) + smallNote(facts));
}

const byLevel: Readonly<Record<MeasureFacts['level'], (facts: MeasureFacts) => string>> = {
  reached: (f) => judged(f, reachedAgainst),
  'not-reached': (f) => judged(f, missedAgainst),
  'cannot-tell': cannotTell,
  'not-applicable': noneArising,
};

/** Cases arise or do not; what is asked with yes or no applies to something that is there or is not. */
function noneArising({ label, kind, owner, givenReason }: MeasureFacts): string {
  const nothing =
    kind === 'all-yes'
      ? 'không đánh giá, do trên địa bàn không có đối tượng áp dụng'
      : assessed('not-applicable', 'vi');
  return `${label}: ${nothing}, theo báo cáo của ${owner}${givenReason === '' ? '' : ` (${givenReason})`}`;
}

function judged(f: MeasureFacts, against: (f: MeasureFacts) => string): string {
  if (!isTold(f))
    return `${f.label}: ${(f.level === 'reached' ? f.goal?.reached : f.goal?.missed) ?? `${countedVerdict(f.level, 'vi')} chỉ tiêu đề ra`}`;
  if (f.kind === 'all-yes') return answers(f) + against(f) + answersComparison(f);
  return head(f) + against(f) + comparison(f);
}

/** Subject, verb, value, the counts behind it. */
function head(f: MeasureFacts): string {
  const counts = f.counts === null ? '' : ` (${f.counts}${quarterNote(f)})`;
  const value = f.value ?? '';
  if (f.kind === 'closed-months')
    return f.counts === null
      ? `${qualifiedLabel(f)}: ${f.estimate ? 'ước ' : ''}đạt ${value}`
      : `${qualifiedLabel(f)}: ${f.estimate ? 'ước ' : ''}${f.counts} đã kết thúc có chuyên mục, chuyên đề (${value})`;
  const verb = f.lowerIsBetter || f.kind === 'pair' ? 'là' : 'đạt';
  const mode = f.estimate ? 'ước ' : f.level === 'not-reached' && verb === 'đạt' ? 'mới ' : '';
  return `${qualifiedLabel(f)} ${mode}${verb} ${value}${counts}`;
}

const quarterNote = (f: MeasureFacts): string =>
  f.kind === 'lowest-quarter' ? ', tính theo quý thấp nhất trong các quý đã kết thúc' : '';

function reachedAgainst(f: MeasureFacts): string {
  const { distance, target, goal } = f;
  const hit = goal?.reached ?? 'đạt chỉ tiêu đề ra';
  if (target === null || distance === null) return `, ${hit}`;
  if (distance.sign === 0) return `, bằng ${f.targetName} (${target}), ${goal?.reached ?? 'đạt chỉ tiêu'}`;
  const side = distance.sign > 0 ? 'cao hơn' : 'thấp hơn';
  const short = goal?.reached ?? 'đạt chỉ tiêu';
  const variants = [
    `, ${side} ${f.targetName} (${target}) ${distance.text}, ${hit}`,
    distance.sign > 0
      ? `, ${short} và vượt ${distance.text} so với ${f.targetName} (${target})`
      : `, ${short}, ${side} ${distance.text} so với ${f.targetName} (${target})`,
  ] as const;
  return variants[f.variant];
}

const missed = ({ goal }: MeasureFacts, tail = ' đề ra'): string =>
  goal?.missed ?? `${countedVerdict('not-reached', 'vi')} chỉ tiêu${tail}`;

/** ", còn thiếu 04 cơ quan": where whole numbers decide. */
const wanting = ({ short }: MeasureFacts): string => (short === null ? '' : `, còn thiếu ${short}`);

function missedAgainst(f: MeasureFacts): string {
  const { distance, target } = f;
  if (target === null || distance === null) return `, ${missed(f)}${wanting(f)}`;
  if (distance.sign === 0)
    return `, ngang ngưỡng trong khi ${f.targetName} là ${target}, ${missed(f)}${wanting(f)}`;
  const below = f.short === null ? `còn thiếu ${distance.text}` : `thấp hơn ${distance.text}`;
  const variants = [
    distance.sign > 0
      ? `, còn cao hơn ${f.targetName} (${target}) ${distance.text}, ${missed(f)}`
      : `, thấp hơn ${f.targetName} (${target}) ${distance.text}, ${missed(f)}${wanting(f)}`,
    distance.sign > 0
      ? `, ${missed(f, '')}, còn cao hơn ${distance.text} so với ${f.targetName} (${target})`
      : `, ${missed(f, '')}, ${below} so với ${f.targetName} (${target})${wanting(f)}`,
  ] as const;
  return variants[f.variant];
}

const smallNote = ({ small }: MeasureFacts): string => (small ? '; số nhỏ, biến động lớn' : '');

/** Against the earlier period; a remark only where rising and improving are not the same thing. */
function comparison(f: MeasureFacts): string {
  if (f.previous === null || f.change === null)
    return f.comparisonExpected && f.value !== null ? '; chưa có số liệu kỳ trước để so sánh' : '';
  const earlier = `${f.previous.period} (${f.previous.value})`;
  if (f.direction === 'flat') return `; không thay đổi so với ${earlier}`;
  if (f.small) return `; ${f.previous.period} là ${f.previous.value}`;
  const move = f.change.rises ? 'tăng' : 'giảm';
  if (f.change.text === null) return `; ${move} không đáng kể so với ${earlier}`;
  const remark = f.lowerIsBetter
    ? { better: ', chuyển biến theo hướng tích cực', worse: ', chuyển biến chưa tích cực', unknown: '' }[
        f.direction
      ]
    : '';
  return f.variant === 0
    ? `; ${move} ${f.change.text} so với ${earlier}${remark}`
    : `; so với ${earlier} ${move} ${f.change.text}${remark}`;
}

/** Answers have no figure to subtract: only the way they went. */
function answersComparison({ direction, previousPeriod }: MeasureFacts): string {
  if (direction === 'unknown' || previousPeriod === '') return '';
  const moved = { better: 'tiến bộ', flat: 'không thay đổi', worse: 'kém hơn' }[direction];
  return `; ${moved} so với ${previousPeriod}`;
}

function answers(f: MeasureFacts): string {
  const { yes, no } = f.answers;
  const single = yes.length + no.length === 1;
  if (single) return `${f.label}: ${yes.length ? 'đã thực hiện' : 'chưa thực hiện'}`;
  if (no.length === 0) return `${f.label}: đã thực hiện ở ${joinVi(yes)}`;
  if (yes.length === 0) return `${f.label}: chưa thực hiện ở ${joinVi(no)}`;
  return `${f.label}: đã thực hiện ở ${joinVi(yes)}; chưa thực hiện ở ${joinVi(no)}`;
}

function cannotTell(f: MeasureFacts): string {
  const reason = f.reason ?? 'missing';
  return becauseOf[reason](f);
}

const becauseOf: Readonly<Record<NonNullable<MeasureFacts['reason']>, (f: MeasureFacts) => string>> = {
  missing: (f) =>
    `${f.label}: ${assessed('cannot-tell', 'vi')} do ${f.owner} ${
      f.ownerMissing ? 'chưa gửi báo cáo' : `chưa cung cấp ${f.coverage.have > 0 ? 'đầy đủ ' : ''}số liệu`
    }${coverage(f)}`,
  unavailable: (f) =>
    `${f.label}: chưa đánh giá được do ${f.owner} báo cáo chưa có số liệu của kỳ này${f.givenReason === '' ? '' : `, lý do: ${f.givenReason}`}${coverage(f)}`,
  rejected: (f) => `${f.label}: chưa đánh giá được do số liệu của ${f.owner} còn sai sót, đang được rà soát`,
  'partial-coverage': (f) =>
    f.value === null
      ? `${f.label}: ${assessed('cannot-tell', 'vi')}${coverage(f)}`
      : `${head({ ...f, level: 'cannot-tell' })} theo số liệu tạm tính${coverage(f)}, chưa đủ căn cứ để đánh giá`,
  'part-year': partYear,
  'zero-denominator': (f) => `${f.label}: không tính được do ${f.owner} báo cáo ${f.denominatorLabel} bằng 0`,
  'none-arising': noneArising,
  'no-target': (f) =>
    `${f.value === null ? `${f.label}: chưa có kết quả` : head(f)}; ${f.plan} không đặt mục tiêu cụ thể${comparison(f)}`,
  suppressed: (f) => `${f.label}: ${assessed('withheld', 'vi')} do số liệu nhỏ, để bảo vệ người liên quan`,
  'still-open': (f) =>
    `${f.value === null ? f.label : head(f)}; chưa đánh giá cả năm do tại ngày chốt số liệu còn ${f.kind === 'closed-months' ? 'tháng' : 'quý'} chưa kết thúc${comparison(f)}`,
  'nothing-closed': (f) =>
    `${f.label}: chưa đánh giá do tại ngày chốt số liệu chưa có ${f.kind === 'closed-months' ? 'tháng' : 'quý'} nào kết thúc`,
};

const coverage = (f: MeasureFacts): string =>
  f.coverage.have > 0 && f.coverage.have < f.coverage.due
    ? ` (mới có ${countVi(f.coverage.have)}/${countVi(f.coverage.due)} số liệu)`
    : '';

/** A yearly rate in the middle of the year: the counts are the news. */
function partYear(f: MeasureFacts): string {
  const counts = f.named ? `trong kỳ, ${f.named.numerator}; ${f.named.denominator}` : '';
  const value = f.value === null ? '' : `, tạm tính ${f.value}${f.estimate ? ' (số ước)' : ''}`;
  const goal = f.target === null ? '' : ` (mục tiêu cả năm: ${f.target})`;
  const found = counts + value;
  return `${qualifiedLabel(f)}: ${found.replace(/^, /, '')}${found === '' ? '' : '; '}do chỉ tiêu tính cho cả năm${goal} nên chưa đánh giá ở kỳ này`;
}

/** "a, b và c". */
export function joinVi(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`;
}

/** Names that hold commas or "và" themselves are kept apart by semicolons. */
export function joinNamesVi(names: readonly string[]): string {
  return names.some((name) => /, | và /.test(name)) ? names.join('; ') : joinVi(names);
}
