// Prints `N passed, N failed` from the report of a test run, and fails with it. A check beside the tests that failed
// counts as one more failure; so does a run that left no report.
import { existsSync, readFileSync } from 'node:fs';

const [, , file = '', otherFailures = '0'] = process.argv;
const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
const passed = report?.numPassedTests ?? 0;
const failedTests = report?.numFailedTests ?? 1;
const failed = failedTests > 0 ? failedTests : Number(otherFailures);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
