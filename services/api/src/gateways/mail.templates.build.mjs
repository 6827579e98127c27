import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import mjml2html from "mjml";

const sources = fileURLToPath(new URL("./mail/", import.meta.url));

/** Compiles each mail to `<outDir>/<name>.eta.html`, whose `{{ }}` the service fills in. Reaches no network. */
export async function buildMailTemplates(outDir) {
  await mkdir(outDir, { recursive: true });
  const files = (await readdir(sources)).filter((file) => file.endsWith(".mjml") && !file.startsWith("layout."));
  await Promise.all(
    files.map(async (file) => {
      const { html, errors } = await mjml2html(await readFile(join(sources, file), "utf8"), {
        filePath: join(sources, file),
        ignoreIncludes: false,
        includePath: sources,
        keepComments: false,
        fonts: {},
      });
      // A colour that the service fills in is not one yet; everything else that mjml minds stops the build.
      const mistakes = errors.filter(({ message }) => !message.includes("{{= it."));
      if (mistakes.length > 0) throw new Error(`${file}: ${mistakes.map((m) => m.formattedMessage).join("\n")}`);
      await writeFile(join(outDir, file.replace(/\.mjml$/, ".eta.html")), html);
    }),
  );
}
