import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** The least any reader must do: unpacks every part that holds figures or texts, parses its XML, counts the elements. */
export function unzipAndParse(bytes) {
  let elements = 0;
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (/^xl\/(worksheets\/[^/]*|sharedStrings|workbook|styles)\.xml$/.test(name)) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      const parser = new SaxesParser();
      parser.on('opentag', () => (elements += 1));
      parser.write(inflateRawSync(packed).toString()).close();
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return elements;
}
