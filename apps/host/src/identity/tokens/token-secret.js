import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
/** What secret scanners and people recognise a personal access token by. */
export const TOKEN_PREFIX = 'tsr_pat_';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_BYTES = 32;
const SECRET_DIGITS = 43;
const CHECKSUM_DIGITS = 6;
const FORM = new RegExp(`^[0-9A-Za-z]{${SECRET_DIGITS + CHECKSUM_DIGITS}}$`);
/** A secret that can be selected with a double click: prefix, 256 random bits in base 62, and a checksum over both. */
export function generateSecret(prefix) {
    const random = toBase62(BigInt(`0x${randomBytes(SECRET_BYTES).toString('hex')}`), SECRET_DIGITS);
    return `${prefix}${random}${checksum(`${prefix}${random}`)}`;
}
/** False for a mistyped or invented secret, which is then refused without asking the database. */
export function isWellFormed(secret, prefix) {
    if (!secret.startsWith(prefix) || !FORM.test(secret.slice(prefix.length)))
        return false;
    return secret.slice(-CHECKSUM_DIGITS) === checksum(secret.slice(0, -CHECKSUM_DIGITS));
}
const checksum = (text) => toBase62(BigInt(crc32(text)), CHECKSUM_DIGITS);
function toBase62(value, length) {
    let digits = '';
    for (let rest = value; rest > 0n; rest /= 62n)
        digits = DIGITS[Number(rest % 62n)] + digits;
    return digits.padStart(length, '0');
}
//# sourceMappingURL=token-secret.js.map