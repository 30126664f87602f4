import { configureGlobal } from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a run that fails here fails everywhere. `NTGE_SEED=random` (or a
 * number) draws others: for a night's search, and to repeat one.
 */
const wanted = process.env['NTGE_SEED'] ?? '20250614';
if (wanted !== 'random') configureGlobal({ seed: Number(wanted) });
