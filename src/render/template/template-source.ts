import { CannotRun } from '../../core/problems/cannot-run.ts';
import { undecodable } from '../../core/problems/undecodable.ts';
import { decodeText } from '../../core/text/decode.ts';

/** The text of a template that a person may have changed. Throws CannotRun, naming the file, for bytes that are no UTF-8. */
export function templateSource({
  path,
  bytes,
}: {
  readonly path: string;
  readonly bytes: Uint8Array;
}): string {
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new CannotRun(undecodable(decoded.why, { file: path }));
  return decoded.text;
}
