/** Where a command reads from and writes to. Commands never touch `process` themselves, so that a spec can run them. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** True where a person watches standard error: progress and hints are for them only. */
  readonly interactive: boolean;
  /** The result. One call is one line. */
  out(line: string): void;
  /** Progress, hints and errors. One call is one line. */
  err(line: string): void;
  /** Rewrites the last line of standard error; only where `interactive`. */
  rewrite(line: string): void;
  /** Standard input, for a file named `-`. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Aborted by Ctrl+C. */
  readonly interrupted: AbortSignal;
}

/** The streams of this process. */
export function processIo(): Io {
  const interruption = new AbortController();
  // Whoever reads the output may have enough of it (`tessera operation list | head`); the command ends as it would have.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  process.once('SIGINT', () => interruption.abort());
  process.once('SIGTERM', () => interruption.abort());
  return {
    env: process.env,
    cwd: process.cwd(),
    interactive: process.stderr.isTTY === true,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    rewrite: (line) => void process.stderr.write(`\r\u001b[2K${line}`),
    stdin: process.stdin,
    interrupted: interruption.signal,
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
