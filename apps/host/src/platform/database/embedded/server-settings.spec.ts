import { describe, expect, it } from '@jest/globals';
import { chooseEndpoint, serverSettings, usesSocket } from './server-settings.js';

describe('where the embedded server listens', () => {
  it('on a socket in the data folder, and on no port', async () => {
    const endpoint = await chooseEndpoint('/var/lib/tessera/socket');
    expect(endpoint).toEqual({ host: '/var/lib/tessera/socket', port: 5432 });
    expect(serverSettings(endpoint)['listen_addresses']).toBe('');
  });

  it('on the loopback interface where the path is too long for a socket, counted in bytes', async () => {
    const endpoint = await chooseEndpoint(`/srv/${'中'.repeat(30)}/socket`);
    expect(usesSocket(endpoint)).toBe(false);
    expect(serverSettings(endpoint)).toMatchObject({ listen_addresses: '127.0.0.1', unix_socket_directories: '' });
  });

  it('takes a folder whose name has commas and quotes as one folder', async () => {
    const endpoint = await chooseEndpoint('/srv/a, "b"/socket');
    expect(serverSettings(endpoint)['unix_socket_directories']).toBe('"/srv/a, ""b""/socket"');
  });

  it('never trades durability for speed', () => {
    const settings = serverSettings({ host: '127.0.0.1', port: 1 });
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) expect(settings).not.toHaveProperty(name);
  });
});
