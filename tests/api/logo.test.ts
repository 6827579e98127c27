import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { act } from "../support/act";
import { ask, stranger } from "../support/ask";
import { brandOf, sendLogo, updateBrand } from "../support/brand";
import { row, rows } from "../support/database";
import { ownService } from "../support/ground";
import { world } from "../support/world";
import type { Studio } from "../support/world.seed";

const plain = (width: number, height: number, background = "#3454d1") =>
  sharp({ create: { width, height, channels: 4, background }, limitInputPixels: false });

/** Nothing that compresses: the heaviest picture of its size. */
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#888", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  });

async function kept({ slug }: Studio) {
  const response = await fetch(`${ownService().url}/p/${slug}/logo`);
  if (response.status === 404) return null;
  const bytes = Buffer.from(await response.arrayBuffer());
  return { bytes, type: response.headers.get("content-type"), ...(await sharp(bytes).metadata()) };
}

const studio = async () => (await world().workspace().build()).studio;

test.each([
  ["PNG", () => plain(300, 100).png()],
  ["JPEG", () => plain(300, 100).jpeg()],
  ["WebP", () => plain(300, 100).webp()],
  ["GIF", () => plain(300, 100).gif()],
])("a %s becomes the logo, as a PNG of ours", async (_kind, picture) => {
  const place = await studio();
  const { status, logo } = await sendLogo(place.owner, await picture().toBuffer());
  expect([status, logo]).toEqual([200, { id: expect.any(String), width: 300, height: 100, plate: "LIGHT" }]);
  expect((await brandOf(place.owner)).brand.logo).toEqual(logo);
  expect(await kept(place)).toMatchObject({ type: "image/png", format: "png", width: 300, height: 100 });
});

test.each([
  [4000, 1000, 512, 128],
  [1000, 4000, 48, 192],
  [8000, 1, 512, 1],
  [1, 1, 1, 1],
])("a picture of %d × %d pixels is kept at %d × %d", async (width, height, keptWidth, keptHeight) => {
  const place = await studio();
  const { logo } = await sendLogo(place.owner, await plain(width, height).png().toBuffer());
  expect(logo).toMatchObject({ width: keptWidth, height: keptHeight });
});

test("the heaviest picture is made as small as 40 kB ask", async () => {
  const place = await studio();
  const { logo } = await sendLogo(place.owner, await noise(1600, 600).png().toBuffer());
  const picture = await kept(place);
  expect(picture?.bytes.length).toBeLessThanOrEqual(40_000);
  expect(picture).toMatchObject({ width: logo?.width, height: logo?.height });
  expect(logo?.width).toBeGreaterThan(150);
});

test("transparency stays, and sixteen bits become eight", async () => {
  const place = await studio();
  const deep = await sharp({
    create: { width: 40, height: 20, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } },
  })
    .toColourspace("rgb16")
    .png()
    .toBuffer();
  expect((await sharp(deep).metadata()).depth).toBe("ushort");
  await sendLogo(place.owner, deep);
  expect(await kept(place)).toMatchObject({ hasAlpha: true, depth: "uchar" });
});

