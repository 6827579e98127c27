import type { ContractStatus } from "../modules/contract/contract.status";
import type { DemoContent } from "./demo.bytes";

export interface DemoFile {
  readonly name: string;
  readonly content: DemoContent;
}

/** Days are counted from the day of the seeding; without a day it is not published. */
export interface DemoDeliverable {
  readonly title: string;
  readonly description?: string;
  readonly published: number | null;
  readonly file: DemoFile;
  /** What the file was before. */
  readonly before?: DemoFile;
}

export interface DemoContract {
  readonly name: string;
  readonly status: ContractStatus;
  readonly days: readonly [starts: number | null, ends: number | null];
  readonly value?: readonly [amount: number, currency: string];
  readonly signed?: number;
  readonly terms?: string;
  readonly renews?: number;
  readonly notes?: string;
  readonly file?: DemoFile;
}

const pdf = (name: string, ...lines: string[]): DemoFile => ({ name, content: { pdf: lines } });
const picture = (name: string, width: number, height: number, hue: number): DemoFile => ({
  name,
  content: { picture: [width, height, hue] },
});

/** By the project's name. */
export const demoDeliverables: Readonly<Record<string, readonly DemoDeliverable[]>> = {
  "Brand refresh": [
    {
      title: "Moodboards",
      published: -40,
      file: picture("hana-moodboards.png", 1600, 1000, 28),
    },
    {
      title: "Wordmark and symbol",
      description: "The final drawing, in every size and colour that we agreed on.",
      published: -12,
      file: {
        name: "hana-wordmark.zip",
        content: {
          zip: {
            "hana-wordmark.svg":
              '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" rx="20" fill="#7a4a2b"/></svg>\n',
            "read me.txt": "The SVG is the original. Use it on light grounds.\n",
          },
        },
      },
    },
    {
      title: "Brand guidelines",
      description:
        "How the wordmark, the colours and the typefaces are used.\nSecond edition, with the packaging rules.",
      published: -3,
      file: pdf(
        "hana-brand-guidelines.pdf",
        "Hana Coffee Roasters: brand guidelines",
        "Second edition",
        "1. The wordmark stands alone, with space around it as high as its H.",
        "2. Roast brown on cream, cream on roast brown, and nothing else.",
        "3. Packaging: the name of the roast is set first, the weight last.",
        "4. On screen the symbol replaces the wordmark below 32 pixels.",
      ),
      before: pdf(
        "hana-brand-guidelines-v1.pdf",
        "Hana Coffee Roasters: brand guidelines",
        "First edition, for comments",
      ),
    },
    { title: "Packaging, six roasts: proofs", published: null, file: picture("packaging-proofs.png", 1200, 800, 12) },
  ],
  "Online shop": [
    {
      title: "Wireframes",
      published: -8,
      file: pdf(
        "shop-wireframes.pdf",
        "Online shop: wireframes",
        "Home, roast, basket, subscription",
        "For comments until Friday.",
      ),
    },
    {
      title: "Colours as data",
      published: -1,
      file: { name: "palette.csv", content: { text: "name,hex\nRoast,#7a4a2b\nCream,#f6efe4\nLeaf,#0f766e\n" } },
    },
  ],
  "Autumn campaign": [
    { title: "Poster", published: -100, file: picture("autumn-poster.png", 900, 1270, 22) },
    {
      title: "Window lettering",
      published: -92,
      file: pdf("window-lettering.pdf", "Autumn campaign: window lettering", "Scale 1 to 10"),
    },
  ],
  ウェブサイト全面改訂: [
    {
      title: "トップページのデザイン案",
      description: "A案とB案。ご意見をお聞かせください。",
      published: -20,
      file: picture("トップページ_デザイン案.png", 1440, 900, 210),
    },
    {
      title: "Site map, English and Japanese",
      published: -44,
      file: pdf("sitemap.pdf", "Yamabuki: site map", "Works, People, Journal, Contact"),
    },
  ],
  "هوية المكتب الجديدة": [
    {
      title: "لوحة الألوان",
      description: "الألوان الأساسية والثانوية.",
      published: -6,
      file: picture("لوحة-الألوان.png", 1200, 700, 160),
    },
    {
      title: "Stationery, first proofs",
      published: -2,
      file: pdf("stationery-proofs.pdf", "Stationery: first proofs", "Letterhead, card, envelope"),
    },
  ],
  "Field guide for winter expeditions, second edition, revised and enlarged, with maps": [
    {
      title:
        "Plates 1 to 12, with two rounds of corrections, in the print colours that the printer in St. John’s has asked for",
      published: -1,
      file: picture(
        "northwind-field-guide-second-edition-plates-01-to-12-corrected-twice-print-colours-final.png",
        2000,
        1400,
        200,
      ),
    },
  ],
  "Wedding stationery": [
    { title: "Zaproszenia: zestaw próbny", published: -2, file: picture("zaproszenia.png", 1000, 1400, 340) },
    {
      title: "Convite, versão portuguesa",
      published: -1,
      file: pdf("convite.pdf", "Zoë & Lukasz", "Lisboa, às quatro da tarde"),
    },
  ],
  "Шрифт для вывески": [
    { title: "Эскизы вывески", published: -97, file: picture("эскизы-вывески.png", 1300, 600, 150) },
  ],
  "Investor deck": [
    {
      title: "Deck, first half",
      published: null,
      file: pdf("deck-first-half.pdf", "Ember & Oak: investor deck", "Slides 1 to 16"),
    },
  ],
};

