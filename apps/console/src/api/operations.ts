import { ApiError } from '@tessera/client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, newIdempotencyKey, pathWithQuery, post, request } from './http.js';
import { unreachable } from './problem.js';
import type { ImportPreview, Operation, OperationState, Page, RowError } from './types.js';

const inProgress: ReadonlySet<OperationState> = new Set<OperationState>(['receiving', 'running']);
export const isInProgress = (operation: Operation) => inProgress.has(operation.state);

export const importsQuery = infiniteQueryOptions({
  queryKey: ['operations', 'imports'],
  queryFn: ({ pageParam, signal }) =>
    get<Page<Operation>>('/v1/operations', { kind: 'import', cursor: pageParam }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
  refetchInterval: (query) => (query.state.data?.pages.some((page) => page.items.some(isInProgress)) ? 1_500 : false),
});

export const operationQuery = (id: string) =>
  queryOptions({
    queryKey: ['operations', 'one', id],
    queryFn: ({ signal }) => get<Operation>(`/v1/operations/${id}`, undefined, signal),
    refetchInterval: (query) => (query.state.data && !isInProgress(query.state.data) ? false : 700),
  });

export const rowErrorsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'one', id, 'errors'],
    queryFn: ({ pageParam, signal }) =>
      get<Page<RowError>>(`/v1/operations/${id}/errors`, { limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const cancelOperation = (id: string) => post<Operation>(`/v1/operations/${id}/cancel`);
export const undoOperation = (id: string) => post<Operation>(`/v1/operations/${id}/undo`);

const PREVIEW_BYTES = 64 * 1024;

export async function previewImport(file: File): Promise<ImportPreview> {
  const body = new Uint8Array(await file.slice(0, PREVIEW_BYTES).arrayBuffer());
  const question = { method: 'POST', body, contentType: 'text/csv', asks: true } as const;
  return (await request<ImportPreview>('/v1/imports/preview', question)).data;
}

export interface Upload {
  file: File;
  map: Record<string, string>;
  country: string | null;
  onDuplicate: 'create' | 'skip';
  onProgress: (sentFraction: number) => void;
}

/** XMLHttpRequest, because fetch cannot tell how much of a large file has been sent. */
export function startImport({ file, map, country, onDuplicate, onProgress }: Upload): Promise<Operation> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(
      'POST',
      pathWithQuery('/v1/imports', { filename: file.name, map: JSON.stringify(map), country, onDuplicate }),
    );
    call.responseType = 'json';
    call.setRequestHeader('content-type', 'text/csv');
    call.setRequestHeader('accept', 'application/json, application/problem+json');
    call.setRequestHeader('idempotency-key', newIdempotencyKey());
    call.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    call.onerror = () => reject(unreachable());
    call.onload = () => {
      if (call.status < 300) resolve(call.response as Operation);
      else reject(new ApiError(call.status, call.response));
    };
    call.send(file);
  });
}
