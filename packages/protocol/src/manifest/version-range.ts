type Version = readonly [major: number, minor: number, patch: number];
type Comparator = (version: Version) => boolean;

const VERSION = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:[-+][0-9A-Za-z.+-]*)?$/;
const TERM = /^(\^|~|>=|<=|>|<|=)?(.+)$/;

/**
 * Tells whether a version lies in a range.
 *
 * A range is one or more terms joined by spaces (all must hold): `1.2.3`, `=1.2.3`, `^1.2.3`, `~1.2.3`, `>=1.2.3`, `>1.2.3`,
 * `<=1.2.3`, `<2`, `*`; alternatives are joined by `||`. Pre-release and build parts are not compared.
 * @param version - a semantic version
 * @param range - the range
 * @returns `undefined` when the range cannot be read
 * @example
 * versionInRange('0.3.1', '>=0.1.0 <1.0.0'); // true
 * @since 0.1.0
 */
export function versionInRange(version: string, range: string): boolean | undefined {
  const parsed = parseVersion(version);
  const alternatives = range.split('||').map(parseAlternative);
  if (parsed === undefined || alternatives.includes(undefined)) return undefined;
  return alternatives.some((terms) => terms?.every((holds) => holds(parsed)));
}

function parseAlternative(text: string): Comparator[] | undefined {
  const terms = text.trim().split(/\s+/).map(parseTerm);
  return terms.every((term) => term !== undefined) ? terms : undefined;
}

function parseTerm(term: string): Comparator | undefined {
  if (term === '*') return () => true;
  const [, operator = '=', text = ''] = TERM.exec(term) ?? [];
  const bound = parseVersion(text);
  if (bound === undefined) return undefined;
  switch (operator) {
    case '>=':
      return (version) => compare(version, bound) >= 0;
    case '>':
      return (version) => compare(version, bound) > 0;
    case '<=':
      return (version) => compare(version, bound) <= 0;
    case '<':
      return (version) => compare(version, bound) < 0;
    case '^':
      return between(bound, firstNonZeroRaised(bound));
    case '~':
      return between(bound, [bound[0], bound[1] + 1, 0]);
    default:
      return (version) => compare(version, bound) === 0;
  }
}

function between(low: Version, high: Version): Comparator {
  return (version) => compare(version, low) >= 0 && compare(version, high) < 0;
}

function firstNonZeroRaised([major, minor, patch]: Version): Version {
  if (major > 0) return [major + 1, 0, 0];
  return minor > 0 ? [0, minor + 1, 0] : [0, 0, patch + 1];
}

function compare(left: Version, right: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

function parseVersion(text: string): Version | undefined {
  const match = VERSION.exec(text);
  return match === null ? undefined : [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
}
