// SPDX-License-Identifier: EUPL-1.2

/** The parts of Jest's JSON report that count. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Skipped. */
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not be run at all. */
  readonly numRuntimeErrorTestSuites: number;
}

/** How a test run ended. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts a run. A skipped test, a planned one and a file that could not be loaded count as failed: a hole is not a pass.
 * A run without a single test, or one that Jest ended with another code than 0, has failed too.
 * @example tally({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, numRuntimeErrorTestSuites: 0 }, 0) // { passed: 5, failed: 1 }
 */
export function tally(report: JestReport, exitCode: number | null): Tally {
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report;
  const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites;
  const brokenOff = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: brokenOff ? 1 : failed };
}
