import { Platform1700000000001 } from './0001-platform.js';
import { Customers1700000000003 } from './0003-customers.js';
import { Demo1700000000009 } from './0009-demo.js';
import { Dedup1700000000004 } from './0004-dedup.js';
import { Identity1700000000002 } from './0002-identity.js';
import { Plugins1700000000007 } from './0007-plugins.js';
import { Tickets1700000000005 } from './0005-tickets.js';
import { Transfer1700000000006 } from './0006-transfer.js';

/** Every schema migration, oldest first. A migration that has been released is never edited. */
export const MIGRATIONS = [
  Platform1700000000001,
  Identity1700000000002,
  Customers1700000000003,
  Dedup1700000000004,
  Tickets1700000000005,
  Transfer1700000000006,
  Plugins1700000000007,
  Demo1700000000009,
];
