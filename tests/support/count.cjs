const { writeFileSync } = require("node:fs");
const { join, relative } = require("node:path");

/** A reporter for Jest: `npm test` adds up what it writes for each workspace. */
module.exports = class Count {
  constructor({ rootDir }) {
    this.name = relative(join(__dirname, "../.."), rootDir).replace(/[\\/]/, "-");
  }

  onRunComplete(_contexts, results) {
    if (!process.env.TEST_COUNTS) return;
    // A file that fails before its first test counts as one failed test.
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(join(process.env.TEST_COUNTS, `${this.name}.json`), JSON.stringify(counts));
  }
};
