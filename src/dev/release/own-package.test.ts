// @module-tag process
import { expect, test } from 'vitest';
import { startsWith, textOfUtf8 } from '../../office/bytes.ts';
import { ownPackage } from './registry.ts';

/** How programs and libraries of machine code begin: Windows, Linux, macOS, WebAssembly. */
const MACHINE_CODE = ['MZ', '\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', '\0asm'].map((start) =>
  Array.from(start, (letter) => letter.charCodeAt(0)),
);

/** One package serves every system, and a virus scanner has nothing to doubt but Node itself. */
test('the program as it was built has no native module', async () => {
  const files = await ownPackage();
  expect(files.has('dist/main.js')).toBe(true);
  for (const [name, bytes] of files) {
    expect(name).not.toMatch(/\.(?:node|dll|so|dylib|exe|wasm)$/i);
    expect(
      MACHINE_CODE.some((start) => startsWith(bytes, start)),
      name,
    ).toBe(false);
    if (name.endsWith('.js')) expect(textOfUtf8(bytes), name).not.toMatch(/\bdlopen\b|\.node['"`]/);
  }
});
