import { useSyncExternalStore } from 'react';

// One timer for every clock on the page, and none while no clock is shown.
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const notify of listeners) notify();
  }, 5_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function snapshot(): number {
  if (timer === undefined) now = Date.now();
  return now;
}

/** The current time in milliseconds, renewed every five seconds. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, snapshot);
}
