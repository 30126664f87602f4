import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Firefox as Debian ships it, driven by its own remote protocol (Marionette: JSON over a socket, each message after its length
 * and a colon), for which no library is needed.
 */
export interface Firefox {
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page, with arguments and then a function that takes the answer. */
  run(body: string, ...args: readonly unknown[]): Promise<unknown>;
  choose(selector: string, files: readonly string[]): Promise<void>;
  /** The page as PDF, on the paper that its style asks for. */
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Seconds that a script may take. */
const SCRIPT_SECONDS = 300;
const TRIES = 600;

export async function startFirefox(path: string): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'ntge-firefox-'));
  await writeFile(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
  const argv = ['--headless', '--marionette', '--no-remote', '--profile', profile];
  const program = spawn(path, argv, { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  const socket = connect(await portIn(profile));
  const send = commands(socket);
  await send('WebDriver:NewSession', { capabilities: {} });
  await send('WebDriver:SetTimeouts', { script: SCRIPT_SECONDS * 1000 });
  return {
    open: async (url) => void (await send('WebDriver:Navigate', { url })),
    run: async (script, ...args) => valueOf(await send('WebDriver:ExecuteAsyncScript', { script, args })),
    choose: async (value, files) => {
      const found = valueOf(await send('WebDriver:FindElement', { using: 'css selector', value }));
      const [id] = Object.values(Object(found));
      await send('WebDriver:ElementSendKeys', { id, text: files.join('\n') });
    },
    print: async () => {
      const pdf = valueOf(await send('WebDriver:Print', { background: true, shrinkToFit: false }));
      return Buffer.from(String(pdf), 'base64');
    },
    close: async () => {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      await send('Marionette:Quit', { flags: ['eForceQuit'] });
      socket.destroy();
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Firefox writes into its profile where it listens. */
async function portIn(profile: string): Promise<number> {
  for (let left = TRIES; left > 0; left--) {
    const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (text !== '') return Number(text);
    await pause(100);
  }
  throw new Error('Firefox does not listen');
}

const valueOf = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;

type Send = (name: string, params: object) => Promise<unknown>;

/** Sends one command after the other: `[0, id, name, params]`, answered by `[1, id, error, result]`. */
function commands(socket: Socket): Send {
  const waiting = new Map<number, (answer: readonly unknown[]) => void>();
  let rest = Buffer.alloc(0);
  socket.on('data', (piece) => {
    rest = Buffer.concat([rest, Buffer.from(piece)]);
    for (let whole = messageIn(rest); whole; whole = messageIn(rest)) {
      rest = rest.subarray(whole.end);
      const message: unknown = JSON.parse(whole.text);
      // The first message is Firefox's greeting.
      if (Array.isArray(message)) waiting.get(Number(message[1]))?.(message);
    }
  });
  let id = 0;
  return (name, params) =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, ([, , error, result]) => {
        if (error) reject(new Error(JSON.stringify(error)));
        else resolve(result);
      });
      const text = JSON.stringify([0, id, name, params]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

function messageIn(bytes: Buffer): { readonly text: string; readonly end: number } | undefined {
  const colon = bytes.indexOf(':');
  if (colon < 0) return undefined;
  const end = colon + 1 + Number(bytes.subarray(0, colon).toString());
  return bytes.length < end ? undefined : { text: bytes.subarray(colon + 1, end).toString(), end };
}
