import { beforeAll, describe, expect, it } from '@jest/globals';
import { startHost, type TestHost } from './harness/index.js';

describe('a running host', () => {
  let host: TestHost;
  beforeAll(async () => {
    host = await startHost();
  });

  it('says that it is alive and ready', async () => {
    expect((await host.api('/health/live', { token: null })).status).toBe(200);
    expect((await host.api('/health/ready', { token: null })).status).toBe(200);
  });

  it('lets nobody in without credentials, and the operator with the token of the data folder', async () => {
    expect((await host.api('/v1/customers', { token: null })).status).toBe(401);
    expect((await host.api('/v1/customers')).status).toBe(200);
  });
});
