/** How to say welcome, by language (ISO 639-1). */
export const GREETINGS = {
  ar: (name) => `أهلاً وسهلاً، ${name}!`,
  de: (name) => `Herzlich willkommen, ${name}!`,
  el: (name) => `Καλώς ήρθατε, ${name}!`,
  en: (name) => `Welcome, ${name}!`,
  es: (name) => `¡Le damos la bienvenida, ${name}!`,
  fr: (name) => `Bienvenue, ${name} !`,
  he: (name) => `ברוך הבא, ${name}!`,
  hi: (name) => `स्वागत है, ${name}!`,
  it: (name) => `Le diamo il benvenuto, ${name}!`,
  ja: (name) => `${name}様、ようこそ！`,
  ko: (name) => `${name} 님, 환영합니다!`,
  nl: (name) => `Welkom, ${name}!`,
  pl: (name) => `Witamy, ${name}!`,
  pt: (name) => `Damos-lhe as boas-vindas, ${name}!`,
  ru: (name) => `Добро пожаловать, ${name}!`,
  sv: (name) => `Välkommen, ${name}!`,
  th: (name) => `ยินดีต้อนรับ ${name}`,
  tr: (name) => `Hoş geldiniz, ${name}!`,
  uk: (name) => `Ласкаво просимо, ${name}!`,
  vi: (name) => `Xin chào mừng ${name}!`,
  zh: (name) => `${name}，欢迎您！`,
} as const satisfies Record<string, (name: string) => string>;

export type Language = keyof typeof GREETINGS;

/** The language that most people of a country are greeted in (ISO 3166-1 alpha-2); countries of several languages are left out. */
export const LANGUAGE_OF_COUNTRY: Readonly<Record<string, Language>> = {
  AE: 'ar', AR: 'es', AT: 'de', AU: 'en', BR: 'pt', CL: 'es', CN: 'zh', CO: 'es', CY: 'el', DE: 'de', EG: 'ar', ES: 'es', FR: 'fr',
  GB: 'en', GR: 'el', HK: 'zh', IE: 'en', IL: 'he', IN: 'en', IT: 'it', JO: 'ar', JP: 'ja', KR: 'ko', LB: 'ar', LI: 'de', MC: 'fr',
  MX: 'es', NL: 'nl', NZ: 'en', PE: 'es', PL: 'pl', PT: 'pt', QA: 'ar', RU: 'ru', SA: 'ar', SE: 'sv', TH: 'th', TR: 'tr', TW: 'zh',
  UA: 'uk', US: 'en', VN: 'vi',
};
