import { randomBytes } from 'node:crypto';
import { Database } from './database.js';

/** Random keys of this installation, shared by all replicas through the database. */
export class InstanceSecrets {
  private constructor(private readonly secrets: ReadonlyMap<string, Buffer>) {}

  static async load(database: Database): Promise<InstanceSecrets> {
    for (const name of ['cursor', 'cookie']) {
      await database.query('INSERT INTO instance_secret (name, secret) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        name,
        randomBytes(32),
      ]);
    }
    const rows = await database.query<{ name: string; secret: Buffer }>('SELECT name, secret FROM instance_secret');
    return new InstanceSecrets(new Map(rows.map((row) => [row.name, row.secret])));
  }

  get cursorKey(): Buffer {
    return this.get('cursor');
  }

  get cookieKey(): Buffer {
    return this.get('cookie');
  }

  private get(name: string): Buffer {
    const secret = this.secrets.get(name);
    if (!secret) throw new Error(`The instance secret "${name}" is missing`);
    return secret;
  }
}
