import { attribute } from '../fuzz/base.ts';
import type { PartTexts } from '../fuzz/base.ts';

/** Changes the parts of a workbook into what another program would have written for the same content. */
export type Rewrite = (parts: PartTexts) => Map<string, string>;

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const WORKBOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';

/** The same content as other programs, other versions and other habits of saving write it. */
export const OTHER_WRITERS: Readonly<Record<string, Rewrite>> = {
  'Excel, "Strict Open XML"': (parts) =>
    each(parts, /\.(?:xml|rels)$/, (xml) =>
      isoDates(xml)
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ),
  'Excel for Mac, dates since 1904': (parts) => {
    const sheets = each(parts, SHEET, (xml) =>
      xml.replaceAll(DATE, (_, head: string, serial: string) => `${head}<v>${Number(serial) - 1462}</v>`),
    );
    return each(sheets, WORKBOOK, (xml) => xml.replace(/<workbookPr/, '<workbookPr date1904="1"'));
  },
  'LibreOffice, booleans in words': (parts) =>
    each(
      each(parts, WORKBOOK, (xml) => xml.replace(/<workbookPr/, '<workbookPr date1904="false"')),
      SHEET,
      (xml) => xml.replaceAll('sheet="1"', 'sheet="true"').replaceAll(/ hidden="0"/g, ' hidden="false"'),
    ),
  'Google Sheets, whole numbers with a decimal, no document properties': (parts) => {
    const sheets = each(parts, SHEET, (xml) =>
      xml.replaceAll(/(<c r="[A-Z]+\d+"(?: s="\d+")?>)<v>(\d+)<\/v>/g, '$1<v>$2.0</v>'),
    );
    return new Map([...sheets].filter(([name]) => !name.startsWith('docProps/')));
  },
  'openpyxl, texts in the cells': inlineStrings,
  'WPS, its own parts and extensions': (parts) =>
    each(parts, SHEET, (xml) =>
      xml.replace(
        '</worksheet>',
        '<extLst><ext uri="{x}" xmlns:et="http://www.wps.cn/officeDocument/2022/et"><et:c r="D5"><et:v>1</et:v></et:c></ext></extLst></worksheet>',
      ),
    ).set(
      'xl/cellimages.xml',
      '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
    ),
  'a report server, every tag with a prefix': (parts) =>
    each(parts, new RegExp(`${SHEET.source}|^${STRINGS}$|^${WORKBOOK}$`), (xml) =>
      xml.replace(' xmlns=', ' xmlns:x=').replaceAll(/<(\/?)(?=[A-Za-z]+[\s/>])(?!\?)/g, '<$1x:'),
    ),
  'texts in several runs of formatting': (parts) =>
    each(parts, STRINGS, (xml) =>
      xml.replaceAll(
        /<si><t([^>]*)>([^<&]{2,})<\/t><\/si>/g,
        (_, space: string, text: string) =>
          `<si><r><t${space}>${text.slice(0, 1)}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${text.slice(1)}</t></r></si>`,
      ),
    ),
  'a Mac, letters and marks apart': (parts) =>
    each(parts, new RegExp(`${SHEET.source}|^${STRINGS}$|^${WORKBOOK}$`), (xml) => xml.normalize('NFD')),
  'numbers as scientific notation': (parts) =>
    each(parts, SHEET, (xml) =>
      xml.replaceAll(
        /(<c r="[A-Z]+\d+"(?: s="\d+")?>)<v>(\d+)<\/v>/g,
        (_, head: string, number: string) => `${head}<v>${Number(number).toExponential().toUpperCase()}</v>`,
      ),
    ),
};

/** A date of these years in a cell: the only numbers of their size in a form. */
const DATE = /(<c r="[CK]\d+"[^>]*>)<v>(4[56]\d{3})<\/v>/g;

function isoDates(xml: string): string {
  return xml.replaceAll(DATE, (_, head: string, serial: string) => {
    const day = new Date((Number(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
    return `${head.replace('>', ' t="d">')}<v>${day}</v>`;
  });
}

function inlineStrings(parts: PartTexts): Map<string, string> {
  const texts = [...(parts.get(STRINGS) ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, inside = '']) => inside,
  );
  const sheets = each(parts, SHEET, (xml) =>
    xml.replaceAll(
      /<c ([^>]*)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      (__, before: string, after: string, index: string) =>
        `<c ${before}t="inlineStr"${after}><is>${texts[Number(index)] ?? ''}</is></c>`,
    ),
  );
  sheets.delete(STRINGS);
  const withoutList = (xml: string): string =>
    xml.replaceAll(/<(?:Relationship|Override) [^>]*>/g, (tag) =>
      (attribute(tag, 'Target') || attribute(tag, 'PartName')).endsWith('sharedStrings.xml') ? '' : tag,
    );
  return each(sheets, /\.rels$|^\[Content_Types\]/, withoutList);
}

function each(
  parts: PartTexts,
  which: RegExp | string,
  change: (xml: string) => string,
): Map<string, string> {
  const fits = (name: string): boolean => (typeof which === 'string' ? name === which : which.test(name));
  return new Map([...parts].map(([name, xml]) => [name, fits(name) ? change(xml) : xml]));
}
