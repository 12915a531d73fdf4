import type { Address, ContactPoint } from '../api/types.js';
import type { Format } from '../i18n/format.js';

export function primaryOf(points: ContactPoint[]): string | undefined {
  return (points.find((point) => point.primary) ?? points[0])?.value;
}

/** City and country, for a line that has no room for the street. */
export function placeOf(address: Address | undefined, format: Format): string {
  if (address === undefined) return '';
  const country = address.country === null ? null : format.country(address.country);
  return [address.city ?? address.region, country].filter(Boolean).join(', ');
}

/** The lines of an address as an envelope would have them. */
export function addressLines(address: Address, format: Format): string[] {
  const town = [address.postalCode, address.city].filter(Boolean).join(' ');
  const country = address.country === null ? '' : format.country(address.country);
  return [...address.lines, [town, address.region].filter(Boolean).join(', '), country].filter((line) => line !== '');
}
