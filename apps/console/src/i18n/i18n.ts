import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from './en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    nsSeparator: false;
    resources: { translation: typeof en };
  }
}

export const languages = [
  { code: 'en', label: 'English' },
  { code: 'zh-CN', label: '简体中文' },
] as const;
export type Language = (typeof languages)[number]['code'];

const STORAGE_KEY = 'tessera.language';

// Each language is its own file, so a page load carries one of them.
const load: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./en.json'),
  'zh-CN': () => import('./zh-CN.json'),
};

export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    if (base === 'zh') return 'zh-CN';
    if (base === 'en') return 'en';
  }
  return 'en';
}

function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null; // Local storage is blocked: the browser's language decides.
  }
}

export async function startTranslation(): Promise<void> {
  const stored = storedLanguage();
  const language = languageFor(stored === null ? navigator.languages : [stored]);
  const resources = await load[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: resources.default } },
    interpolation: { escapeValue: false },
    // Scopes are keys of their own and have a colon in them.
    nsSeparator: false,
  });
  document.documentElement.lang = language;
}

export async function switchLanguage(language: Language): Promise<void> {
  const resources = await load[language]();
  i18next.addResourceBundle(language, 'translation', resources.default);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch (error) {
    console.info('The language is kept for this visit only: local storage is blocked.', error);
  }
}

/** Keeps a name of the other writing direction from reordering the sentence around it (Unicode UAX 9). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
