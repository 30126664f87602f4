import type { Session } from '../../host.ts';
import { openDocument } from '../../io/open-document.ts';

/** Options of the commands that write a document. */
export interface OpenOptions {
  /** What was written is shown. */
  readonly open?: boolean | undefined;
}

/** Shows what a command has written, where that was asked for. That it cannot be shown is a note: it is written all the same. */
export async function openResult(
  { host, lang }: Session,
  { open }: OpenOptions,
  path: string,
): Promise<void> {
  if (!open || (await openDocument(path, host.env))) return;
  host.stderr.write(
    {
      vi: `Không tự mở được ${path}; hãy mở bằng tay.\n`,
      en: `${path} could not be opened from here; open it by hand.\n`,
    }[lang],
  );
}
