import { arabic } from './arabic.js';
import { chinese } from './chinese.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { hindi } from './hindi.js';
import { italian } from './italian.js';
import { japanese } from './japanese.js';
import { polish } from './polish.js';
import { portuguese } from './portuguese.js';
import { russian } from './russian.js';
import { spanish } from './spanish.js';
import { turkish } from './turkish.js';

export const WORDS = {
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  polish,
  turkish,
  chinese,
  japanese,
  arabic,
  russian,
  hindi,
};
