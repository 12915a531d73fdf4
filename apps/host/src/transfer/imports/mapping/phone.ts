import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/**
 * A national number in its international form, so that it means the same everywhere. A number that already is
 * international, or cannot be read, stays as it is. (With an address in the row, the customer rules do this from its country.)
 */
export function withCountryCode(value: string, country: string | null): string {
  if (country === null || value.startsWith('+') || value.startsWith('00') || !isSupportedCountry(country)) return value;
  const parsed = parsePhoneNumberFromString(value, country as CountryCode);
  return parsed?.isPossible() ? parsed.formatInternational() : value;
}
