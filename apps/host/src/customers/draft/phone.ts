import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/**
 * The international form (E.164) of a number, or null where it cannot be read as one: then the number is kept as given.
 * A number with an extension has none, because the switchboard's number is not the person's.
 * @param country the country that numbers without an international prefix belong to
 */
export function toE164(value: string, country: string | null): string | null {
  const region = country !== null && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const parsed =
    parsePhoneNumberFromString(value, region) ??
    (value.startsWith('00') ? parsePhoneNumberFromString(`+${value.slice(2)}`) : undefined);
  return parsed && parsed.ext === undefined && parsed.isPossible() ? parsed.number : null;
}
