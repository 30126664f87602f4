/** Version of the program; a test compares it with package.json. */
export const VERSION = '0.2.0';

/** Put in by the build: a fingerprint of the sources. */
declare const NTGE_BUILD: string | undefined;

/** Tells two builds of one version apart: what one has read is not the other's. */
export const BUILD = typeof NTGE_BUILD === 'undefined' ? 'source' : NTGE_BUILD;
