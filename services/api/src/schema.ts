import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { guard } from "./core/access";
import { enablePrefetch } from "./core/prefetch";
import type { Carrier } from "./core/context";
import { checkInput } from "./core/input";
import type { Module, Resolver } from "./modules/module";
import { modules } from "./modules/modules";
import { register } from "./modules/registration";

/** The library asks for it wherever there is a subscription; ours say themselves what they follow. */
const unused = {
  publish: () => undefined,
  subscribe(): never {
    throw new Error("A subscription needs a `subscribe` of its own.");
  },
};

/** The whole graph, guarded; it refuses to be built with a field that lacks its grant. */
export function buildGraph(of: readonly Module[] = modules): GraphQLSchema {
  register(of);
  const schema = buildSchemaSync({
    resolvers: of.flatMap(({ resolvers = [] }) => resolvers) as unknown as NonEmptyArray<new () => unknown>,
    validateFn: (input) => checkInput(input),
    pubSub: unused,
    // The server checks it too, whatever made it.
    skipCheck: true,
    // One request's context makes its resolvers, and each of them once.
    container: ({ context: carrier }: { context: Carrier }) => ({
      get(resolver: Resolver) {
        return carrier.context.get(resolver) as never;
      },
    }),
  });
  return guard(enablePrefetch(schema));
}
