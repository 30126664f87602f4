import { textOfUtf8, utf8 } from '../../office/bytes.ts';
import { inflateEntry, openZip } from '../../office/zip/zip.ts';
import { writeZip } from '../../office/zip/zip-writer.ts';

/**
 * A workbook after somebody typed into one of its cells and saved it: nothing else changes.
 * @throws when the part has no such cell.
 */
export function typeInto(file: Uint8Array, part: string, cell: string, value: number | string): Uint8Array {
  const zip = openZip(file);
  let typed = false;
  const content =
    typeof value === 'number' ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`;
  const saved = writeZip(
    zip.entries.map((entry) => {
      const before = inflateEntry(zip, entry);
      if (entry.name !== part) return { name: entry.name, content: before };
      const xml = textOfUtf8(before).replace(
        new RegExp(`(<c r="${cell}"(?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`),
        (_, head: string) => {
          typed = true;
          return head + content;
        },
      );
      return { name: entry.name, content: utf8(xml) };
    }),
  );
  if (!typed) throw new Error(`no cell ${cell} in ${part}`);
  return saved;
}
