import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { customerKeys, undoMerge } from '../api/customers.js';
import { queryClient } from '../api/query-client.js';
import { ticketKeys } from '../api/tickets.js';
import { notifyProblem, notifySuccess } from '../ui/notify.js';

/** Takes a merge back; both records are as they were before it. */
export function useTakeBack() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: undoMerge,
    onSuccess: async () => {
      notifySuccess(t('merges.takenBack'));
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: customerKeys.all }),
        queryClient.invalidateQueries({ queryKey: ['merges'] }),
        queryClient.invalidateQueries({ queryKey: ticketKeys.all }),
      ]);
    },
    onError: notifyProblem,
  });
}
