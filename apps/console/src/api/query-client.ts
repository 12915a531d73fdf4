import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem.js';

type Listener = () => void;
let signedOut: Listener = () => undefined;

/** Called once a request finds the session gone, wherever it was made. */
export function onSignedOut(listener: Listener): void {
  signedOut = listener;
}

function noticeSignOut(error: unknown): void {
  if (isProblem(error, 401) && error.code !== 'SIGN_IN_FAILED') signedOut();
}

// A refusal stays a refusal; only an unreachable or failing server is worth a second try.
function mayRetry(failures: number, error: unknown): boolean {
  return failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 500);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: {
    queries: { retry: mayRetry, staleTime: 15_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
