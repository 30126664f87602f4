import { resolve } from 'node:path';
import type { ExitCode, Session } from '../../host.ts';
import { problemToJson, renderProblem } from '../../render/problems.ts';
import { readCatalogue } from '../../io/catalogue-files.ts';
import type { CatalogueOptions } from './catalogue.ts';
import { openAnywhere } from './open.ts';

export interface CheckOptions extends CatalogueOptions {
  /** A folder of kept workbooks, in which the change of the checks is tried. */
  readonly against?: string;
}

/** Checks a catalogue a person wrote: exit code 1 with every problem, or what it holds. */
export async function runCheck(
  session: Session,
  path: string | undefined,
  { format, against }: CheckOptions,
): Promise<ExitCode> {
  const { host, lang } = session;
  const { value, problems } =
    path === undefined
      ? { value: await openAnywhere(session), problems: [] }
      : await readCatalogue(resolve(host.cwd, path));
  if (value && against !== undefined) {
    const { replay } = await import('./catalogue-against.ts');
    await replay(session, path === undefined ? undefined : value.catalogue, { against, format });
    return 0;
  }
  if (format === 'json') {
    const found = problems.map((one) => problemToJson(one, lang));
    const { catalogue, hash } = value ?? {};
    const summary = catalogue && { id: catalogue.id, version: catalogue.version, hash };
    host.stdout.write(`${JSON.stringify({ ...summary, problems: found }, null, 1)}\n`);
  } else if (value) {
    const { id, version, units, elements, indicators, periods } = value.catalogue;
    host.stdout.write(
      {
        vi: `Danh mục ${id} ${version} hợp lệ: ${periods.length} kỳ, ${units.length} đơn vị, ${elements.length} số liệu, ${indicators.length} chỉ tiêu.\n`,
        en: `The catalogue ${id} ${version} is valid: ${periods.length} periods, ${units.length} units, ${elements.length} data elements, ${indicators.length} indicators.\n`,
      }[lang],
    );
  } else {
    host.stdout.write(problems.map((one) => `${renderProblem(one, lang)}\n`).join(''));
    host.stdout.write({ vi: `${problems.length} lỗi.\n`, en: `${problems.length} problems.\n` }[lang]);
  }
  return value ? 0 : 1;
}
