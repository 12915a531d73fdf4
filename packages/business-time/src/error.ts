/**
 * What this package refuses, by stable code: what is wrong, and what to do about it.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import { businessTimeErrors } from '@tessera/business-time';
 *
 * console.log(businessTimeErrors.CALENDAR_WITHOUT_WORKING_TIME.cure);
 * ```
 */
export const businessTimeErrors = {
  CALENDAR_ZONE_UNKNOWN: {
    title: 'The time zone is not known',
    cure: 'Use an IANA name such as Europe/Berlin or UTC.',
  },
  CALENDAR_HOURS_INVALID: {
    title: 'The opening hours cannot be read',
    cure: 'Give mon … sun a list of ["HH:MM", "HH:MM"] pairs; 24:00 may only be an end, and a pair may cross midnight.',
  },
  CALENDAR_HOLIDAY_INVALID: {
    title: 'A holiday cannot be read',
    cure: 'Give each holiday as "YYYY-MM-DD" or { "date": "YYYY-MM-DD", "name": "…", "active": true }.',
  },
  CALENDAR_WITHOUT_WORKING_TIME: {
    title: 'The calendar has no working time',
    cure: 'Open at least one weekday; without working time nothing would ever be due.',
  },
  WORKING_TIME_OUT_OF_RANGE: {
    title: 'The working time lies outside the years 1900 to 2199',
    cure: 'Use fewer minutes, a calendar with more working time, or an instant between 1900 and 2199.',
  },
  SLA_TARGETS_INVALID: {
    title: 'An SLA target cannot be read',
    cure: 'Give each target as working minutes above 0 and at most 5256000 (ten years), or null for none.',
  },
  SLA_TARGETS_CONFLICT: {
    title: 'Next reply and update cadence exclude each other',
    cure: 'Keep one of nextReply and updateCadence and set the other to null.',
  },
  SLA_TIMELINE_INVALID: {
    title: 'The timeline cannot be read',
    cure: 'Begin with one "created" event that has a status, and give each event a known kind and an RFC 3339 time not before it.',
  },
} as const;

/**
 * The codes that a {@link BusinessTimeError} can carry.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import type { BusinessTimeErrorCode } from '@tessera/business-time';
 *
 * const code: BusinessTimeErrorCode = 'CALENDAR_ZONE_UNKNOWN';
 * ```
 */
export type BusinessTimeErrorCode = keyof typeof businessTimeErrors;

/**
 * Wrong data in a calendar, a set of targets or a timeline. Tell errors apart by `code`.
 *
 * @since 0.1.0
 * @example
 * ```ts
 * import { BusinessTimeError, Calendar } from '@tessera/business-time';
 *
 * try {
 *   new Calendar({ timeZone: 'Mars/Olympus', hours: { mon: [['09:00', '17:00']] } });
 * } catch (error) {
 *   if (error instanceof BusinessTimeError) console.log(error.code, error.pointer, error.cure);
 * }
 * ```
 */
export class BusinessTimeError extends Error {
  override readonly name = 'BusinessTimeError';
  /** What to do next, in one sentence. */
  readonly cure: string;

  /**
   * @param code - the stable code
   * @param detail - what exactly is wrong with this value
   * @param pointer - JSON Pointer (RFC 6901) to the wrong value inside the given data, or `''` for all of it
   */
  constructor(
    readonly code: BusinessTimeErrorCode,
    readonly detail: string,
    readonly pointer = '',
  ) {
    super(`${businessTimeErrors[code].title}: ${detail}`);
    this.cure = businessTimeErrors[code].cure;
  }
}
