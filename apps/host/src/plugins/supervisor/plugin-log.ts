import type { JsonObject, LogLevel } from '@tessera/protocol';

/** One line of what a plugin, or the host about it, had to say. */
export interface PluginLogLine {
  readonly at: Date;
  readonly source: 'plugin' | 'stdout' | 'stderr' | 'host';
  readonly level: LogLevel;
  readonly message: string;
  readonly data: JsonObject;
}

const MAX_CHARACTERS = 131_072;
/** What a line costs besides its text, so that a million empty lines are not free. */
const LINE_OVERHEAD = 100;

/** The latest lines of one plugin, within a fixed amount of memory. */
export class PluginLog {
  private readonly kept: { line: PluginLogLine; size: number }[] = [];
  private size = 0;

  /** @param sink - is told every line, for example to write it to the host's log */
  constructor(private readonly sink: (line: PluginLogLine) => void = () => undefined) {}

  add(source: PluginLogLine['source'], level: LogLevel, message: string, data: JsonObject = {}): void {
    const line = { at: new Date(), source, level, message, data };
    const size = LINE_OVERHEAD + message.length + (Object.keys(data).length > 0 ? JSON.stringify(data).length : 0);
    this.kept.push({ line, size });
    this.size += size;
    while (this.size > MAX_CHARACTERS && this.kept.length > 1) this.size -= this.kept.shift()?.size ?? 0;
    this.sink(line);
  }

  lines(): PluginLogLine[] {
    return this.kept.map(({ line }) => line);
  }

  /** The end of what the process printed, for the message of a crash. */
  tail(source: PluginLogLine['source'], count: number, since: Date): string {
    const texts = this.kept
      .filter(({ line }) => line.source === source && line.at >= since)
      .map(({ line }) => line.message);
    return texts.slice(-count).join('\n');
  }
}
