const SIGNATURES: readonly { readonly bytes: Buffer; readonly name: string }[] = [
  { bytes: Buffer.from('504b0304', 'hex'), name: 'a ZIP archive or an Excel workbook (.xlsx)' },
  { bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), name: 'an old Excel workbook (.xls)' },
  { bytes: Buffer.from('1f8b', 'hex'), name: 'a gzip file' },
  { bytes: Buffer.from('28b52ffd', 'hex'), name: 'a Zstandard file' },
  { bytes: Buffer.from('377abcaf271c', 'hex'), name: 'a 7z archive' },
  { bytes: Buffer.from('25504446', 'hex'), name: 'a PDF' },
  { bytes: Buffer.from('89504e47', 'hex'), name: 'a PNG picture' },
  { bytes: Buffer.from('ffd8ff', 'hex'), name: 'a JPEG picture' },
  { bytes: Buffer.from('53514c69746520666f726d6174', 'hex'), name: 'an SQLite database' },
  { bytes: Buffer.from('50415231', 'hex'), name: 'a Parquet file' },
];

/** What a file is by its first bytes, where it is something well known that is no text. */
export function fileSignature(start: Buffer): string | null {
  return SIGNATURES.find(({ bytes }) => start.subarray(0, bytes.length).equals(bytes))?.name ?? null;
}
