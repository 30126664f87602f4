import { wordFormula, wordReporters } from '../catalogue/view/words.ts';
import type { Naming } from '../catalogue/view/words.ts';
import type { Element, Indicator } from '../model/catalogue.ts';
import type { Lang } from '../model/ids.ts';
import type { CoverField } from '../model/layout.ts';
import type { IndicatorResult, UnitResult } from '../model/results.ts';
import type { ReportContext } from '../report/context.ts';
import type { MeasureReport } from '../report/model.ts';
import { formatDate } from '../text/format.ts';
import { COVER_LABELS } from '../form/printed-words.ts';
import { sanitizeText } from '../text/sanitize.ts';
import type { FigureFacts } from './figures.ts';
import { sayIn } from './model.ts';
import type { TraceFact } from './model.ts';

/** The elements an indicator is computed from. */
export function elementsOf({ formula }: Indicator): readonly string[] {
  return 'element' in formula
    ? [formula.element]
    : [...new Set([formula.numerator.element, formula.denominator.element])];
}

/** What an indicator means, what came out, and who answers for it. */
export function indicatorFacts(
  context: ReportContext,
  indicator: Indicator,
  result: IndicatorResult,
  measure: MeasureReport,
): readonly TraceFact[] {
  const { catalogue, lang } = context;
  const say = sayIn(lang);
  const remarks = [
    result.estimate ? say('có số ước thực hiện', 'an estimate is among the figures') : '',
    result.partYear ? say('tính cho cả năm, kỳ này chưa đủ năm', 'a yearly rate in part of a year') : '',
  ];
  return filled([
    [say('Kết quả', 'Result'), measure.result.withUnit],
    [say('Đánh giá', 'Verdict'), measure.verdict],
    [say('Mục tiêu', 'Target'), result.target ? measure.target.text : measure.target.short],
    [say('Cách hiểu', 'Meaning'), context.text(indicator.definition)],
    [say('Công thức', 'Formula'), wordFormula(catalogue, indicator.formula, lang)],
    [say('Mục', 'Article'), indicator.plan],
    [say('Cơ quan báo cáo', 'Reported by'), context.unitName(result.owner)],
    [
      say('Số liệu đã có', 'Figures available'),
      result.coverage.due === 0 ? '' : `${result.coverage.have}/${result.coverage.due}`,
    ],
    [say('Lưu ý', 'Note'), remarks.filter(Boolean).join('; ')],
  ]);
}

/** What is counted, by whom, and for which indicators. */
export function elementFacts(context: ReportContext, element: Element): readonly TraceFact[] {
  const { catalogue, lang } = context;
  const say = sayIn(lang);
  const users = catalogue.indicators.filter((i) => elementsOf(i).includes(element.id)).map((i) => i.id);
  return filled([
    [say('Đếm gì', 'What is counted'), context.text(element.definition)],
    [say('Đơn vị tính', 'Unit of measure'), context.text(element.unit)],
    [say('Mục', 'Article'), element.plan],
    [say('Ai nhập', 'Filled by'), wordReporters(element, lang, namesIn(context, element)).join('; ')],
    [say('Dùng cho chỉ tiêu', 'Used by'), users.join(', ')],
  ]);
}

/** An officer knows units and rows by their names. */
const namesIn = ({ unitName, words, lang }: ReportContext, { rows }: Element): Naming => ({
  unit: unitName,
  row: (id) => {
    const named = Array.isArray(rows) ? rows.find((row) => row.id === id) : undefined;
    return named ? words.lowerFirst(named.label[lang]) : id;
  },
});

const CORRECTED = {
  redate: { vi: 'ngày đến sửa thành', en: 'redated' },
  withdraw: { vi: 'đã rút', en: 'withdrawn' },
  restore: { vi: 'khôi phục', en: 'restored' },
} as const;

/** What a unit sent, and when; nothing about a unit that is not among the results. */
export function unitFacts({ context, receipts }: FigureFacts, id: string): readonly TraceFact[] {
  const { words, lang } = context;
  const unit = context.unitResult(id);
  if (!unit) return [];
  const say = sayIn(lang);
  const receipt = unit.file === null ? undefined : receipts.get(unit.file);
  const owned = context.consolidation.indicators.filter((i) => i.owner === id).map((i) => i.id);
  return filled([
    [say('Tình trạng', 'Submission'), words.submissionState(unit)],
    [
      say('Hạn gửi', 'Due'),
      unit.dueBefore === null ? '' : words.due(formatDate(unit.dueBefore, lang), unit.dueInclusive),
    ],
    [say('Gia hạn', 'Extension'), sanitizeText(unit.extension ?? '')],
    [say('Ngày nhận', 'Received'), unit.receivedOn === null ? '' : formatDate(unit.receivedOn, lang)],
    [say('Bổ sung ngày', 'Corrected on'), unit.revisedOn === null ? '' : formatDate(unit.revisedOn, lang)],
    ...unit.corrections.map(
      ({ revision, what, receivedAfter, reason, by, on }): readonly [string, string] => [
        say('Đính chính sổ', 'Register corrected'),
        sanitizeText(
          `${say('bản', 'revision')} ${revision}, ${CORRECTED[what][lang]}${what === 'redate' && receivedAfter !== null ? ` ${formatDate(receivedAfter, lang)}` : ''}: ${reason} (${by}, ${formatDate(on, lang)})`,
        ),
      ],
    ),
    ...coverFacts(unit, lang),
    [say('Tệp', 'File'), sanitizeText(unit.file ?? '')],
    [say('Tên tệp gốc', 'Original name'), sanitizeText(receipt?.originalName ?? '')],
    ['SHA-256', unit.sha256 ?? ''],
    [say('Số liệu bắt buộc đã có', 'Required figures'), `${unit.filled}/${unit.due}`],
    [say('Phụ trách chỉ tiêu', 'Answers for'), owned.join(', ')],
  ]);
}

/** The cover as the unit filled it in, by the form's own labels. */
function coverFacts({ cover }: UnitResult, lang: Lang): readonly (readonly [string, string])[] {
  if (!cover) return [];
  const { reporter, contact, documentNumber, signedOn, dataSource } = cover;
  const label = (field: CoverField): string => COVER_LABELS[field][lang];
  return [
    [label('document_number'), sanitizeText(documentNumber)],
    [label('signed_on'), signedOn === null ? '' : formatDate(signedOn, lang)],
    [label('reporter'), sanitizeText(reporter)],
    [label('contact'), sanitizeText(contact)],
    [label('data_source'), sanitizeText(dataSource)],
  ];
}

function filled(facts: readonly (readonly [label: string, value: string])[]): readonly TraceFact[] {
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}
