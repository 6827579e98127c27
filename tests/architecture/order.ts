/** The domain, left to right; each module imports only what is left of it. Activity is left of client and portal, because access and signing in are recorded. */
export const ORDER =
  "mail identity workspace activity client portal file project deliverable contract proposal invoice payment dashboard".split(
    " ",
  );

export const moduleOf = (file: string): string => /^services\/api\/src\/modules\/([a-z]+)\//.exec(file)?.[1] ?? "";
