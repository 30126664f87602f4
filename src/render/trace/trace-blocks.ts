import { WORDS } from '../../core/words/words.ts';
import type {
  FileCheck,
  Trace,
  TracedFigure,
  TracedFinding,
  TracedSource,
  TracePart,
} from '../../core/trace/model.ts';
import { sayIn } from '../../core/trace/model.ts';
import type { Lang } from '../../core/model/ids.ts';
import { formatDate } from '../../core/text/format.ts';

/** A trace laid out for reading, the same for the screen and for Markdown. */
interface TraceBlock {
  readonly heading: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly items: readonly TraceItem[];
}

export interface TraceItem {
  readonly text: string;
  readonly details: readonly string[];
  /** How it may be coloured. */
  readonly tone: 'plain' | 'error' | 'warning' | 'good';
}

/** A part of a trace: its title and its blocks. */
export interface TraceSection {
  readonly title: string;
  readonly blocks: readonly TraceBlock[];
}

/** Hexadecimal digits of a hash that tell files apart for a person; JSON has all 64. */
const SHORT_HASH = 12;

/** The consolidation a trace speaks of: `6 tháng đầu năm 2025, bản tổng hợp 1, tính đến 18/6/2025`. */
export function traceSubtitle({ lang, period, revision, asOf }: Trace): string {
  const day = formatDate(asOf, lang);
  return sayIn(lang)(
    `${period.label} (consolidated/${period.id}.r${revision}.json, tính đến ${day})`,
    `${period.label} (consolidated/${period.id}.r${revision}.json, as of ${day})`,
  );
}

/** Every part with its blocks; empty blocks are left out. */
export function traceSections(trace: Trace): readonly TraceSection[] {
  return trace.parts.map((part) => ({
    title: `${part.id}  ${part.title}`,
    blocks: partBlocks(trace, part).filter(({ facts, items }) => facts.length + items.length > 0),
  }));
}

function partBlocks(trace: Trace, part: TracePart): readonly TraceBlock[] {
  const { lang } = trace;
  const say = sayIn(lang);
  const used =
    part.result === null
      ? say('Số liệu và nguồn', 'Figures and sources')
      : say('Số liệu đã dùng', 'Figures used');
  return [
    { heading: '', facts: part.facts, items: [] },
    calculationBlock(trace, part),
    { heading: used, facts: [], items: part.figures.map((f) => figureItem(trace, f)) },
    {
      heading: say('Số liệu không dùng và lý do', 'Figures left out, and why'),
      facts: [],
      items: part.leftOut.map((f) => figureItem(trace, f)),
    },
    { heading: say('Tệp nguồn', 'Source files'), facts: [], items: fileItems(trace, part) },
    {
      heading: say('Phát hiện', 'Findings'),
      facts: [],
      items: part.findings.map((f) => findingItem(f, lang)),
    },
    {
      heading: say('Đối chiếu', 'Reconciliation'),
      facts: [],
      items: part.reconciliations.map(({ text, result }) => ({
        text,
        details: [],
        tone: result === 'differs' ? 'warning' : 'plain',
      })),
    },
  ];
}

function calculationBlock({ lang }: Trace, { calculation }: TracePart): TraceBlock {
  const say = sayIn(lang);
  const heading = say('Cách tính', 'Calculation');
  if (!calculation) return { heading, facts: [], items: [] };
  const { lines, exact, printed, decimals, verdict, previous } = calculation;
  const more =
    decimals.printed > decimals.usual
      ? say(
          ` (thường là ${decimals.usual}; thêm chữ số để số in ra không sang nhầm phía của mục tiêu)`,
          ` (usually ${decimals.usual}; more, so that the printed value stands on the right side of the target)`,
        )
      : '';
  const isWhole = exact?.denominator === '1';
  const rounding = isWhole
    ? printed
    : say(
        `${printed}, làm tròn đến ${decimals.printed} chữ số thập phân${more}`,
        `${printed}, rounded to ${decimals.printed} decimal${decimals.printed === 1 ? '' : 's'}${more}`,
      );
  return {
    heading,
    facts: [
      ...lines.map((value) => ({ label: say('Bằng số', 'In numbers'), value })),
      ...(exact
        ? [
            {
              label: say('Giá trị chính xác', 'Exact value'),
              value: isWhole ? exact.numerator : `${exact.numerator}/${exact.denominator}`,
            },
            { label: say('Số in trong báo cáo', 'As printed in the report'), value: rounding },
          ]
        : []),
      ...verdict.map((value) => ({ label: say('Vì sao đánh giá như vậy', 'Why this verdict'), value })),
      ...(previous ? [{ label: say('Kỳ trước', 'Earlier period'), value: previous }] : []),
    ],
    items: [],
  };
}

