import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../roles/role-scopes.js';

/** A person who works in this installation. */
@Entity('user_account')
export class UserEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') email: string;
  /** What makes an address the same one: {@link emailKey}. */
  @Column('text', { name: 'email_key' }) emailKey: string;
  @Column('text') role: Role;
  @Column('text', { nullable: true }) locale: string | null;
  @Column('boolean') disabled: boolean;
  @Column('text', { name: 'password_hash' }) passwordHash: string;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

/** Two spellings of an address that only differ in case or in the encoding of a letter are one account. */
export const emailKey = (email: string): string => email.trim().normalize('NFKC').toLowerCase();
