/** A member of one of the lists of a client's page, as its query answers it. */
export type Of<Data extends { workspace: unknown }, List extends string> =
  NonNullable<Data["workspace"]> extends {
    client: infer Client;
  }
    ? NonNullable<Client> extends { [list in List]: infer Connection }
      ? NonNullable<Connection> extends { nodes: (infer Node)[] }
        ? Node
        : never
      : never
    : never;
