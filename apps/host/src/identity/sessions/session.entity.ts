import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../users/user.entity.js';

/** A sign-in that has not ended. */
@Entity('user_session')
export class SessionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { name: 'secret_hash', select: false }) secretHash: Buffer;
  @Column('uuid', { name: 'user_id' }) userId: string;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'user_id' }) user: UserEntity;
  @Column('text', { nullable: true }) ip: string | null;
  @Column('text', { name: 'user_agent', nullable: true }) userAgent: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
