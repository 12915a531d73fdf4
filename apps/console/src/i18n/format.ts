import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Format {
  date: (iso: string) => string;
  dateTime: (iso: string) => string;
  time: (iso: string) => string;
  /** "3 hours ago", and after a month the date itself. */
  relative: (iso: string, now: number) => string;
  /** "2h 5m": the two largest units of a length of time. */
  duration: (milliseconds: number) => string;
  /** A calendar day without a zone, as a birth date is. */
  day: (isoDay: string) => string;
  number: (value: number) => string;
  percent: (fraction: number) => string;
  country: (code: string) => string;
  list: (items: string[]) => string;
}

/** The visitor's own regional form of the chosen language: en-GB stays en-GB when the console speaks English. */
export function localeFor(language: string, wanted: readonly string[]): string {
  const base = language.split('-')[0] ?? language;
  return wanted.find((tag) => tag.split('-')[0] === base && isLanguageTag(tag)) ?? language;
}

/** A browser started with LANG=C names `en-US@posix`, which Intl refuses by throwing. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function relativeTo(formatter: Intl.RelativeTimeFormat, difference: number): string {
  const size = Math.abs(difference);
  if (size < MINUTE) return formatter.format(0, 'second');
  if (size < HOUR) return formatter.format(Math.trunc(difference / MINUTE), 'minute');
  if (size < DAY) return formatter.format(Math.trunc(difference / HOUR), 'hour');
  return formatter.format(Math.trunc(difference / DAY), 'day');
}

function unitFormatters(locale: string) {
  const unit = (name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow', maximumFractionDigits: 0 });
  return { day: unit('day'), hour: unit('hour'), minute: unit('minute') };
}

export function createFormat(locale: string): Format {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const units = unitFormatters(locale);
  return {
    date: (iso) => date.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
    relative: (iso, now) => {
      const at = Date.parse(iso);
      return Math.abs(at - now) > 30 * DAY ? date.format(at) : relativeTo(relative, at - now);
    },
    duration: (milliseconds) => {
      const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
      const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
      if (days > 0) return hours > 0 ? `${units.day.format(days)} ${units.hour.format(hours)}` : units.day.format(days);
      if (hours > 0)
        return rest > 0 ? `${units.hour.format(hours)} ${units.minute.format(rest)}` : units.hour.format(hours);
      return units.minute.format(rest);
    },
    day: (isoDay) => day.format(new Date(`${isoDay}T00:00:00Z`)),
    number: (value) => number.format(value),
    percent: (fraction) => percent.format(fraction),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    list: (items) => list.format(items),
  };
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(localeFor(i18n.language, navigator.languages)), [i18n.language]);
}
