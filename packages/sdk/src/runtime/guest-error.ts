import type { GuestError, GuestErrorCode } from '@tessera/protocol';

const MAX_MESSAGE = 2_000;
const MAX_STACK = 8_000;

/** Describes anything that was thrown, within what a frame may carry. */
export function guestError(code: GuestErrorCode, thrown: unknown): GuestError {
  const message =
    thrown instanceof Error ? `${thrown.name === 'Error' ? '' : `${thrown.name}: `}${thrown.message}` : String(thrown);
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  return { code, message: message.slice(0, MAX_MESSAGE), stack: stack.slice(0, MAX_STACK) };
}
