/** One file inside the zip, as the central directory declares it and its local header confirms. */
export interface ZipEntry {
  /** Forward slashes, no leading slash: the name parts are looked up by. */
  readonly name: string;
  /** The name's own bytes, for copying the entry unchanged. */
  readonly nameBytes: Uint8Array;
  /** General purpose flags of the central directory. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly compressedSize: number;
  /** Declared unpacked size; `inflateEntry` insists on it. */
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly dataOffset: number;
  readonly isDirectory: boolean;
}
