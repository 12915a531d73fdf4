/** Cost of one argon2id computation. */
export interface Argon2Cost {
  /** KiB */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** A stored password: everything that is needed to check one, in one string. */
export interface StoredHash extends Argon2Cost {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const PATTERN =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,86})$/;

/** The PHC string format of an argon2id hash: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export function formatPhc({ memory, passes, parallelism, salt, hash }: StoredHash): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Null when the text is no argon2id hash of version 1.3. */
export function parsePhc(text: string): StoredHash | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, memory, passes, parallelism, salt, hash] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
