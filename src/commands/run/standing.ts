import { join, relative } from 'node:path';
import { naming } from '../../core/text/command-line.ts';
import type { Session } from '../../host.ts';

type Where = Pick<Session, 'host' | 'workspace' | 'isChosen'>;

/** A text whose commands run as printed from where the person stands: with `-C` where the command at hand had it. */
export function fromHere({ host, workspace, isChosen }: Where, text: string): string {
  return isChosen ? naming(slashed(relative(host.cwd, workspace)) || '.', text) : text;
}

/** The path of a file in the workspace, from where the person stands. */
export function pathFromHere({ host, workspace }: Where, inside: string): string {
  return slashed(relative(host.cwd, join(workspace, inside)));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
