import { describe, expect, it, jest } from '@jest/globals';
import { isProblem } from '../../platform/errors/problem.js';
import { PasswordHasher, unusablePasswordHash } from './password-hasher.js';
import { parsePhc } from './phc.js';

// Hashing is slow on purpose, and slower on a busy machine.
jest.setTimeout(180_000);

describe('stored passwords', () => {
  const hasher = new PasswordHasher();

  it('match the password they were made of, and no other', async () => {
    const stored = await hasher.hash('correct horse battery');
    expect(await hasher.check('correct horse battery', stored)).toEqual({ matches: true, outdated: false });
    expect(await hasher.check('correct horse batterz', stored)).toEqual({ matches: false, outdated: false });
  });

  it('cost what OWASP asks for, with a salt of their own', async () => {
    const [first, second] = await Promise.all([hasher.hash('the same one'), hasher.hash('the same one')]);
    expect(first).not.toBe(second);
    expect(parsePhc(first)).toMatchObject({ memory: 47_104, passes: 1, parallelism: 1 });
  });

  it('match the same letters typed on another keyboard', async () => {
    const stored = await hasher.hash('Z\u00fcrich-im-Regen');
    expect((await hasher.check('Zu\u0308rich-im-Regen', stored)).matches).toBe(true);
  });

  it('made with another cost match, and are to be replaced', async () => {
    // "password" of the reference implementation's tests: m=65536, t=2, p=1, salt "somesalt".
    const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await hasher.check('password', stored)).toEqual({ matches: true, outdated: true });
  });

  it('of nobody never match', async () => {
    expect(await hasher.check('anything', null)).toEqual({ matches: false, outdated: false });
  });

  it('of nobody cost as much to check as those of somebody', async () => {
    const cost = (stored: string) => {
      const { memory, passes, parallelism, salt, hash } = parsePhc(stored)!;
      return { memory, passes, parallelism, salt: salt.length, hash: hash.length };
    };
    expect(cost(unusablePasswordHash())).toEqual(cost(await hasher.hash('correct horse battery staple')));
  });

  it('are checked a bounded number at a time: the rest is told to come again, and those in the queue are answered', async () => {
    const stored = await hasher.hash('correct horse battery');
    const results = await Promise.allSettled(
      Array.from({ length: 80 }, () => hasher.check('correct horse battery', stored)),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(14);
    expect(refused.every(({ reason }) => isProblem(reason, 'SIGN_IN_BUSY'))).toBe(true);
    expect((await hasher.check('correct horse battery', stored)).matches).toBe(true);
  });
});
