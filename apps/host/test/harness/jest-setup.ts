import { afterAll, jest } from '@jest/globals';
import { closeBrowsers } from './browser.js';
import { disposeHosts } from './host.js';

// Hosts, browsers and databases start inside these tests; on two busy cores that takes a while.
jest.setTimeout(120_000);

afterAll(async () => {
  await closeBrowsers();
  await disposeHosts();
});
