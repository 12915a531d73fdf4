import { Readable } from 'node:stream';
import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { isId } from '../database/uuid.js';
import { problem, type FieldError, type Problem } from '../errors/problem.js';

const PRIMITIVES = new Set<unknown>([String, Number, Boolean, Array, Object, Buffer]);
const MOST_ERRORS = 100;

/** Validates bodies and queries against their DTO class; unknown fields are refused with their JSON Pointer. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'param') return this.pathParameter(value, metadata);
    if (metadata.type === 'custom' || !metadata.metatype || PRIMITIVES.has(metadata.metatype)) return value;
    if (value instanceof Readable) return value;
    return metadata.type === 'query'
      ? validated(metadata.metatype, value ?? {}, '?')
      : validated(metadata.metatype, value);
  }

  private pathParameter(value: unknown, metadata: ArgumentMetadata): unknown {
    const isIdentifier = metadata.data === 'id' || metadata.data?.endsWith('Id');
    if (isIdentifier && metadata.metatype === String && (typeof value !== 'string' || value.length > 200)) {
      throw problem('VALIDATION_FAILED', {
        errors: [{ pointer: `:${metadata.data}`, code: 'id', detail: 'is not an id' }],
      });
    }
    return value;
  }
}

/**
 * A value as an instance of its DTO class.
 * @throws VALIDATION_FAILED with a pointer for each wrong or unknown member
 */
export function validated<Dto>(dto: Type<Dto>, value: unknown, prefix: '/' | '?' = '/'): Dto {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw problem('VALIDATION_FAILED', {
      errors: [{ pointer: '', code: 'object', detail: 'The body must be a JSON object.' }],
    });
  }
  const instance = plainToInstance(dto, value, { exposeUnsetFields: false });
  const found = validateSync(instance as object, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false },
  });
  if (found.length === 0) return instance;
  throw validationFailed(found.flatMap((error) => toFieldErrors(error, prefix)));
}

/** The answer to a request whose fields are wrong: the first hundred of them are named. */
export function validationFailed(errors: readonly FieldError[]): Problem {
  const named = errors.slice(0, MOST_ERRORS);
  return problem('VALIDATION_FAILED', { detail: summary(named), errors: named });
}

function toFieldErrors(error: ValidationError, prefix: string): FieldError[] {
  const pointer = `${prefix}${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({
    pointer,
    code: code === 'whitelistValidation' ? 'unknown' : code,
    detail: code === 'whitelistValidation' ? 'There is no such field.' : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => toFieldErrors(child, `${pointer}/`))];
}

const summary = (errors: readonly FieldError[]): string => {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return first ? `${first.pointer}: ${first.detail}${more}` : 'The request is not valid.';
};

/** @throws VALIDATION_FAILED unless `value` has the form of an id */
export function assertId(value: string, pointer = ':id'): void {
  if (!isId(value)) throw problem('VALIDATION_FAILED', { errors: [{ pointer, code: 'id', detail: 'is not an id' }] });
}
