import type { ActorReference, CustomerNote } from '@tessera/protocol';
import { IsDateString, IsNotEmpty, IsObject, IsString, IsUUID, MaxLength } from 'class-validator';
import { LIMITS } from '../draft/limits.js';

/** A note to be written. */
export class NoteDraft {
  @IsString() @IsNotEmpty() @MaxLength(LIMITS.note) body: string;
}

/** A note about a customer, for colleagues. */
export class NoteView implements CustomerNote {
  @IsUUID() id: string;
  /** The customer about whom it was written; after a merge perhaps one that lives on in another. */
  @IsUUID() customerId: string;
  @IsString() body: string;
  @IsObject() author: ActorReference;
  @IsDateString() createdAt: string;
}
