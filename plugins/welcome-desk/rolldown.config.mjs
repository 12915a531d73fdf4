import { defineConfig } from 'rolldown';

export default defineConfig({
  input: 'dist/plugin.js',
  platform: 'node',
  output: { file: 'dist/plugin.bundle.js', format: 'esm', codeSplitting: false },
});
