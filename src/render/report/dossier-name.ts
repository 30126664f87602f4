import { OFFICE_LANG } from '../../core/model/ids.ts';
import type { ReportModel } from '../../core/report/model.ts';

/** Name of the internal dossier without ending, whatever the report beside it is called: `ho-so-so-lieu-2025-H1-r1`. */
export const dossierName = ({ period, revision, lang }: ReportModel): string =>
  `ho-so-so-lieu-${period.id}-r${revision}${lang === OFFICE_LANG ? '' : `.${lang}`}`;

/** What is published has no dossier: it would tell what the edition withholds. */
export const hasDossier = ({ edition }: ReportModel): boolean => edition === 'internal';
