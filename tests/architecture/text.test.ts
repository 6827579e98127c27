import { files, holds, read } from "./source";

const isText = (file: string) => !/\.(png|jpe?g|webp|ttf|woff2?|ico|pdf)$/.test(file);
/** npm writes the lock file; what it may say is its own test's. */
const texts = files.filter((file) => isText(file) && file !== "package-lock.json");

/** Every place where one of the forms is found, but for those that are allowed. */
function places(form: RegExp, isAllowed: (text: string, file: string) => boolean = () => false): string[] {
  return texts.flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, i) =>
        [...line.matchAll(form)]
          .filter(([text]) => !isAllowed(text, file))
          .map(([text]) => `${file}:${i + 1} ${text.trim()}`),
      ),
  );
}

test("no file names a path of the machine that it was written on", () => {
  holds(
    "It is there for nobody else. Take the path from the file's own place, or from the system's folder for temporary files.",
    places(/(?<![\w.:}$*])\/(home|Users|root|work|tmp|private|mnt|workspace)\/[\w.-]+/g),
  );
});

/** What the product, its mails and its documentation speak to or tell of; the addresses of examples are reserved for them. */
const HOSTS = [
  /(^|\.)(example|test|invalid|localhost|localdomain)$/,
  /(^|\.)example\.(com|org|net)$/,
  /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\d+\.\d+\.\d+\.\d+|\[.*)$/,
  /^(portal|mail)\.studio\.com$/,
  /^(www\.)?(w3\.org|nodejs\.org|json-schema\.org)$/,
  /^(api\.sendgrid\.com|api\.eu\.sendgrid\.com|www\.ecma-international\.org)$/,
];

test("no file names a host but those that the product speaks to and those of examples", () => {
  const hostOf = (address: string) => address.replace(/^\w+:\/\/([^@/]*@)?/, "").replace(/:\d*$|\.$/g, "");
  const isKnown = (address: string) => {
    const host = hostOf(address);
    // Without a dot it is a double's name.
    return !host.includes(".") || /[${}]/.test(host) || HOSTS.some((known) => known.test(host));
  };
  holds(
    "Every host that is named is one that somebody depends on, or a registry that nobody else can reach: use example.com, or add it here with its reason.",
    places(/\b(?:https?|wss?):\/\/[^\s/"'`)<>\\,;|]*/g, isKnown),
  );
});

test("no file speaks of the one who wrote it, or of who is to do it later", () => {
  holds(
    "Comments say why the code is as it is. Who wrote it is in the history, what is left to do in the tracker.",
    places(/\b(TOD[O]|FIXM[E]|written b[y] an?|as an A[I]|generated wit[h]|co-authored-b[y])\b/gi),
  );
});

test("no text ends a line in blanks, or a file without a line's end", () => {
  const isUntidy = (text: string) => /[ \t]\r?$/m.test(text) || (text !== "" && !text.endsWith("\n"));
  const written = texts.filter((file) => !/\.(generated\.ts|sql|json|snap)$/.test(file));
  holds(
    "Run `npm run format`.",
    written.filter((file) => isUntidy(read(file))),
  );
});