/** By the client's name. */
export const demoContracts: Readonly<Record<string, readonly DemoContract[]>> = {
  "Hana Coffee Roasters": [
    {
      name: "Design retainer",
      status: "SIGNED",
      days: [-60, 305],
      signed: -66,
      value: [1_440_000, "EUR"],
      renews: 275,
      terms: "EUR 1,200 a month, invoiced on the first, payable within 30 days.",
      notes: "Wants to talk about a higher rate in spring.",
      file: pdf(
        "design-retainer.pdf",
        "Design retainer",
        "between Studio Lumen, Lisboa, and Hana Coffee Roasters",
        "1. Twelve days of design a year, on call.",
        "2. EUR 1,200 a month, payable within 30 days.",
        "3. Either side may end it at the end of a quarter.",
      ),
    },
    {
      name: "Online shop: design and build",
      status: "SIGNED",
      days: [-20, 75],
      signed: -24,
      value: [820_000, "EUR"],
      terms: "Half at the start, half when the shop opens.",
      file: pdf("online-shop.pdf", "Online shop: design and build", "Fixed price of EUR 8,200, net"),
    },
    {
      name: "Autumn campaign",
      status: "SIGNED",
      days: [-160, -70],
      signed: -165,
      value: [393_750, "EUR"],
      file: pdf("autumn-campaign.pdf", "Autumn campaign", "Concept, print supervision and roll-out"),
    },
    { name: "Tasting room signage", status: "SENT", days: [40, null], value: [260_000, "EUR"] },
    { name: "Photography framework", status: "TERMINATED", days: [-400, 330], signed: -402 },
  ],
  "株式会社 山吹デザイン計画": [
    {
      name: "業務委託契約",
      status: "SIGNED",
      days: [-62, 300],
      signed: -70,
      value: [2_400_000, "JPY"],
      terms: "毎月末締め、翌月末払い。",
      file: pdf("service-agreement.pdf", "Service agreement", "Design of the website, in Japanese and English"),
    },
  ],
  "شركة الخليج للعمارة": [
    {
      name: "عقد تصميم الهوية",
      status: "SIGNED",
      days: [-33, 60],
      signed: -35,
      value: [1_612_500, "KWD"],
      terms: "خلال ثلاثين يومًا.",
    },
  ],
  "Zoë & Łukasz Żółkiewski": [
    { name: "Umowa o projekt zaproszeń", status: "SIGNED", days: [20, 60], signed: -4, value: [79_750, "EUR"] },
  ],
  "Ember & Oak Ltd": [
    { name: "Investor deck", status: "DRAFT", days: [-7, 9], value: [208_000, "USD"], notes: "Not sent yet." },
  ],
};
