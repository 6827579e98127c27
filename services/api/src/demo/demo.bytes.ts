import sharp from "sharp";

/** What a demo file is made of; everything is made at the seeding, so that no binary lies in the source. */
export type DemoContent =
  | { readonly pdf: readonly string[] }
  | { readonly picture: readonly [width: number, height: number, hue: number] }
  | { readonly text: string }
  | { readonly zip: Readonly<Record<string, string>> };

export async function bytesOf(content: DemoContent): Promise<Buffer> {
  if ("pdf" in content) return pdf(content.pdf);
  if ("picture" in content) return picture(...content.picture);
  if ("text" in content) return Buffer.from(content.text);
  const { makeZip } = await import("client-zip");
  const entries = Object.entries(content.zip).map(([name, input]) => ({ name, input }));
  return Buffer.from(await new Response(makeZip(entries)).arrayBuffer());
}

/** One A4 page with a headline and its lines, in a font that every reader has; what that font lacks is not written. */
function pdf([headline = "", ...lines]: readonly string[]): Buffer {
  const text = [
    "0.06 0.46 0.43 rg 0 782 595 60 re f 0.1 g",
    `BT /B 22 Tf 56 700 Td ${written(headline)} Tj ET`,
    ...lines.map((line, i) => `BT /T 12 Tf 56 ${660 - i * 22} Td ${written(line)} Tj ET`),
    `BT /T 9 Tf 56 48 Td ${written("Studio Lumen · Rua da Boavista 84, 1200-068 Lisboa")} Tj ET`,
  ].join("\n");
  const font = (name: string) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  return assembled([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</B 5 0 R/T 6 0 R>>>>>>",
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    font("Helvetica-Bold"),
    font("Helvetica"),
  ]);
}

const written = (line: string) => `(${line.replace(/[^\x20-\x7e\xa0-\xff]/g, "-").replace(/[\\()]/g, "\\$&")})`;

/** The objects with the table that says where each begins. */
function assembled(objects: readonly string[]): Buffer {
  let text = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
  const places = objects.map((object, i) => {
    const place = String(text.length).padStart(10, "0");
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, "latin1");
}

/** Circles on a ground, in one hue: it might be a moodboard. */
function picture(width: number, height: number, hue: number): Promise<Buffer> {
  const circles = [0, 1, 2, 3, 4].map((i) => {
    const [x, y, radius] = [(width * (i + 0.6)) / 5, height * (0.3 + 0.4 * (i % 2)), height * (0.14 + 0.05 * i)];
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${hue + i * 14},55%,${72 - i * 9}%)" fill-opacity="0.85"/>`;
  });
  const ground = `<rect width="100%" height="100%" fill="hsl(${hue},40%,93%)"/>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${circles.join("")}</svg>`;
  return sharp(Buffer.from(drawing)).png().toBuffer();
}
