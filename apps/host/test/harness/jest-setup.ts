import { jest } from '@jest/globals';

// Hosts, browsers and databases start inside these tests; on two busy cores that takes a while.
jest.setTimeout(60_000);
