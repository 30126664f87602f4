import type { Letterhead, WorkspaceConfig } from './workspace.ts';

/** A head whose lines are all left for the clerk. */
export const BLANK_LETTERHEAD: Letterhead = {
  parentBody: '',
  issuer: '',
  symbol: '',
  place: '',
  addressees: [],
  recipients: [],
  archive: '',
  signer: { capacity: [], name: '' },
  contact: '',
};

/** What holds where there is no `ntge.yaml`; written out, and apart from the schema, so that nothing loads zod to know it. */
export const DEFAULT_WORKSPACE: WorkspaceConfig = {
  schema: 'ntge/workspace/1',
  catalogue: 'ninh-thuan-2025',
  overlays: [],
  also: [],
  notice: '',
  plan: { number: '', date: '' },
  letterhead: [BLANK_LETTERHEAD],
  extensions: [],
  waivers: [],
  public: { approved: [] },
};
