import type { ContactPoint, ExternalId, PostalAddress, CustomerName } from '@tessera/protocol';

export type CustomerKind = 'person' | 'organisation';

/** A phone number as given, and in international form where it could be read as one. */
export interface PhoneNumber extends ContactPoint {
  /** E.164, such as `+4930123456`. */
  readonly e164: string | null;
}

/** A customer's own or visible record as it is stored: the draft of the wire, normalised. Never changed in place. */
export interface CustomerProfile {
  readonly kind: CustomerKind;
  readonly name: Readonly<CustomerName>;
  readonly emails: readonly Readonly<ContactPoint>[];
  readonly phones: readonly Readonly<PhoneNumber>[];
  readonly addresses: readonly Readonly<PostalAddress>[];
  readonly birthDate: string | null;
  readonly tags: readonly string[];
  readonly externalIds: readonly Readonly<ExternalId>[];
}
