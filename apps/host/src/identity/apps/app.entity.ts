import type { Scope } from '@tessera/protocol';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How an app may get an access token. */
export const GRANTS = ['client_credentials'] as const;
export type Grant = (typeof GRANTS)[number];

/** A program of somebody else that calls the API. */
@Entity('app')
export class AppEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'client_id' }) clientId: string;
  @Column('text') name: string;
  @Column('text', { array: true }) grants: Grant[];
  /** The most that its access tokens may do. */
  @Column('text', { array: true }) scopes: Scope[];
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

/** One secret of an app, as a hash. An app may have two while it changes from one to the other. */
@Entity('app_secret')
export class AppSecretEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'app_id' }) appId: string;
  @Column('bytea', { name: 'secret_hash' }) secretHash: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
}
