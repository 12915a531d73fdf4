import { availableParallelism } from 'node:os';

// As in the host's tsconfig: with it, a field that is only declared would overwrite what TypeORM has set.
const swc = ({ tsx = false, useDefineForClassFields = true } = {}) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields,
        react: { runtime: 'automatic' },
      },
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
  transform: {
    '/apps/host/src/.+\\.ts$': swc({ useDefineForClassFields: false }),
    '\\.ts$': swc(),
    '\\.tsx$': swc({ tsx: true }),
  },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '/\\.tessera/'],
};

const realProcesses = {
  ...shared,
  globalTeardown: '<rootDir>/apps/host/test/harness/e2e-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/apps/host/test/harness/jest-setup.ts'],
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{packages,apps,plugins}/*/src/**/*.spec.{ts,tsx}', '<rootDir>/tools/**/*.spec.mjs'],
    },
    {
      ...realProcesses,
      displayName: 'e2e',
      globalSetup: '<rootDir>/apps/host/test/harness/e2e-setup.mjs',
      testMatch: ['<rootDir>/{apps,packages,plugins}/*/test/**/*.e2e-spec.ts'],
    },
    {
      ...realProcesses,
      displayName: 'browser',
      globalSetup: '<rootDir>/apps/host/test/harness/browser-setup.mjs',
      testMatch: ['<rootDir>/apps/console/test/**/*.browser-spec.ts'],
    },
  ],
  maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  watchman: false,
  reporters: ['default', '<rootDir>/tools/jest-summary-reporter.mjs'],
};
