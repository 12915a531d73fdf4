const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const LONGEST_MS = 366 * UNITS.d;
/** How long a token lives when nobody says. */
export const DEFAULT_LIFETIME = '30d';
/** Milliseconds of `30m`, `1h`, `30d`; null for anything else, nothing, or more than 366 days. */
export function parseLifetime(text) {
    const match = /^(\d{1,6})([mhd])$/.exec(text);
    if (!match)
        return null;
    const milliseconds = Number(match[1]) * UNITS[match[2]];
    return milliseconds > 0 && milliseconds <= LONGEST_MS ? milliseconds : null;
}
//# sourceMappingURL=lifetime.js.map