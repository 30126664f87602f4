// npm run package [-- --node VERSION] [-- --to FOLDER]: what people get who have no Node.
import { parseArgs } from 'node:util';
import { browserCodec } from '../build/browser-codec.mjs';
import { loadSource } from '../build/load-source.mjs';

const { values } = parseArgs({
  options: { node: { type: 'string' }, to: { type: 'string', default: 'release' } },
});
// Packed by the codec that is all our own code: Node's differs between versions and processors.
const { makeRelease } = await loadSource('src/dev/release/release.ts', [browserCodec]);
for (const line of await makeRelease(values.to, values.node)) console.log(line);
