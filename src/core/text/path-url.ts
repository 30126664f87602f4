/** A path as the path of a URL: letters stay as they are, as Excel writes them; what would end or change it is encoded. */
export const pathUrl = (path: string): string =>
  path.replaceAll(/[^\p{L}\p{M}\p{N}/._~-]/gu, (one) => encodeURIComponent(one));
