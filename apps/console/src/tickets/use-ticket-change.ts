import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../api/http.js';
import { isProblem } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { ticketKeys, ticketQuery, updateTicket, type TicketPatch } from '../api/tickets.js';
import type { Ticket } from '../api/types.js';
import { notifyProblem } from '../ui/notify.js';

export type ChangedField = 'status' | 'priority' | 'assigneeId';

/** A change that met a newer version of the very same field. */
export interface TicketConflict {
  field: ChangedField;
  patch: TicketPatch;
  newer: Answer<Ticket>;
}

const valueOf = (ticket: Ticket, field: ChangedField) =>
  field === 'assigneeId' ? (ticket.assignee?.id ?? null) : ticket[field];

interface Change {
  base: Ticket;
  etag: string;
  patch: TicketPatch;
}

/** Changes another field of a newer version at once; asks only when somebody changed the same one. */
async function applyOrRebase({ base, etag, patch }: Change): Promise<Answer<Ticket>> {
  try {
    return await updateTicket({ id: base.id, patch, etag });
  } catch (error) {
    if (!isProblem(error, 412)) throw error;
    const newer = await queryClient.fetchQuery({ ...ticketQuery(base.id), staleTime: 0 });
    const field = Object.keys(patch)[0] as ChangedField;
    if (valueOf(newer.data, field) !== valueOf(base, field)) throw new SameFieldChanged({ field, patch, newer }, error);
    return updateTicket({ id: base.id, patch, etag: newer.etag ?? '*' });
  }
}

class SameFieldChanged extends Error {
  readonly conflict: TicketConflict;
  constructor(conflict: TicketConflict, cause: unknown) {
    super('Somebody changed the same field.', { cause });
    this.conflict = conflict;
  }
}

export function useTicketChange(ticket: Ticket, etag: string) {
  const [conflict, setConflict] = useState<TicketConflict | null>(null);
  const change = useMutation({
    mutationFn: applyOrRebase,
    onSuccess: async (saved) => {
      setConflict(null);
      queryClient.setQueryData(ticketKeys.one(ticket.id), saved);
      await queryClient.invalidateQueries({ queryKey: [...ticketKeys.all, 'list'] });
    },
    onError: (error) => {
      if (error instanceof SameFieldChanged) setConflict(error.conflict);
      else notifyProblem(error);
    },
  });
  return {
    change: (patch: TicketPatch) => change.mutate({ base: ticket, etag, patch }),
    changing: change.isPending,
    conflict,
    insist: () =>
      conflict && change.mutate({ base: conflict.newer.data, etag: conflict.newer.etag ?? '*', patch: conflict.patch }),
    yield: () => setConflict(null),
  };
}
