import type { WorkbookTraits } from '../../core/model/raw-workbook.ts';
import { textOfUtf8 } from '../bytes.ts';
import type { OpcPackage, Relationship } from './package.ts';
import { findPart, readPart } from './package.ts';
import { Refusal } from '../refusal.ts';

/** What the file carries besides cells, by relationships and folder names; nothing of it is opened but the program's name. */
export function describeTraits(
  pack: OpcPackage,
  root: readonly Relationship[],
  workbook: readonly Relationship[],
): Omit<WorkbookTraits, 'date1904' | 'strictOoxml' | 'unreadParts' | 'staleResults' | 'cutTexts'> {
  const count = (type: string): number =>
    workbook.filter((relationship) => relationship.type === type).length;
  const names = [...pack.zip.byName.keys()];
  const application = readApplication(pack, root);
  return {
    macros:
      count('vbaProject') + count('xlMacrosheet') + count('xlIntlMacrosheet') > 0 ||
      names.some((name) => name.endsWith('/vbaproject.bin')),
    externalLinks: count('externalLink'),
    connections: count('connections') > 0,
    embeddedObjects: names.filter((name) =>
      /(?:^|\/)(?:embeddings|activex)\/[^/]+\.(?!xml$|rels$)/.test(name),
    ).length,
    digitalSignature:
      root.some(({ type }) => type === 'origin') || names.some((name) => name.startsWith('_xmlsignatures/')),
    ...(application === undefined ? {} : { application }),
  };
}

const APPLICATION = /<(?:\w+:)?Application\s*>([^<]{1,200})</;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Document properties are odd in many real files: whatever is wrong with them, only the name stays unknown. */
function readApplication(pack: OpcPackage, root: readonly Relationship[]): string | undefined {
  const properties = root.find(({ type }) => type === 'extended-properties');
  const entry = properties === undefined ? undefined : findPart(pack, properties.target);
  if (properties === undefined || entry === undefined || entry.size > 1_000_000) return undefined;
  try {
    const text = textOfUtf8(readPart(pack, properties.target).content);
    return APPLICATION.exec(text)?.[1]?.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ENTITIES[name] ?? '',
    );
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
