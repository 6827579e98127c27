import { type Accessor, createEffect, createSignal, on } from "solid-js";

interface Connection<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

interface PagingOptions<Node> {
  /** The page that the query of the list answered. */
  first: Accessor<Connection<Node> | null | undefined>;
  /** How many pages the address asks for, so that Back and reload show the same list. */
  pages: Accessor<number>;
  load: (after: string) => Promise<Connection<Node> | null | undefined>;
}

/** A list that grows by keyset pages behind its first one. */
export function createPaging<Node>(options: PagingOptions<Node>) {
  const [later, setLater] = createSignal<Connection<Node>[]>([]);
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal(false);
  let run = 0;

  const last = () => later().at(-1) ?? options.first();
  const hasMore = () => Boolean(last()?.pageInfo.hasNextPage);

  async function fill() {
    const mine = ++run;
    setBusy(true);
    setFailed(false);
    while (later().length + 1 < options.pages() && hasMore()) {
      const page = await options.load(last()?.pageInfo.endCursor ?? "").catch(() => undefined);
      if (mine !== run) return;
      if (!page) {
        setFailed(true);
        break;
      }
      setLater((pages) => [...pages, page]);
    }
    setBusy(false);
  }

  // another end of the first page means another list: what was behind the old one no longer follows
  createEffect(
    on(
      () => options.first()?.pageInfo.endCursor,
      () => setLater([]),
    ),
  );
  createEffect(
    on([() => options.first()?.pageInfo.endCursor, options.pages], ([end]) => {
      if (end) void fill();
    }),
  );

  return {
    nodes: () => [...(options.first()?.nodes ?? []), ...later().flatMap((page) => page.nodes)],
    hasMore,
    busy,
    failed,
    retry: fill,
  };
}
