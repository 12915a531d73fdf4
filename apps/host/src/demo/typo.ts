import type { SeededRandom } from './seeded-random.js';

const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Cyrillic}'’.&\- ]+$/u;

/** One slip of the fingers: two letters swapped, one lost, one doubled. Null for scripts that are not typed letter by letter. */
export function misspell(random: SeededRandom, text: string): string | null {
  if (text.length < 4 || !ALPHABETIC.test(text)) return null;
  const letters = [...text];
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const at = random.integer(1, letters.length - 2);
    const [one, two] = [letters[at] ?? '', letters[at + 1] ?? ''];
    if (!isLowerCase(one) || !isLowerCase(two)) continue;
    const slip = random.pick(['swapped', 'lost', 'doubled'] as const);
    if (slip === 'swapped' && one === two) continue;
    const replacement = { swapped: two + one, lost: two, doubled: one + one + two }[slip];
    return [...letters.slice(0, at), replacement, ...letters.slice(at + 2)].join('');
  }
  return null;
}

function isLowerCase(letter: string): boolean {
  return /^\p{Lowercase_Letter}$/u.test(letter);
}
