import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closest } from './closest.js';
import { parseTimeToLive } from './duration.js';
import { parseMapping, readMappingFile } from './mapping.js';
import { parseScopes } from './scopes.js';

const refusal = (code: string): unknown => expect.objectContaining({ code, exitCode: 2 });

describe('--scopes', () => {
  it('takes scopes separated by commas or spaces, each once', () => {
    expect(parseScopes('customers:read, customers:write customers:read')).toEqual([
      'customers:read',
      'customers:write',
    ]);
  });

  it('refuses an unknown scope with a guess and the list of all', () => {
    expect(() => parseScopes('customers:raed')).toThrow(
      expect.objectContaining({
        code: 'SCOPE_UNKNOWN',
        detail: 'Did you mean customers:read?',
        cure: expect.stringContaining('Create and change tickets'),
      }),
    );
  });

  it('refuses an empty list', () => {
    expect(() => parseScopes(' , ')).toThrow(refusal('SCOPES_MISSING'));
  });
});

describe('--ttl', () => {
  it.each(['30m', '1h', '30d'])('takes %s', (text) => {
    expect(parseTimeToLive(text)).toBe(text);
  });

  it.each(['', '0h', '1', 'h', '-1h', '1.5h', '1h ', '1y', '999999d'])('refuses "%s"', (text) => {
    expect(() => parseTimeToLive(text)).toThrow(refusal('TTL_INVALID'));
  });
});

describe('--map', () => {
  it('takes several pairs in one argument and over several', () => {
    expect(parseMapping(['First name=name.given, Mail = email', 'No=externalId:erp'])).toEqual({
      'First name': 'name.given',
      Mail: 'email',
      No: 'externalId:erp',
    });
  });

  it('takes column names with a comma or an equals sign', () => {
    expect(parseMapping(['"Last, first"=name.full,a=b=phone'])).toEqual({ 'Last, first': 'name.full', 'a=b': 'phone' });
  });

  it('keeps the spaces of a quoted column name', () => {
    expect(parseMapping(['" given_name"=name.given'])).toEqual({ ' given_name': 'name.given' });
  });

  it.each(['Mail', '=email'])('refuses "%s", which maps nothing', (text) => {
    expect(() => parseMapping([text])).toThrow(refusal('MAPPING_INVALID'));
  });

  it('refuses a target that does not exist, with a guess', () => {
    expect(() => parseMapping(['Mail=mail'])).toThrow(
      expect.objectContaining({ code: 'MAPPING_TARGET_UNKNOWN', detail: 'Did you mean email?' }),
    );
    expect(() => parseMapping(['No=externalId:'])).toThrow(refusal('MAPPING_TARGET_UNKNOWN'));
  });
});

describe('--map-file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tessera-cli-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads the same mapping from JSON', async () => {
    await writeFile(path.join(folder, 'map.json'), '{ "Mail": "email", "Last, first": "name.full" }');
    await expect(readMappingFile('map.json', folder)).resolves.toEqual({ Mail: 'email', 'Last, first': 'name.full' });
  });

  it.each([
    ['not JSON', '{', 'MAPPING_INVALID'],
    ['no object', '["email"]', 'MAPPING_INVALID'],
    ['a target that is no text', '{ "Mail": 1 }', 'MAPPING_INVALID'],
    ['a target that does not exist', '{ "Mail": "post" }', 'MAPPING_TARGET_UNKNOWN'],
  ])('refuses a file with %s', async (_, text, code) => {
    await writeFile(path.join(folder, 'wrong.json'), text);
    await expect(readMappingFile('wrong.json', folder)).rejects.toEqual(refusal(code));
  });

  it('refuses a file that is not there', async () => {
    await expect(readMappingFile('nowhere.json', folder)).rejects.toEqual(refusal('MAPPING_FILE_UNREADABLE'));
  });
});

describe('a guess', () => {
  it('is the candidate with the fewest edits', () => {
    expect(closest('tickets:wirte', ['tickets:read', 'tickets:write'])).toBe('tickets:write');
  });

  it('is none where nothing is near', () => {
    expect(closest('foo', ['dob', 'email'])).toBeNull();
    expect(closest('foo', [])).toBeNull();
  });
});
