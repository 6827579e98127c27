import sharp from "sharp";

type Colour = readonly [red: number, green: number, blue: number];

/** How much of a picture is of a colour, or near it. */
export async function shareOf(picture: Buffer, colour: Colour): Promise<number> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let found = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (colour.every((value, i) => Math.abs((data[at + i] as number) - value) < 12)) found += 1;
  return found / (data.length / info.channels);
}
