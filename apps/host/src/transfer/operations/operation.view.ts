import { Type } from 'class-transformer';
import {
  IsDateString,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';
import { PageQuery } from '../../platform/http/paging.js';

const STATES = ['receiving', 'running', 'succeeded', 'failed', 'cancelled', 'undone'] as const;

export class OperationQuery extends PageQuery {
  /** Only operations of this kind, for example `import`. */
  @IsOptional() @IsString() @MaxLength(50) kind?: string;
}

export class OperationProgressView {
  /** Rows done so far. */
  @IsInt() done: number;
  /** Rows of the whole; null until they have been counted. */
  @Nullable() @IsInt() total: number | null;
  @IsString() unit: string;
  /** By size, so that it is known before the rows are counted. */
  @Nullable() @IsNumber() percent: number | null;
}

export class ImportResultView {
  @IsInt() created: number;
  /** Rows that probably are a customer that was there before: created all the same, or skipped with `onDuplicate=skip`. */
  @IsInt() duplicates: number;
  /** Rows that became no customer; `/errors` says why. */
  @IsInt() failed: number;
}

export class UndoResultView {
  @IsInt() removed: number;
  /** Customers that were left because they were used since; `/errors` names them. */
  @IsInt() kept: number;
}

/** Work that goes on after its request has been answered. */
export class OperationView {
  @IsUUID() id: string;
  @IsString() kind: string;
  @IsIn(STATES) state: (typeof STATES)[number];
  @ValidateNested() @Type(() => OperationProgressView) progress: OperationProgressView;
  @Nullable() @ValidateNested() @Type(() => ImportResultView) result: ImportResultView | null;
  @Nullable() @ValidateNested() @Type(() => UndoResultView) undo: UndoResultView | null;
  /** A problem (RFC 9457): why the operation failed. */
  @Nullable() @IsObject() error: object | null;
  @Nullable() @IsString() label: string | null;
  @IsDateString() createdAt: string;
  @IsDateString() updatedAt: string;
  @Nullable() @IsDateString() finishedAt: string | null;
}

/** What was wrong with one row. */
export class OperationErrorView {
  /** The row as a spreadsheet counts: the header is row 1. */
  @IsInt() row: number;
  @Nullable() @IsString() column: string | null;
  @IsString() code: string;
  @IsString() detail: string;
  /** The row as it stands in the file, cut at 1,024 characters. */
  @IsString() raw: string;
}
