import type { Bilingual, Lang } from '../../core/model/ids.ts';
import { formatNumber } from '../../core/text/format.ts';
import type { Session } from '../../host.ts';

/** Progress is worth a line from this many files on. */
const FROM = 6;
/** Milliseconds between two drawings. */
const EVERY = 100;
/** Nothing is said about the time left before this share is done: the first files are slower. */
const TELLING_SHARE = 0.02;

/** Counts the files of a batch on one line of the terminal. */
export interface Progress {
  /** One more file is done. */
  step(): void;
  /** Takes the line away. */
  end(): void;
}

const SILENT: Progress = { step: () => undefined, end: () => undefined };

/** Without a terminal, or with few files, nothing is shown. */
export function startProgress(
  total: number,
  { host, lang }: Session,
  now: () => number = () => performance.now(),
): Progress {
  if (!host.stderr.isTerminal || total < FROM) return SILENT;
  const started = now();
  let done = 0;
  let drawn = -EVERY;
  return {
    step() {
      done += 1;
      const elapsed = now() - started;
      if (elapsed - drawn < EVERY && done < total) return;
      drawn = elapsed;
      host.stderr.write(`${CLEAR}${progressLine(done, total, elapsed / 1000, lang)}`);
    },
    end: () => host.stderr.write(CLEAR),
  };
}

/** Takes the line of the terminal away on which the cursor stands. */
const CLEAR = '\r\u001b[K';

/** Tells how many of how many are done. */
export type Tell = (done: number, total: number) => void;

/**
 * Says on a line of the terminal what is going on while the work lasts; the line goes with it, and before whatever is written
 * through the session that the work is given.
 */
export async function whileTelling<T>(
  session: Session,
  words: Bilingual,
  work: (tell: Tell, session: Session) => Promise<T>,
): Promise<T> {
  const { host, lang } = session;
  const { stderr } = host;
  if (!stderr.isTerminal) return work(() => undefined, session);
  const { columns, isTerminal } = stderr;
  const clearing = { columns, isTerminal, write: (text: string) => stderr.write(`${CLEAR}${text}`) };
  stderr.write(`${CLEAR}${words[lang]} …`);
  try {
    return await work((done, total) => stderr.write(`${CLEAR}${words[lang]} ${done}/${total} …`), {
      ...session,
      host: { ...host, stderr: clearing },
    });
  } finally {
    stderr.write(CLEAR);
  }
}

/** How far it is: files, files a second, time left. */
export function progressLine(done: number, total: number, seconds: number, lang: Lang): string {
  const count = `${formatNumber(done, lang)}/${formatNumber(total, lang)}`;
  const parts = [{ vi: `Đã kiểm tra ${count} tệp`, en: `Checked ${count} files` }[lang]];
  if (seconds > 0 && done / total >= TELLING_SHARE) {
    const rate = done / seconds;
    const shownRate = formatNumber(Math.max(1, Math.round(rate)), lang);
    parts.push({ vi: `${shownRate} tệp/giây`, en: `${shownRate} a second` }[lang]);
    const left = Math.ceil((total - done) / rate);
    if (left > 0) parts.push({ vi: `còn ${duration(left, lang)}`, en: `${duration(left, lang)} left` }[lang]);
  }
  return parts.join(' · ');
}

function duration(seconds: number, lang: Lang): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return { vi: `${rest} giây`, en: `${rest} s` }[lang];
  return {
    vi: `${formatNumber(minutes, lang)} phút ${rest} giây`,
    en: `${formatNumber(minutes, lang)} min ${rest} s`,
  }[lang];
}
