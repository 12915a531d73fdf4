import type { ActorReference } from '@tessera/protocol';
import { IsDateString, IsObject, IsString, IsUUID } from 'class-validator';

/** Something that happened with a customer. */
export class TimelineEntryView {
  @IsUUID() id: string;
  /** `event`, `note`, or what another feature contributes, such as `ticket`. */
  @IsString() type: string;
  @IsDateString() at: string;
  @IsObject() actor: ActorReference;
  /** One sentence in English. */
  @IsString() summary: string;
  /** `event` has the type of the event; the other members depend on it. */
  @IsObject() data: Record<string, unknown>;
}
