import { describe, expect, it } from '@jest/globals';
import { summarise } from './jest-summary-reporter.mjs';

describe('the closing line of a test run', () => {
  it('counts a suite that cannot load as a failure', () => {
    expect(summarise({ numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 2 })).toEqual({
      passed: 3,
      failed: 2,
    });
  });

  it('counts a global setup that failed as a failure', () => {
    expect(summarise({ numPassedTests: 0, numFailedTests: 0, runExecError: { message: 'no' } })).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  it('calls a run without a single test failed', () => {
    expect(summarise({ numPassedTests: 0, numFailedTests: 0 })).toMatchObject({ passed: 0, failed: 1 });
  });
});
