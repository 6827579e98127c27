const LONGEST = 200;

/** What a deliverable is called that is made of a file: the file's name, without its ending, as people would write it. */
export function titleOf(fileName: string): string {
  const stem = fileName.replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, "");
  const title = stem.replaceAll("_", " ").replace(/\s+/g, " ").trim();
  return [...(title || fileName)].slice(0, LONGEST).join("");
}
