const SCOPES = [
  'bench',
  'business-time',
  'ci',
  'cli',
  'client',
  'console',
  'docs',
  'host',
  'protocol',
  'sdk',
  'welcome-desk',
];

export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    'scope-enum': [2, 'always', SCOPES],
    'header-max-length': [2, 'always', 120],
    'body-max-line-length': [0],
    'footer-max-line-length': [0],
    // A subject may begin with a name (PostgreSQL, ESM).
    'subject-case': [0],
  },
};
