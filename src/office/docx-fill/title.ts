import { utf8 } from '../bytes.ts';
import { escapeText } from '../xml/xml-scan.ts';
import { partText, type Parts } from './docx-package.ts';

const CORE = 'docProps/core.xml';
const TITLE = /<dc:title\b[^>]*(?:\/>|>[\s\S]*?<\/dc:title>)/;

/** The document's own title in its properties, where Windows, readers aloud and the PDF find it, instead of the template's. */
export function setTitle(parts: Parts, title: string): void {
  if (!parts.has(CORE)) return;
  const xml = partText(parts, CORE);
  const element = `<dc:title>${escapeText(title)}</dc:title>`;
  const titled = TITLE.test(xml)
    ? xml.replace(TITLE, () => element)
    : xml.replace('</cp:coreProperties>', () => `${element}</cp:coreProperties>`);
  parts.set(CORE, utf8(titled));
}
