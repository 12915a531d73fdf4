import { describe, expect, it } from '@jest/globals';
import { BoundedQueue } from './bounded-queue.js';

describe('the bounded queue', () => {
  const queueOf = (atOnce: number, waiting: number) =>
    new BoundedQueue({ atOnce, waiting, refuse: () => new Error('full') });

  it('runs no more at once than it may, in the order of arrival', async () => {
    const queue = queueOf(2, 10);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const work = (index: number) => async () => {
      started.push(index);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map((index) => queue.run(work(index))));
    expect(most).toBe(2);
    expect(started).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('gives the place of failed work to the next one', async () => {
    const queue = queueOf(1, 5);
    const failing = queue.run(() => Promise.reject(new Error('broken')));
    const next = queue.run(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
  });

  it('refuses what does not fit, and takes work again afterwards', async () => {
    const queue = queueOf(1, 1);
    const first = queue.run(() => new Promise((resolve) => setImmediate(resolve)));
    const second = queue.run(() => Promise.resolve());
    await expect(queue.run(() => Promise.resolve())).rejects.toThrow('full');
    await Promise.all([first, second]);
    await expect(queue.run(() => Promise.resolve('again'))).resolves.toBe('again');
  });
});
