import { describe, expect, it } from '@jest/globals';
import { isFromAnotherOrigin } from './same-origin.js';

describe('a request that carries the session cookie', () => {
  const own = ['https://desk.example.com'];

  it.each([
    ['the console itself', { fetchSite: 'same-origin', origin: 'https://desk.example.com' }],
    [
      'the console behind a proxy that changes names',
      { fetchSite: 'same-origin', origin: 'https://other.example.com' },
    ],
    ['an address typed by a person', { fetchSite: 'none', origin: undefined }],
    ['the console in a browser without fetch metadata', { fetchSite: undefined, origin: 'https://desk.example.com' }],
    ['the console on its default port, written out', { fetchSite: undefined, origin: 'https://desk.example.com:443' }],
    ['a program that is no browser', { fetchSite: undefined, origin: undefined }],
  ])('is done for %s', (_, sender) => expect(isFromAnotherOrigin({ ...sender, own })).toBe(false));

  it.each([
    ['another site', { fetchSite: 'cross-site', origin: 'https://evil.example' }],
    ['a sibling domain', { fetchSite: 'same-site', origin: 'https://blog.example.com' }],
    ['another site that claims our origin', { fetchSite: 'cross-site', origin: 'https://desk.example.com' }],
    ['a value that browsers do not send', { fetchSite: 'whatever', origin: undefined }],
    ['another site in a browser without fetch metadata', { fetchSite: undefined, origin: 'https://evil.example' }],
    ['the same name over plain http', { fetchSite: undefined, origin: 'http://desk.example.com' }],
    ['the same name on another port', { fetchSite: undefined, origin: 'https://desk.example.com:8443' }],
    ['a sandboxed frame', { fetchSite: undefined, origin: 'null' }],
    ['something that is no origin', { fetchSite: undefined, origin: 'desk.example.com' }],
  ])('is refused for %s', (_, sender) => expect(isFromAnotherOrigin({ ...sender, own })).toBe(true));
});
