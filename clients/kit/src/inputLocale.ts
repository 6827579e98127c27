/** How this person types numbers: the browser's language decides which separator is the decimal one. */
export const inputLocaleOf = (wanted: string) => {
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? "en-001";
  } catch {
    // Chromium reports names such as "en-US@posix" where the system's locale is no language tag.
    return "en-001";
  }
};

export const inputLocale = inputLocaleOf(navigator.language);
