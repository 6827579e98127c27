/** What browsers have and jsdom lacks. */
globalThis.structuredClone ??= (value) => value;
