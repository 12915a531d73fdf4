import { SetMetadata, type Type } from '@nestjs/common';

/** What the OpenAPI document says of a route beyond what the code already shows. */
export interface OperationOptions {
  readonly summary: string;
  /** The class of the response body; absent for an empty answer. */
  readonly returns?: ResponseShape;
  /** Status of success where it is not the framework's default. */
  readonly status?: number;
  /** Groups operations in the reference; by default the first path segment after `/v1`. */
  readonly tag?: string;
  /** Content type of a streamed request body. */
  readonly consumes?: string;
  /** The class of a JSON body where the handler takes it unparsed. */
  readonly body?: Type<unknown>;
}

export type ResponseShape = Type<unknown> | { readonly pageOf: Type<unknown> } | { readonly contentType: string };

export const OPERATION = 'tessera:operation';

/** Documents a route for `/openapi.json`. A test fails on a `/v1` route without it. */
export const Operation = (options: OperationOptions) => SetMetadata(OPERATION, options);

/** The shape of a list of these. */
export const pageOf = (item: Type<unknown>): ResponseShape => ({ pageOf: item });
