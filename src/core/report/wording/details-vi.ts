import { countVi } from './count-vi.ts';
import { joinNamesVi } from './sentence-vi.ts';
import { fullStop, lowerFirst, NAMED_AT_MOST, upperFirst } from './wording.ts';
import type { LeftOutReason, Wording } from './wording.ts';

/** What stands beside the sentence of a quantity: levels, wanting places, forecasts; and money. In Vietnamese. */
export const detailsVi: Pick<
  Wording,
  | 'budget'
  | 'likelihood'
  | 'forecast'
  | 'byRow'
  | 'belowLeast'
  | 'sourceNamed'
  | 'cellsNote'
  | 'documentOf'
  | 'trendPoint'
  | 'trendNote'
> = {
  budget: (label, measure, totals) => {
    const told = totals.filter(({ value }) => value.value !== null);
    if (told.length === 0) return `${label}: các đơn vị chưa báo cáo số liệu.`;
    const parts = told.map(
      (t) => `${lowerFirst(t.label)} ${t.value.text} ${measure} (số liệu của ${countVi(t.units)} đơn vị)`,
    );
    return fullStop(`${label}: ${parts.join('; ')}`);
  },
  likelihood: { will: 'Sẽ đạt mục tiêu', hard: 'Khó đạt mục tiêu', wont: 'Không đạt mục tiêu' },
  forecast: ({ owner, value, likelihood, note }) => {
    const parts = [
      value === null ? '' : `ước thực hiện cả năm ${value}`,
      likelihood === ''
        ? ''
        : `${value === null ? 'nhận định cả năm' : 'khả năng'} ${lowerFirst(likelihood)}`,
    ].filter(Boolean);
    const told = parts.length === 0 ? 'nhận định về cả năm' : parts.join(', ');
    return fullStop(`${upperFirst(owner)} ${told}${note === '' ? '' : `: ${note}`}`);
  },
  byRow: (rows) =>
    fullStop(
      `Trong đó: ${rows.map(({ name, counts, value }) => `${name} ${value === null ? counts : `${value} (${counts})`}`).join('; ')}`,
    ),
  belowLeast: (least, unit, quarters) =>
    fullStop(
      `Theo báo cáo của các địa phương, nơi có dưới ${countVi(least)} ${unit}: ${quarters
        .map(({ quarter, places }) => `${quarter} có ${countVi(places.length)} đơn vị (${namedVi(places)})`)
        .join('; ')}`,
    ),
  sourceNamed: (source) => `nguồn: ${source}`,
  cellsNote: (statuses) => {
    if (statuses.has('suppressed')) return 'Không công bố';
    if (statuses.has('rejected')) return 'Số liệu đang rà soát';
    if (statuses.has('unavailable')) return 'Đơn vị báo chưa có số liệu';
    if (statuses.has('missing') || statuses.size === 0) return 'Chưa có số liệu';
    if (statuses.has('estimate')) return 'Số ước thực hiện';
    return statuses.has('none') ? 'Không phát sinh' : '';
  },
  trendPoint: (value, estimate) => `${value}${estimate ? ' (ước)' : ''}`,
  trendNote: (periods, leftOut) =>
    [
      periods.length === 0 ? '' : `Kết quả xếp theo thứ tự: ${periods.join('; ')}.`,
      'Chỉ so sánh các kỳ cùng thời gian trong năm, cùng danh mục chỉ tiêu và cơ quan, đơn vị báo cáo.',
      leftOut.length === 0
        ? ''
        : `Không đưa vào so sánh: ${leftOut.map(({ label, reason }) => `${label} (${LEFT_OUT[reason]})`).join('; ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
  documentOf: (number, signedOn) => `${number} ngày ${signedOn}`,
};

/** Every place by name, or how many of which unit where they are too many. */
function namedVi(places: readonly { readonly name: string; readonly unit: string }[]): string {
  if (places.length <= NAMED_AT_MOST)
    return joinNamesVi(places.map(({ name, unit }) => `${lowerFirst(name)}, ${unit}`));
  const units = [...new Set(places.map(({ unit }) => unit))];
  return joinNamesVi(units.map((u) => `${u} ${countVi(places.filter(({ unit }) => unit === u).length)}`));
}

/** Why a period stays out of a series. */
const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  calendar: 'không cùng thời gian trong năm',
  catalogue: 'khác danh mục chỉ tiêu',
  units: 'khác cơ quan, đơn vị báo cáo',
};
