/** Packages that name only an `import` condition are read by it; it comes last, or Solid's server build would win. */
module.exports = (path, options) => {
  try {
    return options.defaultResolver(path, options);
  } catch {
    return options.defaultResolver(path, { ...options, conditions: [...(options.conditions ?? []), "import"] });
  }
};
