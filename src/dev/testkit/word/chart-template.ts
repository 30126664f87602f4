/** A Word file with a native column chart and its embedded workbook, as an office would draw one. */
import { relationship, type DocxSource } from './build-docx.ts';

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** The run that shows the chart; `altText` is its description. */
export const chartDrawing = (altText: string): string =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="4000000" cy="2000000"/>` +
  `<wp:docPr id="7" name="Chart 1" descr="${altText}"/><a:graphic><a:graphicData uri="${C}"><c:chart r:id="chart1"/>` +
  `</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const point = (index: number, value: string): string => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
const series = (index: number, name: string, column: string): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/>${point(0, name)}</c:strCache></c:strRef></c:tx>` +
  `<c:spPr><a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
  `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/>${point(0, 'a')}${point(1, 'b')}</c:strCache></c:strRef></c:cat>` +
  `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/>${point(0, '1')}${point(1, '2')}</c:numCache></c:numRef></c:val></c:ser>`;

const CHART =
  `<c:chartSpace xmlns:c="${C}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
  `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
  `${series(0, 'x', 'B')}<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
  `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>` +
  `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>` +
  `</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

/** A document with that body and one chart part for {@link chartDrawing} to show. */
export const chartSource = (body: string): DocxSource => ({
  body,
  relationships: relationship('chart1', 'chart', 'charts/chart1.xml'),
  extra: { 'word/charts/chart1.xml': { content: CHART, type: CHART_TYPE } },
});
