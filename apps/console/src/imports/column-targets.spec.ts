import { describe, expect, it } from '@jest/globals';
import { mapProblem, suggestedMap, systemFrom, wireMap } from './column-targets.js';

const column = (name: string, suggested: string | null) => ({ name, samples: [], suggested });

describe('the column map of an import', () => {
  it('begins with what the host suggests and ignores the rest', () => {
    const map = suggestedMap(
      [column('rec_id', 'externalId'), column('surname', 'name.family'), column('age', null)],
      'Febrl 1.csv',
    );
    expect(wireMap(map)).toEqual({ rec_id: 'externalId:febrl-1', surname: 'name.family', age: 'ignore' });
    expect(mapProblem(map)).toBeNull();
  });

  it('keeps the system that the host names', () => {
    expect(wireMap(suggestedMap([column('id', 'externalId:shop')], 'x.csv'))).toEqual({ id: 'externalId:shop' });
  });

  it('asks for something to call a customer by', () => {
    expect(mapProblem({ city: { target: 'address.city', system: '' } })).toBe('noName');
    expect(mapProblem({ mail: { target: 'email', system: '' } })).toBeNull();
  });

  it('asks for the system of an external id', () => {
    expect(mapProblem({ id: { target: 'externalId', system: ' ' }, name: { target: 'name.full', system: '' } })).toBe(
      'noSystem',
    );
  });

  it('refuses two columns for a field of one value', () => {
    const birth = { target: 'birthDate', system: '' } as const;
    expect(mapProblem({ a: birth, b: birth, name: { target: 'name.full', system: '' } })).toBe('twice');
  });

  it('names a system after any file', () => {
    expect(systemFrom('客户.csv')).toBe('csv');
    expect(systemFrom('Spring Fair 2026.csv')).toBe('spring-fair-2026');
  });
});
