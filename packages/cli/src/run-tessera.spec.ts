import { describe, expect, it } from '@jest/globals';
import type { Io } from './io.js';
import { runTessera } from './run-tessera.js';

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    env: {},
    cwd: '/',
    interactive: false,
    stdin: (async function* () {})(),
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    rewrite: () => undefined,
    interrupted: new AbortController().signal,
  };
  return { code: await runTessera(argv, io), out: out.join('\n'), err: err.join('\n') };
}

describe('the tessera command', () => {
  it('prints help and its version, and that is no failure', async () => {
    await expect(run('--help')).resolves.toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: tessera'),
      err: '',
    });
    await expect(run('--version')).resolves.toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    await expect(run('import', '--help')).resolves.toMatchObject({
      code: 0,
      out: expect.stringContaining('--map <list>'),
    });
  });

  it.each([[['nonsense']], [['token', 'create']], [['import']], [['status', '--nonsense']]])(
    'answers 2 for %j, which is wrong usage',
    async (argv) => {
      await expect(run(...argv)).resolves.toMatchObject({ code: 2, out: '', err: expect.stringContaining('error:') });
    },
  );

  it('prints an error as code, title, detail and cure, on standard error alone', async () => {
    const { code, out, err } = await run('token', 'create', '--scopes', 'customers:read');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^DATA_FOLDER_NOT_FOUND: There is no \.tessera folder here or above — \/\n {2}→ Start the host once/,
    );
  });

  it('prints the same error as JSON with --json', async () => {
    const { code, err } = await run('token', 'list', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code: 'DATA_FOLDER_NOT_FOUND', cure: expect.stringContaining('--data') });
  });

  it('looks at arguments before it looks for a host', async () => {
    await expect(run('token', 'create', '--scopes', 'everything')).resolves.toMatchObject({
      code: 2,
      err: expect.stringContaining('SCOPE_UNKNOWN'),
    });
    await expect(
      run('app', 'create', '--name', 'x', '--scopes', 'customers:read', '--grant', 'password'),
    ).resolves.toMatchObject({ code: 2, err: expect.stringContaining('GRANT_UNKNOWN') });
    await expect(run('import', 'people.csv', '--map', 'a=email', '--map-file', 'b')).resolves.toMatchObject({
      code: 2,
      err: expect.stringContaining('MAPPING_INVALID'),
    });
    await expect(run('import', 'people.csv', '--errors', 'e.csv', '--no-wait')).resolves.toMatchObject({
      code: 2,
      err: expect.stringContaining('OPTIONS_CONTRADICT'),
    });
  });

  it('wants a token for a server elsewhere', async () => {
    await expect(run('token', 'list', '--url', 'https://customers.example.com')).resolves.toMatchObject({
      code: 2,
      err: expect.stringContaining('TOKEN_MISSING'),
    });
    await expect(run('token', 'list', '--url', 'customers.example.com')).resolves.toMatchObject({
      code: 2,
      err: expect.stringContaining('URL_INVALID'),
    });
  });
});
