/** SQLSTATE codes that the host reacts to (PostgreSQL manual, appendix A). */
export const SQLSTATE = {
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
  insufficientPrivilege: '42501',
  featureNotSupported: '0A000',
  undefinedFile: '58P01',
  queryCanceled: '57014',
  adminShutdown: '57P01',
  crashShutdown: '57P02',
  cannotConnectNow: '57P03',
  tooManyConnections: '53300',
  diskFull: '53100',
  untranslatableCharacter: '22P05',
  characterNotInRepertoire: '22021',
} as const;

/** SQLSTATE of an error of `pg`, through TypeORM's wrapper where there is one. */
export function sqlState(error: unknown): string | null {
  const code = (error as { code?: unknown; driverError?: { code?: unknown } } | null)?.code;
  if (typeof code === 'string') return code;
  const driverCode = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof driverCode === 'string' ? driverCode : null;
}

/** The constraint that a unique or foreign-key violation names. */
export function violatedConstraint(error: unknown): string | null {
  const source = error as { constraint?: unknown; driverError?: { constraint?: unknown } } | null;
  const name = source?.constraint ?? source?.driverError?.constraint;
  return typeof name === 'string' ? name : null;
}

const CONNECTION_CODES = new Set<string>([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  SQLSTATE.adminShutdown,
  SQLSTATE.crashShutdown,
  SQLSTATE.cannotConnectNow,
  SQLSTATE.tooManyConnections,
]);

/** True when the database, not the statement, is at fault. */
export function isConnectionFailure(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null && CONNECTION_CODES.has(state)) return true;
  const message = error instanceof Error ? error.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|terminating connection/i.test(
    message,
  );
}
