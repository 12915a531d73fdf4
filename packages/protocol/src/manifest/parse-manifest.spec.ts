import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseManifest } from './parse-manifest.js';

const valid = {
  protocol: 1,
  id: 'welcome-desk',
  name: 'Welcome desk',
  version: '1.2.3',
  publisher: 'Tessera',
  host: '>=0.1.0 <1.0.0',
  scopes: { required: ['customers:read', 'customers:write'] },
  events: ['customer.created'],
  entry: 'dist/plugin.js',
};

function issuesOf(change: object): string[] {
  const result = parseManifest({ ...valid, ...change });
  return result.ok ? [] : result.issues.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a manifest', () => {
  it('is accepted with the lists that it leaves out filled in', () => {
    expect(parseManifest(valid)).toEqual({
      ok: true,
      manifest: {
        ...valid,
        description: '',
        hooks: [],
        scopes: { required: ['customers:read', 'customers:write'], optional: [] },
      },
    });
  });

  it.each([
    [{ routes: {} }, '/routes additionalProperties'],
    [{ protocol: 2 }, '/protocol const'],
    [{ protocol: '1' }, '/protocol type'],
    [{ id: 'Welcome Desk' }, '/id pattern'],
    [{ id: 'a'.repeat(65) }, '/id maxLength'],
    [{ version: '1.2' }, '/version pattern'],
    [{ host: 'newest' }, '/host range'],
    [{ entry: '../other/plugin.js' }, '/entry pattern'],
    [{ entry: '/etc/passwd.js' }, '/entry pattern'],
    [{ entry: 'dist/.hidden.js' }, '/entry pattern'],
    [{ events: ['customer.exploded'] }, '/events/0 enum'],
    [{ events: ['customer.created', 'customer.created'] }, '/events uniqueItems'],
    [{ events: ['ticket.created'] }, '/events/0 scope'],
    [{ hooks: ['customer.beforeCreate'], scopes: { required: ['customers:read'] } }, '/hooks/0 scope'],
    [{ scopes: { required: ['customers:read'], optional: ['customers:read'] } }, '/scopes/optional/0 scope'],
    [{ scopes: { required: ['root'] } }, '/scopes/required/0 enum'],
    [{ name: undefined }, '/name type'],
  ])('is refused with a pointer to the place: %j', (change, issue) => {
    expect(issuesOf(change)).toContain(issue);
  });

  it('never throws, whatever the file contains', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof parseManifest(value).ok === 'boolean'));
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(valid)),
        fc.jsonValue(),
        (field, value) => typeof parseManifest({ ...valid, [field]: value }).ok === 'boolean',
      ),
    );
  });

  it('names at most 20 issues of a hostile file', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`field${index}`, 1]));
    expect(issuesOf(many)).toHaveLength(20);
  });
});
