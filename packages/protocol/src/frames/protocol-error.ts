/**
 * Everything that can be wrong with bytes that claim to be frames.
 * @since 0.1.0
 */
export const PROTOCOL_ERROR_CODES = [
  'FRAME_EMPTY',
  'FRAME_TOO_LARGE',
  'FRAME_NOT_UTF8',
  'FRAME_NOT_JSON',
  'FRAME_TOO_DEEP',
  'FRAME_FORBIDDEN_KEY',
  'FRAME_UNKNOWN_KIND',
  'FRAME_INVALID',
] as const;

/** @since 0.1.0 */
export type ProtocolErrorCode = (typeof PROTOCOL_ERROR_CODES)[number];

/**
 * The other end broke the protocol, or was about to be sent something that would.
 *
 * Recognise it by `code`, never by `instanceof`: two copies of this package may be loaded.
 * @since 0.1.0
 */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';

  constructor(
    readonly code: ProtocolErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
