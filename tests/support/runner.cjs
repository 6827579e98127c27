const { default: Runner } = require("jest-runner");

const isTimed = ({ path }) => path.endsWith(".timed.test.ts");

/** Jest's own, but that what measures time comes first and alone: another test beside it would be measured with it. */
module.exports = class extends Runner {
  async runTests(tests, watcher, options) {
    await super.runTests(tests.filter(isTimed), watcher, { ...options, serial: true });
    await super.runTests(
      tests.filter((test) => !isTimed(test)),
      watcher,
      options,
    );
  }
};
