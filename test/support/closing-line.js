/** A jest reporter that ends the run with one plain line: `N passed, N failed`. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : '';
    // At exit, because jest's own summary comes after every reporter.
    process.once('exit', () => {
      process.stderr.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped}\n`);
    });
  }
}
