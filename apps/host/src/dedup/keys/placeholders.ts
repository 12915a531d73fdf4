import { fold } from '../../customers/index.js';

// Values that people and systems write where they know nothing. As keys they would make strangers duplicates of each other.
const WORDS = new Set(
  `n/a na none null nil unknown undefined test tester testing anonymous anon nobody noname no-name nn xx xxx customer kunde client guest gast
   unbekannt ohne keine inconnu aucun desconocido ninguno sconosciuto nessuno onbekend nieznany bilinmiyor desconhecido 匿名 未知 无 無 暂无 無名 不明 неизвестно нет`
    .split(/\s+/)
    .map(fold),
);

const SHARED_MAILBOXES = new Set(
  `info office contact kontakt contacto contato kontak mail email e-mail post hello hallo hi hola admin administrator root webmaster postmaster hostmaster
   abuse noreply no-reply donotreply do-not-reply support help helpdesk service services kundenservice sales vertrieb ventas vendas marketing team
   billing invoice invoices rechnung buchhaltung accounts accounting finance hr jobs careers press presse newsletter news feedback enquiries inquiries
   reception sekretariat secretariat test unknown none na nobody anonymous`.split(/\s+/),
);

// The first days of calendars and clocks, and what a date field is filled with to get past it.
const PLACEHOLDER_DATES = new Set([
  '0001-01-01',
  '1800-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1900-01-02',
  '1901-01-01',
  '1911-11-11',
  '1970-01-01',
]);

const NAME_FILLERS = [
  /^(no|kein|sans|sin|senza) ?(name|nombre|nom|nome)$/,
  /^(first|vor)\s?name (last|nach|sur)\s?name$/,
  /^(john|jane|max) (doe|mustermann)$/,
];

export const isPlaceholderWord = (text: string): boolean =>
  WORDS.has(fold(text).trim()) || /^(.)\1*$/u.test(text.trim());

export const isPlaceholderName = (text: string): boolean =>
  isPlaceholderWord(text) || NAME_FILLERS.some((filler) => filler.test(fold(text).trim()));

export const isSharedMailbox = (localPart: string): boolean =>
  SHARED_MAILBOXES.has(localPart) || WORDS.has(localPart) || /^[x0.]+$/.test(localPart);

export const isPlaceholderDate = (date: string): boolean => PLACEHOLDER_DATES.has(date) || date < '1850-01-01';

/** @param digits the digits of a phone number without its country code, or all of them where that is unknown */
export function isPlaceholderPhone(digits: string): boolean {
  if (digits.length < 6) return true;
  const tail = digits.slice(-6);
  return /^(\d)\1*$/.test(tail) || '0123456789012345'.includes(tail) || '9876543210987654'.includes(tail);
}
