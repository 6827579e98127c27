import DataLoader from "dataloader";

/** The DataLoaders of one request's store, by statement: all keys of one tick are one statement. */
export class Loaders {
  private byName: Map<string, DataLoader<string, unknown>> | undefined;

  /** The value that `read` returns for the key; undefined if there is none. */
  load<Value>(
    name: string,
    key: string,
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Value | undefined> {
    this.byName ??= new Map();
    const loader = this.byName.get(name) ?? loaderOf(read);
    this.byName.set(name, loader);
    return loader.load(key) as Promise<Value | undefined>;
  }

  clear(): void {
    this.byName = undefined;
  }
}

function loaderOf<Value>(read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) {
  return new DataLoader<string, unknown>(async (keys) => {
    const found = await read(keys);
    return keys.map((key) => found.get(key));
  });
}
