/** Small Word files for tests: a body written as short XML helpers, wrapped in the parts every Word file has. */
import { utf8 } from '../../../office/bytes.ts';
import { saveDocx } from '../../../office/docx-fill/docx-package.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const NAMESPACES =
  `xmlns:w="${W}" xmlns:r="${R}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14" ` +
  `xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:c="${DRAWING}/chart"`;

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Text in a `w:t`. */
export const t = (text: string): string => `<w:t xml:space="preserve">${escape(text)}</w:t>`;
/** A run, optionally with run properties. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`;
/** A paragraph of runs; a plain string becomes one run. */
export const p = (...content: string[]): string =>
  `<w:p>${content.map((part) => (part.startsWith('<') ? part : r(part))).join('')}</w:p>`;
/** A cell of block content; a plain string becomes one paragraph. */
const tc = (content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.map(tc).join('')}</w:tr>`;
/** A table; `columns` is the width of its grid. */
export const tbl = (columns: number, ...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

export interface DocxSource {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnote?: string;
  /** Further parts by name; an `Override` is written for those given a content type. */
  readonly extra?: Readonly<
    Record<string, { readonly content: string | Uint8Array; readonly type?: string }>
  >;
  /** Further relationships of the document, as XML. */
  readonly relationships?: string;
}

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type?: string;
}

/** The bytes of a Word file with that body. */
export function buildDocx(source: DocxSource | string): Uint8Array {
  const given = typeof source === 'string' ? { body: source } : source;
  const parts = [...documentParts(given), ...extraParts(given)];
  const overrides = parts.flatMap(({ name, type }) =>
    type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  const types =
    `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>` +
    `${overrides.join('')}</Types>`;
  const all: Part[] = [{ name: '[Content_Types].xml', content: types }, ...parts];
  return saveDocx(
    new Map(all.map(({ name, content }) => [name, typeof content === 'string' ? utf8(content) : content])),
  );
}

function documentParts(source: DocxSource): Part[] {
  const { body, header, footer, footnote, relationships = '' } = source;
  const kinds = [
    ['header', header, 'hdr'],
    ['footer', footer, 'ftr'],
  ] as const;
  const used = kinds.flatMap(([kind, content, root]) =>
    content === undefined ? [] : [{ kind, content, root }],
  );
  const references = used.map(({ kind }) => `<w:${kind}Reference w:type="default" r:id="${kind}"/>`).join('');
  const notes = footnote === undefined ? '' : relationship('footnotes', 'footnotes', 'footnotes.xml');
  const links =
    used.map(({ kind }) => relationship(kind, kind, `${kind}1.xml`)).join('') + notes + relationships;
  const document = `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>${references}</w:sectPr></w:body></w:document>`;
  const noteParts =
    footnote === undefined
      ? []
      : [
          {
            name: 'word/footnotes.xml',
            type: `${WORD}.footnotes+xml`,
            content: `<w:footnotes ${NAMESPACES}><w:footnote w:id="1">${footnote}</w:footnote></w:footnotes>`,
          },
        ];
  return [
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${RELS}">${relationship('document', 'officeDocument', 'word/document.xml')}</Relationships>`,
    },
    { name: 'word/document.xml', type: `${WORD}.document.main+xml`, content: document },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${RELS}">${links}</Relationships>`,
    },
    ...noteParts,
    ...used.map(({ kind, content, root }) => ({
      name: `word/${kind}1.xml`,
      type: `${WORD}.${kind}+xml`,
      content: `<w:${root} ${NAMESPACES}>${content}</w:${root}>`,
    })),
  ];
}

const extraParts = ({ extra = {} }: DocxSource): Part[] =>
  Object.entries(extra).map(([name, part]) => ({ name, ...part }));

/** A relationship of an official type. */
export const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
