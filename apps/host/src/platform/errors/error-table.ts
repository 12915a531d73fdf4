import { businessTimeErrors } from '@tessera/business-time';

/** One row per error that the host can answer or exit with. Codes are never reused. */
export interface ErrorDefinition {
  /** HTTP status; 0 for an error that only ends the process at start. */
  readonly status: number;
  readonly title: string;
  /** What the reader does next. */
  readonly cure: string;
}

/**
 * The error table of `@tessera/host`: the only place where a code gets its status and its cure.
 * `docs/reference/errors.md` is generated from it, and a check keeps the two equal.
 */
export const ERROR_TABLE = {
  // Requests
  VALIDATION_FAILED: {
    status: 400,
    title: 'The request is not valid',
    cure: 'Correct the fields named in `errors` and send the request again.',
  },
  JSON_INVALID: {
    status: 400,
    title: 'The body is not valid JSON',
    cure: 'Send well-formed JSON in UTF-8 with `Content-Type: application/json`.',
  },
  ENCODING_INVALID: {
    status: 400,
    title: 'The request is not valid UTF-8',
    cure: 'Encode the request as UTF-8 without NUL characters.',
  },
  CURSOR_INVALID: {
    status: 400,
    title: 'The cursor is not one that this server issued for this list',
    cure: 'Start again without `cursor`, and pass `next` back unchanged.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    title: 'The idempotency key is not valid',
    cure: 'Send an `Idempotency-Key` of 1 to 255 printable ASCII characters.',
  },
  AUTHENTICATION_REQUIRED: {
    status: 401,
    title: 'Sign in or send an access token',
    cure: 'Send `Authorization: Bearer <token>`, or sign in through the console.',
  },
  TOKEN_INVALID: {
    status: 401,
    title: 'The access token is not valid',
    cure: 'The token is unknown, expired or revoked: get a new one.',
  },
  CSRF_REFUSED: {
    status: 403,
    title: 'A page of another site may not act with your session',
    cure: 'Send the request from the console itself, or use an access token instead of the session cookie.',
  },
  INSUFFICIENT_SCOPE: {
    status: 403,
    title: 'The caller lacks a scope',
    cure: 'Ask for an access token, or a role, that has the scope named in `detail`.',
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    title: 'There is nothing at this address',
    cure: 'Look the address up in /docs/api.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    title: 'This format is not offered',
    cure: 'Ask for `application/json`.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    status: 409,
    title: 'A request with this idempotency key is still running',
    cure: 'Wait a moment and repeat the request with the same key and body.',
  },
  VERSION_MISMATCH: {
    status: 412,
    title: 'The record has changed since you read it',
    cure: 'Read the record again, repeat your change on it, and send the new `ETag` as `If-Match`.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'The body is too large',
    cure: 'Send less at once; the limit is named in `detail`.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    status: 415,
    title: 'This content type is not understood here',
    cure: 'Send `application/json` (for PATCH also `application/merge-patch+json`).',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'This idempotency key was used with another request',
    cure: 'Use a new key for a new request.',
  },
  PRECONDITION_REQUIRED: {
    status: 428,
    title: 'This change needs the version that you read',
    cure: 'Send the `ETag` of the record as `If-Match` (or `If-Match: *` to change it whatever its version).',
  },
  REQUEST_HEADER_TOO_LARGE: {
    status: 431,
    title: 'The request headers are too large',
    cure: 'Send fewer or shorter headers.',
  },
  INTERNAL_ERROR: {
    status: 500,
    title: 'Something went wrong on our side',
    cure: 'Repeat the request; if it fails again, give the administrator the `requestId`.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    title: 'The database does not answer',
    cure: 'Repeat the request in a few seconds.',
  },
  DEADLINE_EXCEEDED: {
    status: 504,
    title: 'The request took longer than its deadline',
    cure: 'Repeat the request, with a smaller `limit` or a narrower search.',
  },
  SHUTTING_DOWN: {
    status: 503,
    title: 'The server is shutting down',
    cure: 'Repeat the request; another replica or the restarted server will answer it.',
  },

  // Identity
  SIGN_IN_FAILED: {
    status: 401,
    title: 'E-mail or password is wrong',
    cure: 'Check both and try again, or ask an administrator for a new password.',
  },
  OPERATOR_TOKEN_REMOTE: {
    status: 401,
    title: 'The operator token works from this machine only',
    cure: 'Call the host directly on its loopback address, without a proxy, or use a personal access token.',
  },
  CURRENT_PASSWORD_WRONG: {
    status: 403,
    title: 'The current password is wrong',
    cure: 'Enter the password that you signed in with, or ask an administrator for a new one.',
  },
  SCOPE_BEYOND_CALLER: {
    status: 403,
    title: 'You cannot hand out more than you have',
    cure: 'Ask for fewer scopes, or let somebody do it who has the scopes named in `detail`.',
  },
  ROLE_BEYOND_CALLER: {
    status: 403,
    title: 'Only an administrator can make or change an administrator',
    cure: 'Let an administrator do it, signed in or with a token that has every scope.',
  },
  TOKEN_OWNER_REFUSED: {
    status: 403,
    title: 'Apps and plugins have no personal access tokens',
    cure: 'Let a person make the token, or register a further app.',
  },
  USER_NOT_FOUND: {
    status: 404,
    title: 'There is no such user',
    cure: 'Check the id; list the users with `GET /v1/users`.',
  },
  SESSION_NOT_FOUND: {
    status: 404,
    title: 'There is no such session',
    cure: 'It has ended, or belongs to somebody else; list your sessions with `GET /v1/sessions`.',
  },
  TOKEN_NOT_FOUND: {
    status: 404,
    title: 'There is no such token',
    cure: 'It was revoked, or belongs to somebody else; list your tokens with `GET /v1/tokens`.',
  },
  APP_NOT_FOUND: {
    status: 404,
    title: 'There is no such app',
    cure: 'It was deleted; list the apps with `GET /v1/apps`.',
  },
  LAST_ADMINISTRATOR: {
    status: 409,
    title: 'This is the last administrator',
    cure: 'Give another user the role admin first.',
  },
  USER_EMAIL_TAKEN: {
    status: 409,
    title: 'Another user has this e-mail address',
    cure: 'Use another address, or change the user that has it.',
  },
  SIGN_IN_BUSY: {
    status: 503,
    title: 'Too many sign-ins at once',
    cure: 'Wait the seconds named in `Retry-After` and try again.',
  },

  // Customers
  CUSTOMER_NOT_FOUND: {
    status: 404,
    title: 'There is no such customer',
    cure: 'Check the id; search for the customer with `GET /v1/customers?q=`.',
  },
  CUSTOMER_DELETED: {
    status: 404,
    title: 'This customer has been deleted',
    cure: 'Bring the customer back with `POST /v1/customers/{id}/restore` within 30 days of the deletion.',
  },
  CUSTOMER_NOT_DELETED: {
    status: 409,
    title: 'This customer is not deleted',
    cure: 'There is nothing to restore: read the customer with `GET /v1/customers/{id}`.',
  },
  CUSTOMER_MERGED: {
    status: 409,
    title: 'This customer was merged into another one',
    cure: 'Repeat the request for the customer named in `survivorId`, or take the merge back first.',
  },
  CUSTOMER_REFUSED: {
    status: 422,
    title: 'A plugin refused this customer',
    cure: 'Read the reason in `detail`; correct the record, or ask an administrator about the plugin.',
  },

  // Duplicates
  MERGE_NOT_FOUND: {
    status: 404,
    title: 'There is no such merge',
    cure: 'List the merges of a customer with `GET /v1/merges?customer=`.',
  },
  MERGE_SELF: {
    status: 422,
    title: 'A customer cannot be merged into itself',
    cure: 'Send the ids of two different customers.',
  },
  MERGE_KIND_MISMATCH: {
    status: 422,
    title: 'A person and an organisation cannot be merged',
    cure: 'Correct the `kind` of one of the two customers first, or keep them apart.',
  },
  MERGE_TOO_LARGE: {
    status: 422,
    title: 'The merged customer would be too large',
    cure: 'Remove entries from the list named in `detail`, on either customer, and merge again.',
  },
  MERGE_ALREADY_UNDONE: {
    status: 409,
    title: 'This merge was taken back already',
    cure: 'Nothing is left to do: both customers are there again.',
  },

  // Tickets
  TICKET_NOT_FOUND: {
    status: 404,
    title: 'There is no such ticket',
    cure: 'Look the ticket up with `GET /v1/tickets`.',
  },
  TICKET_REQUESTER_UNKNOWN: {
    status: 400,
    title: 'The requester is not a customer',
    cure: 'Send the id of a customer that is not deleted as `requesterId`.',
  },
  TICKET_ASSIGNEE_UNKNOWN: {
    status: 400,
    title: 'The assignee is not a user',
    cure: 'Send the id of a user that is not disabled as `assigneeId`, or null for nobody.',
  },
  TICKET_CLOSED: {
    status: 409,
    title: 'The ticket is closed',
    cure: 'A closed ticket stays as it is: open a new ticket and name the number of this one in it.',
  },
  TICKET_STATUS_TRANSITION_INVALID: {
    status: 409,
    title: 'The ticket cannot go to this status from the one it has',
    cure: 'Read the ticket again and choose a status that can follow; a ticket never becomes new again.',
  },

  // Working time and SLA clocks
  CALENDAR_ZONE_UNKNOWN: { status: 400, ...businessTimeErrors.CALENDAR_ZONE_UNKNOWN },
  CALENDAR_HOURS_INVALID: { status: 400, ...businessTimeErrors.CALENDAR_HOURS_INVALID },
  CALENDAR_HOLIDAY_INVALID: { status: 400, ...businessTimeErrors.CALENDAR_HOLIDAY_INVALID },
  CALENDAR_WITHOUT_WORKING_TIME: { status: 400, ...businessTimeErrors.CALENDAR_WITHOUT_WORKING_TIME },
  WORKING_TIME_OUT_OF_RANGE: { status: 400, ...businessTimeErrors.WORKING_TIME_OUT_OF_RANGE },
  SLA_TARGETS_INVALID: { status: 400, ...businessTimeErrors.SLA_TARGETS_INVALID },
  SLA_TARGETS_CONFLICT: { status: 400, ...businessTimeErrors.SLA_TARGETS_CONFLICT },
  SLA_TIMELINE_INVALID: { status: 400, ...businessTimeErrors.SLA_TIMELINE_INVALID },

  // Plugins
  PLUGIN_NOT_FOUND: {
    status: 404,
    title: 'There is no such plugin',
    cure: 'List the plugins with `GET /v1/plugins`.',
  },
  PLUGIN_MANIFEST_INVALID: {
    status: 409,
    title: 'The manifest of the plugin is not valid',
    cure: 'Correct the fields named in the message in `tessera.plugin.json`; the plugin is read again within seconds.',
  },
  PLUGIN_MANIFEST_MISMATCH: {
    status: 409,
    title: 'The code of the plugin does not handle what its manifest says',
    cure: 'Name the same events and hooks in `tessera.plugin.json` and in `definePlugin`, and build the plugin again.',
  },
  PLUGIN_ID_TAKEN: {
    status: 409,
    title: 'Two plugins have the same id',
    cure: 'Remove one of the two folders named in the message, or give its plugin another id.',
  },
  PLUGIN_INCOMPATIBLE: {
    status: 409,
    title: 'The plugin was made for another version of the host',
    cure: 'Install a version of the plugin whose `host` range includes this host.',
  },
  PLUGIN_CONSENT_REQUIRED: {
    status: 409,
    title: 'The plugin asks for more than it was granted',
    cure: 'Read what it asks for, and enable it again with those `scopes`.',
  },
  PLUGIN_NOT_ENABLED: {
    status: 409,
    title: 'The plugin is not enabled',
    cure: 'Enable the plugin first.',
  },
  PLUGIN_ISOLATION_UNAVAILABLE: {
    status: 409,
    title: 'This machine does not reach the isolation that is demanded',
    cure: 'Allow user namespaces on this machine (or run the host as root), or lower TESSERA_PLUGIN_ISOLATION.',
  },
  PLUGIN_UNAVAILABLE: {
    status: 503,
    title: 'The plugin is not running',
    cure: 'Repeat the request in a few seconds; look at the health of the plugin if it stays like this.',
  },
  PLUGIN_BUSY: {
    status: 503,
    title: 'The plugin has as much to do as it may have',
    cure: 'Repeat the request in a moment. If it happens often, the plugin is too slow: tell its publisher.',
  },
  PLUGIN_START_FAILED: {
    status: 502,
    title: 'The process of the plugin could not be started',
    cure: 'Read the cause in the message; free memory or processes on this machine, then resume the plugin.',
  },
  PLUGIN_LOAD_FAILED: {
    status: 502,
    title: 'The code of the plugin could not be loaded',
    cure: 'The plugin must be one bundled ES module that exports `definePlugin(…)` as default. Build it again, or tell its publisher.',
  },
  PLUGIN_HANDSHAKE_TIMEOUT: {
    status: 504,
    title: 'The plugin was not ready in time',
    cure: 'Nothing slow belongs into the top level of a plugin. Tell its publisher; resume it to try again.',
  },
  PLUGIN_CALL_TIMEOUT: {
    status: 504,
    title: 'The plugin did not answer in time',
    cure: 'The call is repeated later where that is safe. If it happens often, tell the publisher of the plugin.',
  },
  PLUGIN_HEARTBEAT_LOST: {
    status: 504,
    title: 'The plugin stopped answering and was ended',
    cure: 'It is restarted by itself. If it happens often, its code blocks the event loop: tell its publisher.',
  },
  PLUGIN_CRASHED: {
    status: 502,
    title: 'The process of the plugin ended by itself',
    cure: 'It is restarted by itself. Read the end of its log in the message, and tell its publisher.',
  },
  PLUGIN_PROTOCOL_VIOLATION: {
    status: 502,
    title: 'The plugin sent what no plugin may send, and was ended',
    cure: 'Disable the plugin unless you trust its publisher; a plugin built with the SDK does not do this.',
  },
  PLUGIN_MEMORY_EXCEEDED: {
    status: 502,
    title: 'The plugin used more memory than it may, and was ended',
    cure: 'It is restarted by itself. If it happens often, it leaks or loads too much: tell its publisher.',
  },
  PLUGIN_HANDLER_FAILED: {
    status: 502,
    title: 'A handler of the plugin failed',
    cure: 'The event is delivered again later. Read the message, and tell the publisher of the plugin.',
  },
  PLUGIN_HANDLER_MISSING: {
    status: 502,
    title: 'The plugin has no handler for this',
    cure: 'Build the plugin again so that its code handles what its manifest names.',
  },
  PLUGIN_RESULT_INVALID: {
    status: 502,
    title: 'The answer of the plugin is not one that it may give',
    cure: 'The answer was ignored. Tell the publisher of the plugin.',
  },

  // Imports and operations
  IMPORT_EMPTY: {
    status: 422,
    title: 'The file is empty',
    cure: 'Send a CSV file with the names of the columns in its first line.',
  },
  IMPORT_NOT_TEXT: {
    status: 422,
    title: 'The file is not a CSV file',
    cure: 'Save the table as CSV (in Excel: “CSV UTF-8”), and import that file.',
  },
  IMPORT_ENCODING_INVALID: {
    status: 422,
    title: 'The file is not in the encoding that it was read in',
    cure: 'Save the file as UTF-8, or repeat the import with `encoding=` and the name of its encoding, for example `encoding=windows-1252`.',
  },
  IMPORT_HEADER_INVALID: {
    status: 422,
    title: 'The file does not start with the names of its columns',
    cure: 'Add a first line that names the columns, for example `first name,last name,email`.',
  },
  IMPORT_MAPPING_INVALID: {
    status: 422,
    title: 'The columns cannot be mapped to customers',
    cure: 'Send `map` as JSON with the names of the columns in the file and what each of them holds; `POST /v1/imports/preview` suggests one.',
  },
  IMPORT_DATE_ORDER_UNKNOWN: {
    status: 422,
    title: 'The dates in the file can be read in two ways',
    cure: 'Repeat the import with the country that the file comes from, for example `country=US` (month first) or `country=GB` (day first), or write dates as YYYY-MM-DD.',
  },
  IMPORT_TOO_LARGE: {
    status: 413,
    title: 'The file is larger than an import may be',
    cure: 'Split the file, or let the administrator raise TESSERA_IMPORT_LIMIT.',
  },
  IMPORT_UPLOAD_INCOMPLETE: {
    status: 400,
    title: 'The file did not arrive completely',
    cure: 'Send the file again; nothing of it was imported.',
  },
  OPERATION_NOT_FOUND: {
    status: 404,
    title: 'There is no such operation',
    cure: 'Look the id up in `GET /v1/operations`.',
  },
  OPERATION_FINISHED: {
    status: 409,
    title: 'The operation has ended',
    cure: 'Read its state in `GET /v1/operations/{id}`; there is nothing left to do.',
  },
  OPERATION_NOT_FINISHED: {
    status: 409,
    title: 'The operation is still at work',
    cure: 'Wait until it has ended, or cancel it first.',
  },
  OPERATION_CANCELLED: {
    status: 409,
    title: 'The operation was cancelled while its file arrived',
    cure: 'Nothing was imported. Start again if that was not meant.',
  },
  OPERATION_FAILED: {
    status: 500,
    title: 'The operation failed on our side',
    cure: 'What it had done until then is there; take it back with `POST /v1/operations/{id}/undo`, and give the administrator the id of the operation.',
  },

  // Start
  CONFIG_INVALID: {
    status: 0,
    title: 'The configuration is not valid',
    cure: 'Correct the settings named above and start again.',
  },
  PORT_TAKEN: {
    status: 0,
    title: 'The port is in use',
    cure: 'Stop the other program or choose another port, for example `PORT=8081 npm start`.',
  },
  HOST_ADDRESS_INVALID: {
    status: 0,
    title: 'The server cannot listen on this address',
    cure: 'Set HOST to an address of this machine, for example `HOST=127.0.0.1 npm start`.',
  },
  DATABASE_UNREACHABLE: {
    status: 0,
    title: 'The database cannot be reached',
    cure: 'Check DATABASE_URL (host, port, user, password, database name) and that PostgreSQL runs; or unset it to use the embedded database.',
  },
  DATABASE_TOO_OLD: {
    status: 0,
    title: 'This PostgreSQL is too old',
    cure: 'Use PostgreSQL 15 or later.',
  },
  DATABASE_EXTENSION_MISSING: {
    status: 0,
    title: 'PostgreSQL lacks an extension that Tessera needs',
    cure: 'Install the contrib extensions of PostgreSQL, then let a superuser run `CREATE EXTENSION <name>` in this database (or grant the role CREATE on it). Nothing was changed.',
  },
  DATABASE_NEWER_THAN_CODE: {
    status: 0,
    title: 'The database was written by a newer version of Tessera',
    cure: 'Start the newer version, or restore a backup made by this version. Nothing was changed.',
  },
  MIGRATION_FAILED: {
    status: 0,
    title: 'A schema migration failed',
    cure: 'Nothing was changed (each migration is one transaction). Read the cause above; restore or repair, then start again.',
  },
  DATA_FOLDER_LOCKED: {
    status: 0,
    title: 'Another host uses this data folder',
    cure: 'Stop the other host, or give this one a folder of its own, for example `TESSERA_DATA=/var/lib/tessera-2 npm start`.',
  },
  DATA_FOLDER_READ_ONLY: {
    status: 0,
    title: 'The data folder cannot be written',
    cure: 'Make the folder writable for the user that starts the host, or set TESSERA_DATA to a folder that is.',
  },
  DATA_FOLDER_FULL: {
    status: 0,
    title: 'The disk of the data folder is full',
    cure: 'Free space on this disk, or move the data folder to a larger one and set TESSERA_DATA; then start again. Nothing that was saved is lost.',
  },
  DATA_FOLDER_INVALID: {
    status: 0,
    title: 'The data folder cannot be used',
    cure: 'Set TESSERA_DATA to a new or empty folder, for example `TESSERA_DATA=/var/lib/tessera npm start`.',
  },
  EMBEDDED_DATABASE_UNAVAILABLE: {
    status: 0,
    title: 'The embedded PostgreSQL does not run on this machine',
    cure: 'Set DATABASE_URL to a PostgreSQL 15 or later of your own; or delete node_modules and start again if the installation is incomplete.',
  },
  EMBEDDED_DATABASE_USER: {
    status: 0,
    title: 'PostgreSQL refuses to run as root, and no other user can reach its files',
    cure: 'Start the host as an ordinary user, or move the project and the data folder to where other users may look, for example below /opt and /var/lib.',
  },
  EMBEDDED_DATABASE_VERSION: {
    status: 0,
    title: 'The data folder was written by another major version of PostgreSQL',
    cure: 'Start the version of Tessera that wrote it, make a backup there, and restore it into a new data folder. Nothing was changed.',
  },
  EMBEDDED_DATABASE_FAILED: {
    status: 0,
    title: 'The embedded PostgreSQL did not start',
    cure: 'Read what PostgreSQL says above; the data folder was left as it is. Restore a backup if its files are damaged.',
  },
  EMBEDDED_DATABASE_STOPPED: {
    status: 503,
    title: 'The embedded PostgreSQL has stopped and is being restarted',
    cure: 'Wait a moment and repeat the request; saved data is safe. If it happens again, read the log for the reason.',
  },
  RUNTIME_TOO_OLD: {
    status: 0,
    title: 'This Node.js is too old',
    cure: 'Start with `npm start`, which uses the pinned Node.js.',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** A stable error code of the host. */
export type ErrorCode = keyof typeof ERROR_TABLE;
