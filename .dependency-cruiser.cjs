// Prevents: a package that reaches into another one's insides, or the wrong way round. A plugin that imports the host
// would run only inside it; a host that imports the SDK could not be replaced under a plugin.

/** What each workspace may import, beside itself and npm packages. */
const MAY_IMPORT = {
  'packages/protocol': [],
  'packages/client': [],
  'packages/business-time': [],
  'packages/sdk': ['protocol', 'client'],
  'packages/cli': ['sdk', 'client', 'protocol'],
  'apps/host': ['protocol', 'business-time'],
  'apps/console': ['client'],
  'plugins/[^/]+': ['sdk'],
};

const directions = Object.entries(MAY_IMPORT).map(([workspace, allowed]) => ({
  name: `direction-${workspace.replaceAll(/[^a-z-]/g, '-')}`,
  comment: `${workspace} may import only: ${allowed.join(', ') || 'npm packages'}.`,
  severity: 'error',
  from: { path: `^(${workspace})/src/` },
  to: {
    path: '^(packages|apps|plugins|bench|tools)/',
    pathNot: [`^${workspace}/`, ...allowed.map((name) => `^packages/${name}/(dist|package\\.json)`)],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'no-foreign-src',
      comment: 'Import another package by its name: its src is nobody else’s business.',
      severity: 'error',
      from: { path: '^((?:packages|apps|plugins)/[^/]+)/' },
      to: { path: '^(packages|apps|plugins)/[^/]+/src/', pathNot: '^$1/' },
    },
    {
      name: 'no-cycle',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'feature-by-its-index',
      comment: 'A feature of the host is used through its index.ts.',
      severity: 'error',
      from: {
        path: '^apps/host/src/([^/]+)/',
        pathNot: '\\.spec\\.ts$|^apps/host/src/platform/database/(entities|migrations)',
      },
      to: {
        path: '^apps/host/src/([^/]+)/.+',
        pathNot: ['^apps/host/src/$1/', '^apps/host/src/platform/', '^apps/host/src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'platform-stands-alone',
      comment: 'The platform knows no feature.',
      severity: 'error',
      from: { path: '^apps/host/src/platform/', pathNot: '^apps/host/src/platform/database/entities\\.ts$' },
      to: { path: '^apps/host/src/', pathNot: '^apps/host/src/platform/' },
    },
    {
      name: 'declared',
      comment: 'An npm package that is not in package.json disappears with the next install.',
      severity: 'error',
      from: { path: '^(packages|apps|plugins)/[^/]+/src/', pathNot: '\\.spec\\.tsx?$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    exclude: { path: '(^|/)(coverage|generated|fixtures|\\.[^/]+)/' },
    doNotFollow: { path: 'node_modules|/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
    combinedDependencies: true,
  },
};
