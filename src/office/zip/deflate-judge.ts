/**
 * What zlib would say of raw deflate (RFC 1951) that did not unpack as it should: fflate overlooks distances before the
 * beginning and codes that no packer writes. It only counts what comes out, bit by bit: slow, and seldom needed.
 */

/** Extra bits and first values of the length codes 257 to 285, and of the distance codes 0 to 29. */
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BITS = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));
const LENGTHS = [...firstValues(LENGTH_BITS, 3).slice(0, -1), 258];
const DISTANCES = firstValues(DISTANCE_BITS, 1);
/** In which order the lengths of the codes for lengths are given. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;
const END = 256;

function firstValues(bits: readonly number[], first: number): readonly number[] {
  let value = first;
  return bits.map((count) => {
    const own = value;
    value += 1 << count;
    return own;
  });
}

class Damaged extends Error {}
class Longer extends Error {}

/** `whole` when the bytes are deflate and no more than `limit` bytes come out; else what is met first. */
export function judgeDeflate(packed: Uint8Array, limit: number): 'whole' | 'longer' | 'damaged' {
  try {
    new Judge(packed, limit).blocks();
    return 'whole';
  } catch (error) {
    if (error instanceof Damaged) return 'damaged';
    if (error instanceof Longer) return 'longer';
    throw error;
  }
}

/** Symbols by the length of their codes: how many of each length, and the symbols in the order of their codes. */
interface Codes {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

/** Throws Damaged for a set of lengths that zlib refuses; `isAlone`: one code of one bit may stand for all. */
function codesOf(lengths: readonly number[], isAlone: boolean): Codes {
  const counts = Array.from({ length: LONGEST_CODE + 1 }, (_, length) =>
    length === 0 ? 0 : lengths.filter((one) => one === length).length,
  );
  const longest = counts.findLastIndex((count) => count > 0);
  const left = counts.slice(1).reduce((rest, count) => {
    if (rest < 0) return rest;
    return rest * 2 - count;
  }, 1);
  const isIncomplete = left > 0 && longest > 0 && !(isAlone && longest === 1);
  if (left < 0 || isIncomplete) throw new Damaged();
  const symbols = counts.flatMap((count, length) =>
    count === 0 ? [] : lengths.flatMap((one, symbol) => (one === length ? [symbol] : [])),
  );
  return { counts, symbols };
}

const FIXED_LITERALS = codesOf(
  Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  false,
);
const FIXED_DISTANCES = codesOf(
  Array.from({ length: 32 }, () => 5),
  false,
);

class Judge {
  readonly #bytes: Uint8Array;
  readonly #limit: number;
  /** In bits. */
  #at = 0;
  #made = 0;

  constructor(bytes: Uint8Array, limit: number) {
    this.#bytes = bytes;
    this.#limit = limit;
  }

  blocks(): void {
    for (let isLast = false; !isLast;) {
      isLast = this.#bits(1) === 1;
      const kind = this.#bits(2);
      if (kind === 0) this.#stored();
      else if (kind === 1) this.#packed(FIXED_LITERALS, FIXED_DISTANCES);
      else if (kind === 2) this.#described();
      else throw new Damaged();
    }
  }

  #bits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++, this.#at++) {
      const byte = this.#bytes[this.#at >> 3];
      if (byte === undefined) throw new Damaged();
      value |= ((byte >> (this.#at & 7)) & 1) << i;
    }
    return value;
  }

  #make(count: number): void {
    this.#made += count;
    if (this.#made > this.#limit) throw new Longer();
  }

  #stored(): void {
    this.#at = (this.#at + 7) & ~7;
    const length = this.#bits(16);
    if ((length ^ 0xffff) !== this.#bits(16)) throw new Damaged();
    const available = this.#bytes.length - (this.#at >> 3);
    this.#make(Math.min(length, available));
    if (available < length) throw new Damaged();
    this.#at += length * 8;
  }

  #symbol({ counts, symbols }: Codes): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST_CODE; length++) {
      code |= this.#bits(1);
      const count = counts[length] ?? 0;
      if (code - first < count) return symbols[index + code - first] ?? END;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Damaged();
  }

  #described(): void {
    const literals = this.#bits(5) + 257;
    const distances = this.#bits(5) + 1;
    const given = this.#bits(4) + 4;
    if (literals > 286 || distances > 30) throw new Damaged();
    const own = Array.from({ length: ORDER.length }, () => 0);
    for (const place of ORDER.slice(0, given)) own[place] = this.#bits(3);
    const lengths = this.#lengths(codesOf(own, false), literals + distances);
    if (lengths[END] === 0) throw new Damaged();
    this.#packed(codesOf(lengths.slice(0, literals), true), codesOf(lengths.slice(literals), true));
  }

  #lengths(codes: Codes, all: number): readonly number[] {
    const lengths: number[] = [];
    while (lengths.length < all) {
      const symbol = this.#symbol(codes);
      if (symbol < 16) lengths.push(symbol);
      else lengths.push(...this.#repeated(symbol, lengths.at(-1)));
    }
    if (lengths.length > all) throw new Damaged();
    return lengths;
  }

  #repeated(symbol: number, last: number | undefined): readonly number[] {
    if (symbol === 17) return Array.from({ length: 3 + this.#bits(3) }, () => 0);
    if (symbol === 18) return Array.from({ length: 11 + this.#bits(7) }, () => 0);
    if (last === undefined) throw new Damaged();
    return Array.from({ length: 3 + this.#bits(2) }, () => last);
  }

  #packed(literals: Codes, distances: Codes): void {
    for (let symbol = this.#symbol(literals); symbol !== END; symbol = this.#symbol(literals)) {
      if (symbol < END) this.#make(1);
      else this.#copied(symbol - END - 1, distances);
    }
  }

  #copied(code: number, distances: Codes): void {
    const length = LENGTHS[code];
    if (length === undefined) throw new Damaged();
    const count = length + this.#bits(LENGTH_BITS[code] ?? 0);
    const far = this.#symbol(distances);
    const distance = DISTANCES[far];
    if (distance === undefined) throw new Damaged();
    if (distance + this.#bits(DISTANCE_BITS[far] ?? 0) > this.#made) throw new Damaged();
    this.#make(count);
  }
}
