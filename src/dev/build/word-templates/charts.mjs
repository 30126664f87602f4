// The two charts of the report template: chart parts as Word draws them, each with a workbook for "Edit data". The look is
// kept when ntge puts the period's figures in: greys and patterns that survive a black-and-white printer. The first category
// of the sample data is the chart's field: by it ntge knows the chart again after LibreOffice has dropped its alt text.
import { escape } from './xml.mjs';

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** English metric units: 914 400 to an inch. */
const emu = (millimetres) => Math.round(millimetres * 36_000);

/** Width of the text between the margins of Decree 30/2020: 210 - 30 - 15 mm. */
const TEXT_WIDTH = 164;

/** For each chart its part, its workbook (made of its table), and the run that shows it in the document. */
export function chartParts(words, chartWorkbook) {
  return {
    verdicts: chart(words.charts, 0, verdictChart(words.charts), chartWorkbook),
    femaleShare: chart(words.charts, 1, shareChart(words.charts), chartWorkbook),
  };
}

const chart = (words, at, { tag, height, xml, table }, chartWorkbook) => ({
  id: `rId${20 + at}`,
  name: `chart${at + 1}`,
  xml,
  workbook: chartWorkbook(table),
  run: drawing({ id: `rId${20 + at}`, tag, height, number: at + 1, name: words.names[at] }),
});

/** The run that shows the chart; ntge finds it by the tag in its alternative text. */
const drawing = ({ id, tag, height, number, name }) =>
  `<w:r><w:drawing><wp:inline xmlns:wp="${WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(TEXT_WIDTH)}" cy="${emu(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
  `<wp:docPr id="${number}" name="${escape(name)}" descr="{{${tag}}}"/><wp:cNvGraphicFramePr/>` +
  `<a:graphic xmlns:a="${A}"><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const solid = (colour) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const pattern = (name, ink = '404040') =>
  `<a:pattFill prst="${name}"><a:fgClr><a:srgbClr val="${ink}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
const line = (colour, width = 9525) => `<a:ln w="${width}">${solid(colour)}</a:ln>`;
const shape = (fill) => `<c:spPr>${fill}${line('000000')}</c:spPr>`;

const FONT = '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>';
const font = (points, bold = false) =>
  `<a:defRPr sz="${points * 100}" b="${bold ? 1 : 0}">${solid('000000')}${FONT}</a:defRPr>`;
const textProperties = (points) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${font(points)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;

/** The title stands under the chart, as a caption. */
const NO_TITLE = '<c:autoTitleDeleted val="1"/>';

const points = (values) =>
  `<c:ptCount val="${values.length}"/>${values.map((value, i) => `<c:pt idx="${i}"><c:v>${escape(String(value))}</c:v></c:pt>`).join('')}`;
const column = (i) => 'ABCDEFG'[i];

/** A series with its figures beside or inside the bars, on white so that they are read on any pattern and across a grid line. */
function series(i, name, fill, { categories, values, format, position }) {
  const last = categories.length + 1;
  return (
    `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>Sheet1!$${column(i + 1)}$1</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>` +
    `${shape(fill)}<c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:numFmt formatCode="${escape(format)}" sourceLinked="0"/><c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>${textProperties(10)}<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$${column(i + 1)}$2:$${column(i + 1)}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

const categoryAxis = (side, reversed, size) =>
  `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line('000000')}</c:spPr>${textProperties(size)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

const valueAxis = ({ side, crosses, format, max, step }) =>
  `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${max === undefined ? '' : `<c:max val="${max}"/>`}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:majorGridlines><c:spPr>${line('A6A6A6', 6350)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${escape(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(10)}<c:crossAx val="111111111"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`;

const chartSpace = (lang, inner, legend) =>
  `${HEAD}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:date1904 val="0"/><c:lang val="${lang}"/><c:roundedCorners val="0"/><c:chart>${inner}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
  `<c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>${textProperties(10)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;

const barChart = (direction, grouping, all, gap) =>
  `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${all.join('')}<c:gapWidth val="${gap}"/>${grouping === 'stacked' ? '<c:overlap val="100"/>' : ''}<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>`;

/** From dark to light, and lines where two greys would be taken for each other. */
const FILLS = [
  solid('595959'),
  solid('BFBFBF'),
  pattern('ltUpDiag', '000000'),
  solid('FFFFFF'),
  pattern('dkHorz', '7F7F7F'),
];

function verdictChart(words) {
  const categories = [words.tags[0], ...words.samples];
  const values = [
    [1, 2],
    [1, 0],
    [2, 1],
    [0, 1],
    [1, 0],
  ];
  const all = words.verdicts.map((name, i) =>
    // A verdict that no indicator has gets no figure in its layer.
    series(i, name, FILLS[i], { categories, values: values[i], format: '0;;', position: 'ctr' }),
  );
  return {
    tag: words.tags[0],
    height: 74,
    table: [['', ...words.verdicts], ...categories.map((c, i) => [c, ...values.map((row) => row[i])])],
    xml: chartSpace(
      words.lang,
      `${NO_TITLE}<c:plotArea><c:layout/>${barChart('col', 'stacked', all, 60)}${categoryAxis('b', false, 10)}${valueAxis({ side: 'l', crosses: 'autoZero', format: '0', step: 1 })}</c:plotArea>`,
      `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(10)}</c:legend>`,
    ),
  };
}

function shareChart(words) {
  const categories = [words.tags[1], ...words.samples];
  const values = [48.5, 51.2];
  const share = series(0, words.share, FILLS[0], {
    categories,
    values,
    format: '0.0"%"',
    position: 'outEnd',
  });
  return {
    tag: words.tags[1],
    height: 125,
    table: [['', words.share], ...categories.map((c, i) => [c, values[i]])],
    xml: chartSpace(
      words.lang,
      `${NO_TITLE}<c:plotArea><c:layout/>${barChart('bar', 'clustered', [share], 40)}${categoryAxis('l', true, 9)}${valueAxis({ side: 'b', crosses: 'max', format: '0"%"', max: 100, step: 50 })}</c:plotArea>`,
      '',
    ),
  };
}