test("a photograph lies as it was taken, and nothing that it carried is kept", async () => {
  const place = await studio();
  const turned = await plain(300, 100)
    .jpeg()
    .withExif({ IFD0: { Copyright: "SECRET-PLACE", Orientation: "6" }, IFD3: { GPSLatitude: "38/1 42/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  await sendLogo(place.owner, turned);
  const picture = await kept(place);
  expect(picture).toMatchObject({ width: 64, height: 192 });
  expect([picture?.exif, picture?.icc, picture?.xmp, picture?.orientation]).toEqual(Array(4).fill(undefined));
  expect(picture?.bytes.includes("SECRET")).toBe(false);
});

test("of an animation the first frame is kept", async () => {
  const place = await studio();
  const frames = await Promise.all(
    ["#ff0000", "#00ff00", "#0000ff"].map((colour) => plain(60, 20, colour).png().toBuffer()),
  );
  const animated = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [80, 80, 80] })
    .toBuffer();
  expect((await sharp(animated).metadata()).pages).toBe(3);
  await sendLogo(place.owner, animated);
  const { dominant } = await sharp((await kept(place))?.bytes).stats();
  expect(dominant.r).toBeGreaterThan(200);
  expect(dominant.g + dominant.b).toBeLessThan(60);
  expect((await kept(place))?.pages).toBeUndefined();
});

test("what a picture hides behind itself is left behind", async () => {
  const place = await studio();
  const polyglot = Buffer.concat([
    await plain(50, 50).gif().toBuffer(),
    Buffer.from("<script>alert(1)</script>PK\u0003\u0004"),
  ]);
  expect((await sendLogo(place.owner, polyglot)).status).toBe(200);
  expect((await kept(place))?.bytes.includes("script")).toBe(false);
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`;

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A few bytes that claim to be a picture of this size. */
function claiming(width: number, height: number): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const content = chunk("IDAT", deflateSync(Buffer.alloc(1_000)));
  return Buffer.concat([signature, chunk("IHDR", head), content, chunk("IEND", Buffer.alloc(0))]);
}

test.each([
  ["an SVG", Buffer.from(svg)],
  ["an SVG that says what it is", Buffer.from(`<?xml version="1.0"?>${svg}`)],
  ["a page that is called a picture", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")],
  ["a TIFF", () => plain(9, 9).tiff().toBuffer()],
  ["an AVIF", () => plain(9, 9).avif().toBuffer()],
  ["half a picture", async () => (await noise(400, 400).png().toBuffer()).subarray(0, 9_000)],
  ["a name and no picture", Buffer.from("89504e470d0a1a0a", "hex")],
  ["noise", Buffer.alloc(5_000, 7)],
])("%s is refused, with what to do", async (_what, content) => {
  const place = await studio();
  const bytes = typeof content === "function" ? await content() : content;
  for (const type of ["image/png", "image/svg+xml", "text/html", "application/json"]) {
    const { status, code, message } = await sendLogo(place.owner, bytes, { "content-type": type });
    expect([status, code]).toEqual([400, "BAD_USER_INPUT"]);
    expect(message).toContain("Choose a PNG, JPEG, WebP or GIF");
  }
  expect(await kept(place)).toBeNull();
});

test("a picture that claims to be enormous is not even opened", async () => {
  const place = await studio();
  const { status, message } = await sendLogo(place.owner, claiming(20_000, 20_000));
  expect([status, message]).toEqual([400, expect.stringContaining("40 million pixels")]);
});

test("6 MB are refused while they come, announced or not", async () => {
  const place = await studio();
  const chunk = Buffer.alloc(64 * 1024, 1);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += chunk.length;
      if (sent > 6_000_000) controller.close();
      else controller.enqueue(chunk);
    },
  });
  for (const body of [Buffer.alloc(6_000_000), endless]) {
    const refused = await sendLogo(place.owner, body);
    expect(refused).toMatchObject({ status: 413, code: "PAYLOAD_TOO_LARGE" });
    expect(refused.message).toContain("larger than 5 MB");
  }
});

test("an empty request says that a picture is missing", async () => {
  const { owner } = await studio();
  expect(await sendLogo(owner, Buffer.alloc(0))).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
});

test("only an admin's session sends a logo, from our own pages", async () => {
  const picture = await plain(30, 10).png().toBuffer();
  const {
    studio: place,
    ada,
    mia,
    anna,
  } = await world().workspace({ plan: "TEAM" }).member("ada", { role: "ADMIN" }).member("mia").client("anna").build();
  expect(await sendLogo(stranger("admin"), picture)).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
  expect(await sendLogo({ ...place.owner, scope: null }, picture)).toMatchObject({ status: 401 });
  expect(await sendLogo({ ...place.owner, scope: anna.slug }, picture)).toMatchObject({ status: 401 });
  for (const viewer of [mia, anna])
    expect(await sendLogo(viewer, picture)).toMatchObject({ status: 403, code: "FORBIDDEN" });
  const { outcome } = await act(ada, "startPreview", { clientId: anna.id });
  const preview = { scope: `preview:${outcome.preview}`, jar: ada.jar };
  expect(await sendLogo(preview, picture)).toMatchObject({ status: 403, code: "FORBIDDEN" });
  for (const origin of ["https://evil.example", "null"])
    expect(await sendLogo(ada, picture, { origin })).toMatchObject({ status: 403 });
  expect(await kept(place)).toBeNull();
  expect((await sendLogo(ada, picture, { origin: ownService().url })).status).toBe(200);
});

test("a new logo has a new address, and the old picture is gone", async () => {
  const place = await studio();
  const first = await sendLogo(place.owner, await plain(30, 10).png().toBuffer());
  const second = await sendLogo(place.owner, await plain(40, 10).png().toBuffer());
  expect(second.logo?.id).not.toBe(first.logo?.id);
  const { count } = await row("select count(*)::int from logo where workspace_id = $1", [place.id]);
  expect(count).toBe(1);
  const { outcome } = await updateBrand(place.owner, { removeLogo: true });
  expect(outcome).toMatchObject({ __typename: "BrandUpdated", workspace: { brand: { logo: null } } });
  expect([await kept(place), await rows("select from logo where workspace_id = $1", [place.id])]).toEqual([null, []]);
});

test("twenty pictures at once leave one", async () => {
  const place = await studio();
  const pictures = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      plain(20 + i, 10)
        .png()
        .toBuffer(),
    ),
  );
  const sent = await Promise.all(pictures.map((picture) => sendLogo(place.owner, picture)));
  expect(sent.map(({ status }) => status)).toEqual(Array(20).fill(200));
  const { logo } = (await brandOf(place.owner)).brand;
  expect(await rows("select id from logo where workspace_id = $1", [place.id])).toEqual([{ id: logo?.id }]);
  expect((await ask(place.owner).query("{ me { id } }")).status).toBe(200);
});
