import { useMutation } from '@tanstack/react-query';
import { actOnPlugin, pluginsQuery } from '../api/plugins.js';
import { queryClient } from '../api/query-client.js';

export function usePluginAction() {
  return useMutation({
    mutationFn: actOnPlugin,
    onSettled: () => queryClient.invalidateQueries({ queryKey: pluginsQuery.queryKey }),
  });
}
