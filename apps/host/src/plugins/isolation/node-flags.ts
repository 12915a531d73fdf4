/** What a plugin's Node process may read. */
export interface ReadableFiles {
  readonly runtime: string;
  readonly entry: string;
}

/**
 * The flags of a plugin's Node process. Each answers something that was measured on Node 26.10:
 * - `--permission` denies files, network (connect, listen, DNS, datagrams), child processes, workers, addons, WASI, FFI, inspector;
 * - `--no-experimental-sqlite`, because `node:sqlite` opens, reads and writes any file in spite of `--permission`;
 * - `--freeze-flags-after-init`, because V8 flags set at run time write files (`--trace-turbo`) in spite of `--permission`;
 *   setting one now ends the process;
 * - `--disable-sigusr1`, so that nobody opens the plugin's own inspector.
 */
export function nodeFlags(files: ReadableFiles, heapMegabytes: number): string[] {
  return [
    '--permission',
    `--allow-fs-read=${files.runtime}`,
    `--allow-fs-read=${files.entry}`,
    `--max-old-space-size=${heapMegabytes}`,
    '--no-experimental-sqlite',
    '--freeze-flags-after-init',
    '--disable-sigusr1',
    '--no-addons',
    '--no-global-search-paths',
    '--disable-warning=ExperimentalWarning',
  ];
}
