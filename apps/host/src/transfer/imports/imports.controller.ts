import { Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { CurrentActor, Requires, type Actor } from '../../platform/access/index.js';
import { problem } from '../../platform/errors/problem.js';
import { Operation } from '../../platform/http/operation.js';
import { StreamBody } from '../../platform/http/stream-body.js';
import { OperationView } from '../operations/operation.view.js';
import { FileQuery, ImportQuery, PreviewView } from './import-query.dto.js';
import { encodingLabel } from './text/encoding.js';
import { previewFile } from './preview.js';
import { discardRest } from './upload/discard-rest.js';
import { Uploads } from './upload/uploads.js';

@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly uploads: Uploads) {}

  /** Takes a CSV file of any size and answers as soon as it has arrived; its rows become customers in the background. */
  @Post()
  @HttpCode(202)
  @Requires('customers:write')
  @StreamBody()
  @Operation({ summary: 'Import customers from a CSV file', returns: OperationView, status: 202, consumes: 'text/csv' })
  async start(
    @CurrentActor() actor: Actor,
    @Query() query: ImportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OperationView> {
    try {
      return await this.uploads.receive(actor, bodyOf(request), {
        filename: query.filename ?? null,
        announcedBytes: Number(request.headers['content-length'] ?? 0),
        map: query.map ?? null,
        country: query.country ?? null,
        onDuplicate: query.onDuplicate ?? 'create',
        onInvalid: query.onInvalid ?? 'refuse',
        encoding: encodingOf(query, request),
        delimiter: query.delimiter ?? null,
      });
    } catch (error) {
      discardRest(request, reply);
      throw error;
    }
  }

  /** Reads the beginning of a file (64 KiB are enough) and suggests what each column holds. Nothing is stored. */
  @Post('preview')
  @HttpCode(200)
  @Requires('customers:write')
  @StreamBody()
  @Operation({
    summary: 'Look at the beginning of a CSV file',
    returns: PreviewView,
    status: 200,
    consumes: 'text/csv',
  })
  async preview(
    @Query() query: FileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreviewView> {
    try {
      return await previewFile(bodyOf(request), {
        encoding: encodingOf(query, request),
        delimiter: query.delimiter ?? null,
      });
    } finally {
      discardRest(request, reply);
    }
  }
}

function bodyOf(request: FastifyRequest): Readable {
  if (request.body instanceof Readable) return request.body;
  if (request.body === undefined || request.body === null) throw problem('IMPORT_EMPTY');
  throw problem('MEDIA_TYPE_UNSUPPORTED', {
    detail: 'An import takes the file itself as its body, with `Content-Type: text/csv`.',
  });
}

/** The encoding that the caller names, in the query or as `charset` of the content type. */
function encodingOf(query: FileQuery, request: FastifyRequest): string | null {
  const charset = /;\s*charset="?([^";\s]+)"?/i.exec(request.headers['content-type'] ?? '')?.[1];
  const name = query.encoding ?? charset ?? null;
  if (name === null) return null;
  const label = encodingLabel(name);
  if (label !== null) return label;
  const detail = `There is no encoding “${name.slice(0, 40)}”. The names are those of the Encoding Standard, such as utf-8, windows-1252, gb18030 or shift_jis.`;
  throw problem('VALIDATION_FAILED', { detail, errors: [{ pointer: '?encoding', code: 'encoding', detail }] });
}
