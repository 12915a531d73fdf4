/** An error that the person at the terminal can do something about; shown without a stack. */
export class BootstrapError extends Error {}

/** Tells what the bootstrap does. On standard error: standard output belongs to the program that follows. */
export function say(message) {
  process.stderr.write(`tessera: ${message}\n`);
}
