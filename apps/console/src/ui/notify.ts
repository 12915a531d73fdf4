import { notifications } from '@mantine/notifications';
import { isProblem } from '../api/problem.js';

export function notifySuccess(message: string): void {
  notifications.show({ message, color: 'verdigris', autoClose: 4_000, withBorder: true });
}

/** For a failed action without a place of its own on the page. */
export function notifyProblem(error: unknown): void {
  const [title, message] = isProblem(error)
    ? [error.title, [error.detail, error.cure].filter(Boolean).join(' ')]
    : ['', error instanceof Error ? error.message : String(error)];
  notifications.show({ title, message, color: 'cinnabar', autoClose: 9_000, withBorder: true });
}
