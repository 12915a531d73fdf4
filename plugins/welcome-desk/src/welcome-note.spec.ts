import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language-of.js';
import { welcomeNote, type Newcomer } from './welcome-note.js';

const customer = (full: string, more: Partial<Newcomer> = {}): Newcomer => ({
  kind: 'person',
  name: { full, given: null },
  emails: [{}],
  phones: [],
  addresses: [],
  ...more,
});
const livingIn = (country: string | null): Partial<Newcomer> => ({ addresses: [{ country }] });

describe('the welcome note', () => {
  it.each([
    ['Ada Lovelace', {}, 'en'],
    ['Jörg Müller', livingIn('DE'), 'de'],
    ['Jörg Müller', livingIn('de'), 'de'],
    ['王小明', {}, 'zh'],
    ['山田太郎', livingIn('JP'), 'ja'],
    ['やまだ 太郎', {}, 'ja'],
    ['김민수', {}, 'ko'],
    ['محمد علي', {}, 'ar'],
    ['Γιώργος', {}, 'el'],
    ['Иван Петров', {}, 'ru'],
    ['Олександр Ткаченко', livingIn('UA'), 'uk'],
    ['Андрій', {}, 'uk'],
    ['Ada Lovelace', livingIn(null), 'en'],
    ['Ada Lovelace', livingIn('CH'), 'en'],
    ['Ada Lovelace', { addresses: [{ country: 'CH' }, { country: 'FR' }] }, 'fr'],
  ])('greets %s %j in %s', (full, more, language) => {
    expect(languageOf(customer(full, more))).toBe(language);
  });

  it('uses the given name of a person and the full name of an organisation', () => {
    expect(welcomeNote(customer('Ada Lovelace', { name: { full: 'Ada Lovelace', given: 'Ada' } }))).toBe(
      'Welcome, Ada!',
    );
    expect(welcomeNote(customer('Acme Ltd', { kind: 'organisation', name: { full: 'Acme Ltd', given: 'Acme' } }))).toBe(
      'Welcome, Acme Ltd!',
    );
  });

  it('says when there is no way to reach the customer', () => {
    expect(welcomeNote(customer('Ada', { emails: [] }))).toMatch(
      /^Welcome, Ada!\n\n.*no e-mail address or phone number/,
    );
  });

  it('is the same every time, so that a repeated delivery repeats the same request', () => {
    expect(welcomeNote(customer('Ada', livingIn('IT')))).toBe(welcomeNote(customer('Ada', livingIn('IT'))));
  });
});
