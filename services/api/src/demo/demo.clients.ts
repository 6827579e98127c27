import type { Section } from "../modules/section/section";
import type { ProjectStatus } from "../modules/project/project.entity";

/** Days are counted from the day of the seeding: `-10` is ten days before. */
export interface DemoProject {
  readonly name: string;
  readonly status: ProjectStatus;
  readonly days: readonly [starts: number, ends: number | null];
  readonly description?: string;
}

export interface DemoInvoice {
  readonly status: "DRAFT" | "OPEN" | "PAID" | "VOID";
  readonly currency: string;
  readonly days: readonly [issued: number, due: number];
  /** Description, quantity, unit price in minor units, tax rate in percent. */
  readonly lines: readonly (readonly [string, string, number, string])[];
  readonly discount?: number;
  readonly paid?: number;
}

export interface DemoClient {
  readonly name: string;
  readonly email: string | null;
  readonly billingAddress?: string;
  readonly enabled: boolean;
  readonly hides?: readonly Section[];
  readonly archived?: boolean;
  readonly projects: readonly DemoProject[];
  readonly invoices: readonly DemoInvoice[];
}

/** A small design studio in Lisbon and the twelve clients that it might have: four currencies, five scripts, every state. */
export const demoClients: readonly DemoClient[] = [
  {
    name: "Hana Coffee Roasters",
    email: "hana@hanacoffee.example",
    billingAddress: "Rua dos Douradores 112\n1100-207 Lisboa\nPortugal",
    enabled: true,
    projects: [
      {
        name: "Brand refresh",
        status: "ACTIVE",
        days: [-48, 30],
        description: "A new wordmark, packaging for six roasts, and the rules to use them by.",
      },
      {
        name: "Online shop",
        status: "ACTIVE",
        days: [-20, 75],
        description: "Design and build of the shop, from the first click to the subscription.",
      },
      { name: "Autumn campaign", status: "COMPLETED", days: [-150, -70] },
      { name: "Tasting room signage", status: "PLANNED", days: [40, null] },
    ],
    invoices: [
      {
        status: "OPEN",
        currency: "EUR",
        days: [-45, -15],
        lines: [
          ["Brand strategy workshop", "2", 120_000, "23"],
          ["Moodboards", "1", 85_000, "23"],
        ],
      },
      {
        status: "OPEN",
        currency: "EUR",
        days: [-9, 21],
        lines: [
          ["Wordmark and symbol", "1", 340_000, "23"],
          ["Packaging, six roasts", "6", 42_000, "23"],
        ],
        discount: 20_000,
      },
      {
        status: "OPEN",
        currency: "EUR",
        days: [-30, 5],
        lines: [["Shop, first half", "1", 410_000, "23"]],
        paid: 200_000,
      },
      {
        status: "PAID",
        currency: "EUR",
        days: [-120, -90],
        lines: [
          ["Autumn campaign: concept", "12.5", 9_500, "23"],
          ["Print supervision", "1", 45_000, "6"],
        ],
      },
      { status: "PAID", currency: "EUR", days: [-75, -45], lines: [["Autumn campaign: roll-out", "1", 275_000, "23"]] },
      { status: "VOID", currency: "EUR", days: [-60, -30], lines: [["Photo shoot (cancelled)", "1", 150_000, "23"]] },
      { status: "DRAFT", currency: "EUR", days: [0, 30], lines: [["Shop, second half", "1", 410_000, "23"]] },
    ],
  },
  {
    name: "株式会社 山吹デザイン計画",
    email: "tanaka@yamabuki.example",
    billingAddress: "東京都渋谷区神宮前 3-14-2\n150-0001",
    enabled: true,
    projects: [
      { name: "ウェブサイト全面改訂", status: "ACTIVE", days: [-62, 40], description: "日本語と英語のサイト。" },
      { name: "Exhibition catalogue", status: "ON_HOLD", days: [-90, null] },
    ],
    invoices: [
      {
        status: "OPEN",
        currency: "JPY",
        days: [-12, 18],
        lines: [
          ["デザイン一式", "1", 880_000, "10"],
          ["翻訳", "14", 3_500, "10"],
        ],
      },
      { status: "PAID", currency: "JPY", days: [-80, -50], lines: [["調査と企画", "3.5", 64_000, "10"]] },
    ],
  },
  {
    name: "شركة الخليج للعمارة",
    email: "noura@khaleej.example",
    billingAddress: "شارع الخليج العربي ١٢\nمدينة الكويت",
    enabled: true,
    projects: [{ name: "هوية المكتب الجديدة", status: "ACTIVE", days: [-33, 60] }],
    invoices: [
      {
        status: "OPEN",
        currency: "KWD",
        days: [-40, -10],
        lines: [
          ["Identity design", "1", 1_250_500, "0"],
          ["Stationery, per item", "8", 45_250, "0"],
        ],
      },
      { status: "PAID", currency: "KWD", days: [-100, -70], lines: [["Naming study", "1", 640_000, "0"]] },
    ],
  },
  {
    name: "Northwind Outdoor Equipment & Expedition Supplies of Saint John’s, Newfoundland and Labrador, Incorporated",
    email: "accounts.payable.department@northwind-outdoor-equipment.example",
    billingAddress: "48 Harbourside Drive\nSt. John’s NL A1C 5M8\nCanada",
    enabled: true,
    projects: [
      {
        name: "Field guide for winter expeditions, second edition, revised and enlarged, with maps",
        status: "ACTIVE",
        days: [-15, 120],
      },
      { name: "Catalogue", status: "COMPLETED", days: [-300, -200] },
    ],
    invoices: [
      {
        status: "OPEN",
        currency: "USD",
        days: [-3, 27],
        lines: [
          [
            "Illustrations, plates 1 to 24, with two rounds of corrections each and the rights for print and screen in all languages",
            "24",
            38_500,
            "0",
          ],
        ],
      },
      { status: "PAID", currency: "USD", days: [-220, -190], lines: [["Catalogue, 96 pages", "96", 9_900, "0"]] },
    ],
  },
  {
    name: "Zoë & Łukasz Żółkiewski",
    email: "zoe@zolkiewski.example",
    billingAddress: "ul. Piotrkowska 77\n90-423 Łódź\nPoland",
    enabled: true,
    hides: ["PROJECTS"],
    projects: [{ name: "Wedding stationery", status: "ACTIVE", days: [-10, 25] }],
    invoices: [
      {
        status: "OPEN",
        currency: "EUR",
        days: [-8, 6],
        lines: [
          ["Invitations, set of 80", "80", 450, "23"],
          ["Calligraphy, hours", "6.25", 7_000, "23"],
        ],
      },
    ],
  },
  {
    name: "Ателье «Мята»",
    email: "olga@myata.example",
    billingAddress: "ул. Пушкина 10\nТбилиси",
    enabled: true,
    hides: ["INVOICES"],
    projects: [
      { name: "Lookbook", status: "ON_HOLD", days: [-50, null] },
      { name: "Шрифт для вывески", status: "COMPLETED", days: [-140, -95] },
    ],
    invoices: [{ status: "PAID", currency: "EUR", days: [-95, -65], lines: [["Lettering", "1", 130_000, "23"]] }],
  },
  { name: "Quiet Harbour Therapy", email: "mail@quietharbour.example", enabled: true, projects: [], invoices: [] },
  {
    name: "Miguel Ferreira, Fotografia",
    email: "miguel@ferreira.example",
    billingAddress: "Avenida da Liberdade 40\n1250-145 Lisboa\nPortugal",
    enabled: false,
    projects: [{ name: "Portfolio", status: "PLANNED", days: [14, 60] }],
    invoices: [
      { status: "DRAFT", currency: "EUR", days: [0, 30], lines: [["Portfolio, fixed price", "1", 190_000, "23"]] },
    ],
  },
  {
    name: "Bäckerei Grünwald",
    email: "info@gruenwald.example",
    billingAddress: "Bergstraße 5\n6020 Innsbruck\nAustria",
    enabled: false,
    projects: [{ name: "Menu boards", status: "COMPLETED", days: [-190, -160] }],
    invoices: [
      { status: "PAID", currency: "EUR", days: [-160, -130], lines: [["Menu boards, five shops", "5", 26_000, "0"]] },
    ],
  },
  {
    name: "Delacroix Wines",
    email: null,
    enabled: false,
    projects: [{ name: "Label series", status: "ACTIVE", days: [-5, 45] }],
    invoices: [],
  },
  {
    name: "Ember & Oak Ltd",
    email: "hello@emberandoak.example",
    billingAddress: "12 Foundry Lane\nBristol BS1 4DJ\nUnited Kingdom",
    enabled: true,
    projects: [{ name: "Investor deck", status: "ACTIVE", days: [-7, 9] }],
    invoices: [
      { status: "OPEN", currency: "USD", days: [-7, 23], lines: [["Deck design, slides", "32", 6_500, "0"]] },
      {
        status: "OPEN",
        currency: "EUR",
        days: [-37, -7],
        lines: [["Brand consultation, hours", "4.75", 12_000, "23"]],
      },
    ],
  },
  {
    name: "Papillon Press",
    email: "office@papillon.example",
    enabled: false,
    archived: true,
    projects: [{ name: "Book covers", status: "ARCHIVED", days: [-700, -500] }],
    invoices: [{ status: "PAID", currency: "EUR", days: [-500, -470], lines: [["Three covers", "3", 60_000, "23"]] }],
  },
];
