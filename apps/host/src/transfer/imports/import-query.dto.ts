import { Transform, Type } from 'class-transformer';
import { IsIn, IsISO31661Alpha2, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Nullable } from '../../platform/http/nullable.js';
import { DELIMITERS, type Delimiter } from './csv/delimiter.js';

const DELIMITER_NAMES: Readonly<Record<string, Delimiter>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };

/** How the bytes of a file are read, where the file does not say it itself. */
export class FileQuery {
  /** Name of the file, shown in the list of imports. */
  @IsOptional() @IsString() @MaxLength(255) filename?: string;

  /** Encoding of a file that is neither UTF-8 nor marked as UTF-16, for example `windows-1252` or `gb18030`. */
  @IsOptional() @IsString() @MaxLength(40) encoding?: string;

  /** The delimiter, or its name: `comma`, `semicolon`, `tab`, `pipe`. By default it is detected. */
  @IsOptional()
  @Transform(({ value }) => DELIMITER_NAMES[String(value)] ?? (value as unknown))
  @IsIn(DELIMITERS)
  delimiter?: Delimiter;
}

export class ImportQuery extends FileQuery {
  /** JSON of `{ "<column>": "<target>" }`; without it the columns are recognised by their names and values. */
  @IsOptional() @IsString() @MaxLength(12_000) map?: string;

  /** ISO 3166-1 code of the country of addresses and phone numbers that name none. */
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.toUpperCase() : (value as unknown)))
  @IsISO31661Alpha2()
  country?: string;

  /** What to do with a row that shares a strong key (e-mail, phone …) with an existing customer: create it all the same, or skip it. */
  @IsOptional() @IsIn(['create', 'skip']) onDuplicate?: 'create' | 'skip';

  /** What to do with a row in which an e-mail address, a date or another value is not valid: refuse it, or take the customer and omit the value. */
  @IsOptional() @IsIn(['refuse', 'omit']) onInvalid?: 'refuse' | 'omit';
}

export class PreviewColumnView {
  @IsString() name: string;
  /** Up to five different values. */
  @IsString({ each: true }) samples: string[];
  /** What the column probably holds, as a target of the mapping; null where nothing fits. */
  @Nullable() @IsString() suggested: string | null;
}

/** What the beginning of a file looks like. */
export class PreviewView {
  @ValidateNested({ each: true }) @Type(() => PreviewColumnView) columns: PreviewColumnView[];
  @IsString() encoding: string;
  @IsString() delimiter: string;
  /** Rows in the part that was sent. */
  @IsInt() rows: number;
}
