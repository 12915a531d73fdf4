import type { ContactPoint } from '@tessera/protocol';
import type { ContactPointInput } from '../dto/customer-input.dto.js';
import type { PhoneNumber } from '../record/customer-profile.js';
import { emailKeyOf, phoneKeyOf } from '../record/entry-keys.js';
import { isEmail } from './email.js';
import { LIMITS } from './limits.js';
import { toE164 } from './phone.js';
import type { Reader } from './reader.js';

export function readEmails(list: readonly ContactPointInput[], reader: Reader): ContactPoint[] {
  const points = readPoints('/emails', list, LIMITS.emailLength, reader);
  for (const { pointer, point } of points)
    if (!isEmail(point.value)) reader.refuse(`${pointer}/value`, 'email', 'is not an e-mail address');
  return distinct(
    points.map(({ point }) => point),
    emailKeyOf,
  );
}

interface PhoneContext {
  /** Where numbers without an international prefix belong. */
  readonly country: string | null;
  readonly known: readonly PhoneNumber[];
}

export function readPhones(
  list: readonly ContactPointInput[],
  reader: Reader,
  { country, known }: PhoneContext,
): PhoneNumber[] {
  const points = readPoints('/phones', list, LIMITS.phoneLength, reader);
  const e164Of = (value: string): string | null =>
    known.find((phone) => phone.value === value)?.e164 ?? toE164(value, country);
  return distinct(
    points.map(({ point }) => ({ ...point, e164: e164Of(point.value) })),
    phoneKeyOf,
  );
}

function readPoints(
  pointer: string,
  list: readonly ContactPointInput[],
  mostLength: number,
  reader: Reader,
): { pointer: string; point: ContactPoint }[] {
  if (!reader.fits(pointer, list, LIMITS.contactPoints)) return [];
  const primaries = list.flatMap((entry, index) => (entry.primary ? [index] : []));
  if (primaries.length > 1)
    reader.refuse(
      `${pointer}/${primaries[1]}/primary`,
      'onePrimary',
      'is a second primary entry; there is one per list',
    );
  return list.flatMap((entry, index) => {
    const here = `${pointer}/${index}`;
    const value = reader.line(`${here}/value`, entry.value, mostLength);
    if (value === null) {
      reader.refuse(`${here}/value`, 'required', 'is empty');
      return [];
    }
    const label = reader.line(`${here}/label`, entry.label, LIMITS.label);
    return [
      {
        pointer: here,
        point: { value, label, primary: primaries.length === 0 ? index === 0 : entry.primary === true },
      },
    ];
  });
}

/** Equal values become one entry, which is primary if one of them was. */
function distinct<Point extends ContactPoint>(points: readonly Point[], keyOf: (point: Point) => string): Point[] {
  if (points.length < 2) return [...points];
  const found = new Map<string, Point>();
  for (const point of points) {
    const same = found.get(keyOf(point));
    found.set(
      keyOf(point),
      same ? { ...same, label: same.label ?? point.label, primary: same.primary || point.primary } : point,
    );
  }
  return [...found.values()];
}
