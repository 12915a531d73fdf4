import { domainToASCII } from 'node:url';
import { LIMITS } from './limits.js';

const ADDRESS = /^[^\s@"(),:;<>[\\\]\x00-\x1f\x7f]{1,64}@[^\s@"(),:;<>[\\\]/?#%\x00-\x1f\x7f]+$/;
const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/;

/** True for an address that mail could be sent to: the dot-atom form of RFC 5322 with RFC 6531 (letters beyond ASCII). Quoted local parts are not taken. */
export function isEmail(value: string): boolean {
  if (value.length > LIMITS.emailLength || !ADDRESS.test(value)) return false;
  const at = value.lastIndexOf('@');
  const local = value.slice(0, at);
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false;
  const domain = value.slice(at + 1).toLowerCase();
  return DOMAIN.test(domain) || DOMAIN.test(domainToASCII(domain));
}
