import { finding } from '../../core/findings/finding.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { CarriedCatalogue } from '../../core/submission/carried-catalogue.ts';
import type { FileFindings } from '../../core/validate/checked-file.ts';
import type { WorkbookPath } from '../../io/workbook-path.ts';
import { BUILT_IN_CATALOGUES, BUILT_IN_OVERLAYS, loadCatalogue } from '../../io/catalogue-files.ts';

/** What one file is judged by where no workspace says it. */
export interface FileCatalogue {
  readonly catalogue: Catalogue;
  readonly hash: string;
}

const MADE_ELSEWHERE = new Set<string>([
  'identity/other-catalogue',
  'identity/other-catalogue-version',
  'identity/edited-catalogue',
]);

/** True when the workbook was made by another catalogue, or other overlays, than it was just checked with. */
export function isMadeElsewhere({ findings }: FileFindings): boolean {
  return findings.some(({ code }) => MADE_ELSEWHERE.has(code));
}

/**
 * The catalogue that a workbook was made by, for a check outside the office: a built-in one with its overlays by id, or the
 * unit's slice that it carries. `unusable` when the slice is damaged or is none; undefined when it carries nothing of the kind.
 */
export async function fileCatalogue(file: WorkbookPath): Promise<FileCatalogue | 'unusable' | undefined> {
  const [{ readFoundWorkbook }, { carriedCatalogue }] = await Promise.all([
    import('../../io/workbook-file/read-file.ts'),
    import('../../core/submission/carried-catalogue.ts'),
  ]);
  const { outcome } = await readFoundWorkbook(file);
  const carried = outcome.ok ? carriedCatalogue(outcome.workbook) : undefined;
  if (!carried) return undefined;
  const { slice, hash } = carried;
  if (slice === 'unusable') return 'unusable';
  return slice ? { catalogue: slice, hash } : builtIn(carried);
}

async function builtIn({ id, overlays }: CarriedCatalogue): Promise<FileCatalogue | 'unusable' | undefined> {
  if (!overlays?.every((overlay) => BUILT_IN_OVERLAYS.some((known) => known === overlay))) return 'unusable';
  if (!BUILT_IN_CATALOGUES.some((known) => known === id)) return undefined;
  return loadCatalogue(id, { base: '.', overlays });
}

/** A file whose record of its catalogue cannot be used says so, besides what the catalogue at hand says of it. */
export function withUnusableSlice(checked: FileFindings): FileFindings {
  return {
    ...checked,
    findings: [finding('identity/slice-unusable', {}, { file: checked.file }), ...checked.findings],
  };
}
