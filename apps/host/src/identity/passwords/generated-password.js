import { randomInt } from 'node:crypto';
/** No letter or digit that looks like another one. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;
/** A password that can be read out and typed: 20 characters in groups of five, 99 bits. */
export function generatePassword() {
    const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    return Array.from({ length: GROUPS }, group).join('-');
}
//# sourceMappingURL=generated-password.js.map