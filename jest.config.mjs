import { availableParallelism } from 'node:os';

/** @param {'ts' | 'tsx'} language */
const swc = (language) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', tsx: language === 'tsx', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    },
    sourceMaps: 'inline',
  },
];

const shared = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/packages', '<rootDir>/plugins', '<rootDir>/tools'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  resolver: '<rootDir>/tools/jest-resolver.cjs',
  transform: { '\\.ts$': swc('ts'), '\\.tsx$': swc('tsx') },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '/\\.tessera/'],
};

const realProcesses = {
  ...shared,
  globalSetup: '<rootDir>/apps/host/test/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/apps/host/test/harness/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/apps/host/test/harness/jest-setup.ts'],
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{packages,apps,plugins}/*/src/**/*.spec.{ts,tsx}',
        '<rootDir>/tools/**/*.spec.mjs',
      ],
    },
    {
      ...realProcesses,
      displayName: 'e2e',
      testMatch: ['<rootDir>/{apps,packages,plugins}/*/test/**/*.e2e-spec.ts'],
    },
    {
      ...realProcesses,
      displayName: 'browser',
      testMatch: ['<rootDir>/apps/console/test/**/*.browser-spec.ts'],
    },
  ],
  maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  watchman: false,
  reporters: ['default', '<rootDir>/tools/jest-summary-reporter.mjs'],
};
