import type { WorkspaceConfig } from './workspace.ts';

/** What holds where there is no `ntge.yaml`; written out, and apart from the schema, so that nothing loads zod to know it. */
export const DEFAULT_WORKSPACE: WorkspaceConfig = {
  schema: 'ntge/workspace/1',
  catalogue: 'ninh-thuan-2025',
  overlays: [],
  notice: '',
  letterhead: {
    parentBody: '',
    issuer: '',
    symbol: '',
    place: '',
    addressees: [],
    recipients: [],
    archive: '',
    signer: { capacity: [], name: '' },
  },
  extensions: [],
  waivers: [],
};
