/** A session that nobody uses ends after half a day … */
export declare const IDLE_HOURS = 12;
/** … and every session ends after a week, so that a stolen one does not live forever. */
export declare const ABSOLUTE_HOURS = 168;
/** When a session ends if it is not used again. */
export declare function endOfSession(session: {
    lastSeenAt: Date;
    expiresAt: Date;
}): Date;
export declare const absoluteEnd: (start: Date) => Date;
/** A session that was last seen before this has ended. */
export declare const idleSince: (now?: Date) => Date;
//# sourceMappingURL=session-lifetime.d.ts.map