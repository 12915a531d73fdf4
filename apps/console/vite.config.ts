import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const SMALLEST_WORTHWHILE = 1_024;
// The highest quality saves 4 % more and takes ten times as long, at every first start.
const QUALITY = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** The host sends these files as they lie, so that no request pays for compression. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    // After writing: Vite completes its chunks in the same phase in which they could be compressed before.
    async writeBundle({ dir = '' }, bundle) {
      const compress = async (fileName: string) => {
        const file = path.join(dir, fileName);
        const content = await readFile(file);
        if (content.length < SMALLEST_WORTHWHILE) return;
        await writeFile(`${file}.br`, await brotli(content, { params: QUALITY }));
        await writeFile(`${file}.gz`, await gzipped(content, { level: 9 }));
      };
      await Promise.all(
        Object.keys(bundle)
          .filter((fileName) => /\.(?:js|css|svg|html)$/.test(fileName))
          .map(compress),
      );
    },
  };
}

export default defineConfig({
  base: '/',
  plugins: [react(), precompress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // The host serves a strict Content-Security-Policy: no data: fonts, no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // A page would otherwise wait for some seventy small files: what most pages share travels together,
        // what few of them need stays with those.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 3 },
            { name: 'framework', test: /node_modules\/(?:@tanstack|i18next|react-i18next)\//, priority: 2 },
            { name: 'components', test: /node_modules\//, minShareCount: 8, priority: 1 },
            { name: 'shared', test: /console\/src\//, minShareCount: 5 },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/v1': process.env['TESSERA_URL'] ?? 'http://127.0.0.1:3000' },
  },
});
