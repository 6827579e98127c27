const { default: Sequencer } = require("@jest/test-sequencer");

/** What measures how soon the service answers, and what stands beside it meanwhile: files that only read the sources. Drift generates them anew. */
const MEASURES = /faults\/database\.test/;
const LIGHT = /architecture\/(?!drift)/;

const placeOf = ({ path }) => (MEASURES.test(path) ? 0 : LIGHT.test(path) ? 1 : 2);

/** Jest's own order, but that what measures time comes first, while nothing else takes the cores. */
module.exports = class extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted].sort((a, b) => placeOf(a) - placeOf(b));
  }
};
