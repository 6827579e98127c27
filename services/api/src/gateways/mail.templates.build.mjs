import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import mjml2html from "mjml";

const layouts = fileURLToPath(new URL("./mail/", import.meta.url));
const modules = fileURLToPath(new URL("../modules/", import.meta.url));

/** Compiles each module's mails to `<outDir>/<name>.eta.html`, whose `{{ }}` the service fills in. Reaches no network. */
export async function buildMailTemplates(outDir) {
  await mkdir(outDir, { recursive: true });
  const files = (await readdir(modules, { recursive: true })).filter((file) => file.endsWith(".mjml"));
  await Promise.all(
    files.map(async (file) => {
      const { html, errors } = await mjml2html(await readFile(join(modules, file), "utf8"), {
        // Where includes are looked for.
        filePath: layouts,
        ignoreIncludes: false,
        includePath: layouts,
        keepComments: false,
        fonts: {},
      });
      // A colour that the service fills in is not one yet; everything else that mjml minds stops the build.
      const mistakes = errors.filter(({ message }) => !message.includes("{{= it."));
      if (mistakes.length > 0) throw new Error(`${file}: ${mistakes.map((m) => m.formattedMessage).join("\n")}`);
      await writeFile(join(outDir, basename(file).replace(/\.mjml$/, ".eta.html")), html);
    }),
  );
}
