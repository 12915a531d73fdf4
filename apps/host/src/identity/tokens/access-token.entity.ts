import type { Scope } from '@tessera/protocol';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../users/user.entity.js';

/** A personal access token; without a user it belongs to the installation. */
@Entity('access_token')
export class AccessTokenEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { name: 'secret_hash', select: false }) secretHash: Buffer;
  @Column('text') name: string;
  @Column('text', { array: true }) scopes: Scope[];
  @Column('uuid', { name: 'user_id', nullable: true }) userId: string | null;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user: UserEntity | null;
  /** The token that made this one: it ends no later, and is revoked with it. */
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null;
}
