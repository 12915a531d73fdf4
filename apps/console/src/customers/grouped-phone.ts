// Country codes of one and two digits (ITU-T E.164 assigned codes); all others have three.
const short = new Set(
  (
    '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 ' +
    '81 82 84 86 90 91 92 93 94 95 98'
  ).split(' '),
);

function countryCodeOf(digits: string): string {
  const length = [1, 2].find((size) => short.has(digits.slice(0, size))) ?? 3;
  return digits.slice(0, length);
}

/** An E.164 number in groups that an eye can follow; any other text stays as it was written. */
export function groupedPhone(phone: string): string {
  if (!/^\+\d{7,15}$/.test(phone)) return phone;
  const digits = phone.slice(1);
  const country = countryCodeOf(digits);
  const national = digits.slice(country.length);
  // Threes from the left, and up to five at the end.
  const groups = national.match(/\d{3}(?=\d{3,})|\d+/g) ?? [national];
  return [`+${country}`, ...groups].join(' ');
}
