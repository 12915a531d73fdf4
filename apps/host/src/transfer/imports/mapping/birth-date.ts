/** Which comes first in `3/4/1990`. */
export type DateOrder = 'day-first' | 'month-first';

const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/;
const YEAR_LAST = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/;
const DAY_AND_NAME =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[-\s/]*(?:de\s+)?(\p{L}{3,12})\.?[-\s/,]*(?:de\s+)?(\d{4}|\d{2})$/u;
const NAME_AND_DAY = /^(\p{L}{3,12})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d{2})$/u;
const CLOCK = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

const MONTH_FIRST_COUNTRIES = new Set(['US', 'PH', 'PR', 'GU', 'AS', 'VI', 'MP', 'UM', 'FM', 'MH', 'PW', 'BZ']);

/** First letters of month names in English, German, French and Spanish, without accents, by month. */
const MONTHS = [
  /^(jan|janv|ene)/,
  /^(feb|fev)/,
  /^(mar|mrz|maer)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mayo)$/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|aou|ago)/,
  /^(sep)/,
  /^(oct|okt)/,
  /^(nov)/,
  /^(dec|dez|dic)/,
];

/**
 * A date of birth as `YYYY-MM-DD`, or null where it cannot be read as a day of the calendar.
 * Two digits of a year mean the latest such year that is not in the future.
 */
export function parseBirthDate(text: string, order: DateOrder | null, now = new Date()): string | null {
  const value = text.trim().replace(CLOCK, '');
  const compact = COMPACT.exec(value) ?? YEAR_FIRST.exec(value);
  if (compact) return toDate(compact[1]!, compact[2]!, compact[3]!, now);
  const numeric = YEAR_LAST.exec(value);
  if (numeric) return numericDate(numeric, order, now);
  const named = DAY_AND_NAME.exec(value);
  if (named) return toDate(named[3]!, monthOf(named[2]!), named[1]!, now);
  const american = NAME_AND_DAY.exec(value);
  return american ? toDate(american[3]!, monthOf(american[1]!), american[2]!, now) : null;
}

/** Which order a column is written in: from values that allow only one, else from the country. Null where nothing tells. */
export function dateOrderOf(samples: readonly string[], country: string | null): DateOrder | null {
  let [dayFirst, monthFirst, dots] = [0, 0, 0];
  for (const sample of samples) {
    const match = YEAR_LAST.exec(sample.trim().replace(CLOCK, ''));
    if (!match) continue;
    if (Number(match[1]) > 12) dayFirst++;
    else if (Number(match[3]) > 12) monthFirst++;
    if (match[2] === '.') dots++;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
  if (dots > 0) return 'day-first';
  if (country === null) return null;
  return MONTH_FIRST_COUNTRIES.has(country) ? 'month-first' : 'day-first';
}

/** The first sample that means two different days, depending on the order. */
export function ambiguousDate(samples: readonly string[]): string | null {
  return (
    samples.find(
      (sample) =>
        YEAR_LAST.test(sample.trim()) && parseBirthDate(sample, 'day-first') !== parseBirthDate(sample, 'month-first'),
    ) ?? null
  );
}

function numericDate(match: RegExpExecArray, order: DateOrder | null, now: Date): string | null {
  const [first, second, year] = [match[1]!, match[3]!, match[4]!];
  const dayFirst = toDate(year, second, first, now);
  const monthFirst = toDate(year, first, second, now);
  if (order === null) return dayFirst === monthFirst ? dayFirst : null;
  // A value that only the other order allows is read in that one: 31/12 is no month 31.
  return order === 'day-first' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

function monthOf(name: string): string {
  const key = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return String(MONTHS.findIndex((pattern) => pattern.test(key)) + 1);
}

function toDate(yearText: string, month: string, day: string, now: Date): string | null {
  const year = yearText.length === 2 ? fullYear(Number(yearText), now.getUTCFullYear()) : Number(yearText);
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  const date = new Date(Date.UTC(2000, monthNumber - 1, dayNumber));
  date.setUTCFullYear(year, monthNumber - 1, dayNumber);
  if (year < 1000 || monthNumber < 1 || date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== dayNumber)
    return null;
  return `${year}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
}

const fullYear = (short: number, current: number): number => {
  const thisCentury = Math.floor(current / 100) * 100 + short;
  return thisCentury > current ? thisCentury - 100 : thisCentury;
};
