/** Name of the workspace's settings file. */
export const CONFIG_FILE = 'ntge.yaml';
