/** What docxtemplater throws, sorted: its complaint about a template, or an error of ours it has wrapped. */
import { templateProblem, type TemplateProblem } from './problems.ts';

/** The library keeps everything worth knowing in an untyped field of its errors. */
const property = (error: unknown, name: string): unknown => {
  const properties: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'properties') : undefined;
  return typeof properties === 'object' && properties !== null ? Reflect.get(properties, name) : undefined;
};

/**
 * The complaints as problems.
 *
 * @throws the error itself, or the one it wraps, when it is not about the template: a mistake of ours or of the model,
 *   which must be seen as such
 */
export function libraryProblems(error: unknown, main: string): TemplateProblem[] {
  const list = property(error, 'errors');
  const errors: readonly unknown[] = Array.isArray(list) ? list : [error];
  return errors.map((one) => {
    const own = property(one, 'rootError');
    if (own !== undefined) throw own;
    const explanation = property(one, 'explanation');
    if (typeof explanation !== 'string') throw error;
    const file = property(one, 'file');
    return templateProblem('bad-output', { part: typeof file === 'string' ? file : main }, explanation, '');
  });
}
