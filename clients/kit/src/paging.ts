import { type Accessor, createMemo } from "solid-js";
import { held, type Query } from "./query";

interface Connection<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

interface PagingOptions<Data, Node> {
  query: (after: string | null) => Query<Data>;
  connection: (data: Data) => Connection<Node> | null | undefined;
  /** How many pages the address asks for, so that Back and reload show the same list. */
  pages: Accessor<number>;
}

interface Page<Data, Node> {
  query: Query<Data>;
  connection: Accessor<Connection<Node> | undefined>;
  next: Accessor<Page<Data, Node> | undefined>;
}

export type Paging<Node> = ReturnType<typeof createPaging<unknown, Node>>;

/**
 * A list that grows by keyset pages. Each page is a query of its own, which begins where the one before it ends and
 * lives as long as that end stays where it is.
 */
export function createPaging<Data, Node>(options: PagingOptions<Data, Node>) {
  const createPage = (after: string | null, place: number): Page<Data, Node> => {
    const query = options.query(after);
    const connection = () => (query[0].data && options.connection(query[0].data)) ?? undefined;
    const end = createMemo(() => {
      const info = connection()?.pageInfo;
      return info?.hasNextPage && place < options.pages() ? info.endCursor : undefined;
    });
    const next = createMemo(() => {
      const cursor = end();
      return cursor ? createPage(cursor, place + 1) : undefined;
    });
    return { query, connection, next };
  };

  const first = createPage(null, 1);
  const opened = createMemo(() => {
    const pages = [first];
    for (let page = first.next(); page; page = page.next()) pages.push(page);
    return pages;
  });
  const last = () => opened().at(-1) ?? first;

  const list = createMemo(() => JSON.stringify(first.query[0].operation?.variables ?? null));

  const isComing = () => opened().some((page) => page.query[0].fetching && !page.connection());

  const rows = createMemo(
    (shown: { of: string; nodes: Node[] }) => {
      if (isComing()) return shown.of === list() ? shown : { of: "", nodes: [] };
      return { of: list(), nodes: opened().flatMap((page) => page.connection()?.nodes ?? []) };
    },
    { of: "", nodes: [] },
  );

  return {
    /** Held until all pages are there that the address asks for: the browser finds the place where one was only in the whole list. */
    first: held(first.query, () => isComing() && rows().of !== list()),
    /** Whether the answer has such a list for this viewer. */
    exists: () => Boolean(first.connection()),
    /** Which list is shown, where a filter chooses: another one is drawn anew, instead of moving the rows that both have. */
    list,
    /** While a page is on its way the list stays as it was: when rows come above, those further down do not go and come back. */
    nodes: () => rows().nodes,
    hasMore: () => last().connection()?.pageInfo.hasNextPage ?? true,
    busy: () => last().query[0].fetching && !last().connection(),
    failed: () => Boolean(last().query[0].error) && !last().connection(),
    retry: () => last().query[1]({ requestPolicy: "network-only" }),
    /** Asks again for the pages that hold such a node. */
    refresh: (holds: (node: Node) => boolean) => {
      for (const page of opened())
        if (page.connection()?.nodes.some(holds)) page.query[1]({ requestPolicy: "network-only" });
    },
  };
}
