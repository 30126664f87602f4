export function droppedPaths(commandLine: string, script: string): string[];