function figureItem({ lang }: Trace, figure: TracedFigure): TraceItem {
  const say = sayIn(lang);
  const { useText, content, text, status, statusText, unitName, source, why, check, path } = figure;
  const noted =
    status === 'unavailable'
      ? say('Lý do đơn vị nêu', 'Reason given by the unit')
      : say('Ghi chú của đơn vị', 'Note of the unit');
  const checked = check && `${say('Kiểm tra lại', 'Checked again')}: ${check.text}`;
  const tone = check && check.state !== 'same' ? 'error' : check ? 'good' : 'plain';
  return {
    text: `${useText ? `${useText}: ` : ''}${content}: ${text} (${statusText})`,
    details: [
      ...(why && why !== statusText ? [`${say('Lý do', 'Why')}: ${why}`] : []),
      `${unitName} · ${path}`,
      ...(source
        ? [
            say(
              `${source.file}, trang “${source.sheet}”, ô ${source.cell}`,
              `${source.file}, sheet “${source.sheet}”, cell ${source.cell}`,
            ),
          ]
        : []),
      ...labelled(say('Nguồn số liệu đơn vị ghi', 'Source stated by the unit'), figure.statedSource),
      ...labelled(noted, figure.note),
      ...(checked ? [checked] : []),
    ],
    tone,
  };
}

const labelled = (label: string, text: string): readonly string[] =>
  text === '' ? [] : [`${label}: ${text}`];

/** Every file the part's figures came from, once: how it came, its hash, and whether it is still the same. */
function fileItems({ lang, verification }: Trace, part: TracePart): readonly TraceItem[] {
  const sources = [...part.figures, ...part.leftOut].flatMap(({ source }) => source ?? []);
  const files = new Map(sources.map((source) => [source.file, source]));
  return [...files.values()].map((source) => {
    const now = verification?.files.find(({ file }) => file === source.file);
    return {
      text: source.file,
      details: [receiptLine(source, lang), hashLine(source), ...(now ? [checkLine(now, lang)] : [])],
      tone: now === undefined ? 'plain' : now.state === 'same' ? 'good' : 'error',
    };
  });
}

function receiptLine({ receivedOn, revision, originalName }: TracedSource, lang: Lang): string {
  const say = sayIn(lang);
  if (receivedOn === null)
    return say('chưa vào sổ, không rõ ngày nhận', 'not registered, date of receipt unknown');
  const day = formatDate(receivedOn, lang);
  return say(
    `nhận ${day}, lần gửi ${revision ?? 1}, tên tệp gốc “${originalName ?? ''}”`,
    `received ${day}, revision ${revision ?? 1}, sent as “${originalName ?? ''}”`,
  );
}

const hashLine = ({ sha256 }: TracedSource): string => `SHA-256 ${sha256.slice(0, SHORT_HASH)}…`;

function checkLine({ state, sha256Now }: FileCheck, lang: Lang): string {
  const say = sayIn(lang);
  if (state === 'same')
    return say('kiểm tra lại: tệp còn nguyên như lúc tổng hợp', 'checked again: the file is as consolidated');
  if (state === 'missing')
    return say(
      'kiểm tra lại: KHÔNG ĐỌC ĐƯỢC tệp này trong thư mục làm việc',
      'checked again: this file CANNOT BE READ in the workspace',
    );
  const now = `${(sha256Now ?? '').slice(0, SHORT_HASH)}…`;
  return say(
    `kiểm tra lại: tệp ĐÃ BỊ SỬA sau khi tổng hợp, SHA-256 nay là ${now}`,
    `checked again: the file was CHANGED after the consolidation, its SHA-256 is now ${now}`,
  );
}

function findingItem(finding: TracedFinding, lang: Lang): TraceItem {
  const { severity, code, place, message, fix, waiver } = finding;
  return {
    text: `${WORDS[lang].severities[severity]} (${code}): ${message}`,
    details: [place, waiver === '' ? fix : waiver].filter(Boolean),
    tone: waiver !== '' || severity === 'info' ? 'plain' : severity,
  };
}
