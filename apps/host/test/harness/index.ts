export { launchBrowser } from './browser.js';
export { runHostToItsEnd, startHost, type ApiResponse, type StartHostOptions, type TestHost } from './host.js';
export { testRun } from './test-database.js';
export { until } from './until.js';
