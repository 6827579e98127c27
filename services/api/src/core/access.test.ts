import "reflect-metadata";
import { execute, type GraphQLSchema, parse } from "graphql";
import {
  buildSchemaSync,
  createUnionType,
  Field,
  FieldResolver,
  InterfaceType,
  Mutation,
  type NonEmptyArray,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { Allow, assertGuarded, guard, InSection } from "./access";
import type { Carrier } from "./context";
import { NotAllowedNow, reasons, Refusal } from "./problem";
import { anonymous, type Viewer } from "./viewer";

@InSection("INVOICES")
@ObjectType({ simpleResolvers: true })
class Bill {
  @Field(() => String)
  number: string = "1";
  /** A row of the section leads to another of it without asking again. */
  @Field(() => [Bill])
  related: Bill[];
}

@InSection("INVOICES")
@ObjectType({ simpleResolvers: true })
class BillPage {
  @Field(() => [Bill])
  nodes: Bill[];
}

@ObjectType()
class Home {
  @Field(() => String)
  name: string = "home";
}

@ObjectType()
class Paid {
  @Field(() => Boolean)
  done: boolean = true;
}

@InterfaceType()
abstract class Numbered {
  @Field(() => String)
  number: string;
}

@InSection("INVOICES")
@ObjectType({ implements: Numbered, simpleResolvers: true })
class Receipt extends Numbered {}

const PayResult = createUnionType({ name: "PayResult", types: () => [Paid, NotAllowedNow] as const });
const BareResult = createUnionType({ name: "BareResult", types: () => [Paid] as const });
const Found = createUnionType({ name: "Found", types: () => [Home, Bill] as const });

@Resolver()
class Roots {
  @Allow("INVOICES")
  @Query(() => Receipt)
  receipt(): Receipt {
    return new Receipt();
  }
  @Allow("ANYONE")
  @Query(() => Home)
  home(): Home {
    return new Home();
  }
  @Allow("CLIENT")
  @Mutation(() => PayResult)
  pay(): Paid {
    return new Paid();
  }
}

const built = (...resolvers: (new () => unknown)[]): GraphQLSchema =>
  buildSchemaSync({ resolvers: [Roots, ...resolvers] as unknown as NonEmptyArray<new () => unknown>, validate: false });

const refusalOf = (...resolvers: (new () => unknown)[]): string => {
  try {
    assertGuarded(built(...resolvers));
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

describe("the start is refused for", () => {
  test("a query without a grant", () => {
    @Resolver()
    class Open {
      @Query(() => String)
      secret(): string {
        return "";
      }
    }
    expect(refusalOf(Open)).toContain("Query.secret: a root field needs @Allow.");
  });

  test("a mutation without a grant, or without the answer that a preview gets", () => {
    @Resolver()
    class Open {
      @Mutation(() => PayResult)
      drop(): Paid {
        return new Paid();
      }
      @Allow("CLIENT")
      @Mutation(() => BareResult)
      bare(): Paid {
        return new Paid();
      }
      @Allow("CLIENT")
      @Mutation(() => Boolean)
      plain(): boolean {
        return true;
      }
    }
    const refusal = refusalOf(Open);
    expect(refusal).toContain("Mutation.drop: a root field needs @Allow.");
    expect(refusal).toContain("Mutation.bare: its result must be a union with NotAllowedNow");
    expect(refusal).toContain("Mutation.plain: its result must be a union with NotAllowedNow");
  });

  test.each([
    ["one of its rows", () => Bill],
    ["a list of them", () => [Bill]],
    ["a page of them", () => BillPage],
    ["a union that may be one", () => Found],
    ["an interface that may be one", () => Numbered],
  ])("a way into a section without its grant, by %s", (_, type) => {
    @ObjectType()
    class House {}
    @Resolver(() => House)
    class Ways {
      @Allow("ANYONE")
      @Query(() => House)
      house(): House {
        return new House();
      }
      @FieldResolver(type as () => typeof Bill, { nullable: true })
      way(): null {
        return null;
      }
      @Allow("CLIENT")
      @FieldResolver(type as () => typeof Bill, { nullable: true })
      otherGrant(): null {
        return null;
      }
    }
    const refusal = refusalOf(Ways);
    expect(refusal).toContain('House.way: leads into INVOICES and needs @Allow("INVOICES").');
    expect(refusal).toContain('House.otherGrant: leads into INVOICES and needs @Allow("INVOICES").');
  });

  test("a section's field that could not be null", () => {
    @ObjectType()
    class House {}
    @Resolver(() => House)
    class Ways {
      @Allow("ANYONE")
      @Query(() => House)
      house(): House {
        return new House();
      }
      @Allow("INVOICES")
      @FieldResolver(() => Bill)
      bill(): Bill {
        return new Bill();
      }
    }
    expect(refusalOf(Ways)).toContain("House.bill: is null where its section is hidden, so it must be nullable.");
  });

  test("everything at once, so that a fault is found in one start", () => {
    @Resolver()
    class Open {
      @Query(() => String)
      one(): string {
        return "";
      }
      @Query(() => String)
      two(): string {
        return "";
      }
    }
    expect(refusalOf(Open).match(/needs @Allow/g)).toHaveLength(2);
  });
});

describe("the gate", () => {
  let asked = 0;

  @Resolver(() => Home)
  class Ways {
    @Allow("CLIENT", "INVOICES")
    @FieldResolver(() => Bill, { nullable: true })
    bill(): Bill {
      asked += 1;
      return new Bill();
    }
  }

  @Resolver()
  class Commands {
    @Allow("OWNER")
    @Mutation(() => PayResult)
    refused(): Paid {
      throw new Refusal(new NotAllowedNow(reasons.CHANGED, "It has changed."));
    }
  }

  const schema = guard(built(Ways, Commands));
  const viewing = (...grants: string[]): Viewer => ({ ...anonymous, kind: "CLIENT", grants: new Set(grants) });
  const run = async (viewer: Viewer, document: string) => {
    const contextValue = { context: { viewer } } as unknown as Carrier;
    const { data, errors } = await execute({ schema, document: parse(document), contextValue });
    return { data: JSON.parse(JSON.stringify(data)), codes: errors?.map(({ extensions }) => extensions.code) };
  };

  test("a field into a hidden section is null, and what it would ask is not asked", async () => {
    asked = 0;
    for (const grants of [[], ["CLIENT"], ["INVOICES"], ["CLIENT", "PROJECTS"]])
      expect(await run(viewing("ANYONE", ...grants), "{ home { bill { number } } }")).toEqual({
        data: { home: { bill: null } },
      });
    expect(asked).toBe(0);
    const shown = await run(viewing("ANYONE", "CLIENT", "INVOICES"), "{ home { bill { number } } }");
    expect(shown).toEqual({ data: { home: { bill: { number: "1" } } } });
  });

  test("a root field refuses whoever may not ask, by who that is", async () => {
    const pay = "mutation { pay { __typename } }";
    expect(await run(anonymous, pay)).toMatchObject({ codes: ["UNAUTHENTICATED"] });
    expect(await run(viewing("ANYONE", "MEMBER"), pay)).toMatchObject({ codes: ["FORBIDDEN"] });
    expect(await run(viewing("ANYONE", "CLIENT"), pay)).toEqual({ data: { pay: { __typename: "Paid" } } });
  });

  test("a preview is answered that nothing can be changed, by every mutation", async () => {
    const preview = { ...viewing("ANYONE", "CLIENT", "OWNER"), isPreview: true };
    for (const name of ["pay", "refused"])
      expect(await run(preview, `mutation { ${name} { ... on NotAllowedNow { reason } } }`)).toEqual({
        data: { [name]: { reason: "PREVIEW" } },
      });
  });

  test("a refusal from within becomes the answer", async () => {
    const document = "mutation { refused { ... on NotAllowedNow { reason message } } }";
    expect(await run(viewing("OWNER"), document)).toEqual({
      data: { refused: { reason: "CHANGED", message: "It has changed." } },
    });
  });
});
