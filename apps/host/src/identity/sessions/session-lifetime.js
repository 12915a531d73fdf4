const HOUR_MS = 3_600_000;
/** A session that nobody uses ends after half a day … */
export const IDLE_HOURS = 12;
/** … and every session ends after a week, so that a stolen one does not live forever. */
export const ABSOLUTE_HOURS = 168;
/** When a session ends if it is not used again. */
export function endOfSession(session) {
    return new Date(Math.min(session.expiresAt.getTime(), session.lastSeenAt.getTime() + IDLE_HOURS * HOUR_MS));
}
export const absoluteEnd = (start) => new Date(start.getTime() + ABSOLUTE_HOURS * HOUR_MS);
/** A session that was last seen before this has ended. */
export const idleSince = (now = new Date()) => new Date(now.getTime() - IDLE_HOURS * HOUR_MS);
//# sourceMappingURL=session-lifetime.js.map