import { defineConfig } from 'rolldown';

export default defineConfig({
  input: 'dist/runtime/main.js',
  platform: 'node',
  output: { file: 'dist/runtime.js', format: 'esm', codeSplitting: false, sourcemap: false },
});
