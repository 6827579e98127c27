/** The domain, left to right; each module imports only what is left of it. Activity is left of portal, because signing in is recorded. */
export const ORDER =
  "mail identity workspace client activity portal file project deliverable contract proposal invoice payment dashboard".split(
    " ",
  );

export const moduleOf = (file: string): string => /^services\/api\/src\/modules\/([a-z]+)\//.exec(file)?.[1] ?? "";
