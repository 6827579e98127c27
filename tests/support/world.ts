import type { ClientBase } from "pg";
import { ownerPool } from "./database";
import type {
  ClientOptions,
  ContractOptions,
  DeliverableOptions,
  EventOptions,
  FileOptions,
  InvoiceOptions,
  MemberOptions,
  ProjectOptions,
  WorkspaceOptions,
} from "./world.options";
import { Seed, type Studio, type Teammate, type WorldClient } from "./world.seed";

export type { Studio, WorldClient } from "./world.seed";

/** A story's beginning: `world().workspace({ plan: "FREE" }).client("anna").invoice({ status: "PAID" }).build()`. */
export function world(): World<Record<never, never>> {
  return new World([]);
}

type Step = (seed: Seed) => Promise<void>;
type With<People, Name extends string, Person> = People & { readonly [name in Name]: Person };

/**
 * Tells what there is before a test begins, and writes it straight into the database as its owner. A workspace comes
 * with its owner; what follows belongs to the workspace, and to the client, named last. Everybody is signed in. Slugs
 * and addresses are new each time, so that stories never meet.
 */
class World<People> {
  constructor(private readonly steps: readonly Step[]) {}

  /** `studio` unless it is called otherwise. */
  workspace<Name extends string = "studio">({
    as,
    ...options
  }: WorkspaceOptions & { as?: Name } = {}): World<With<People, Name, Studio>> {
    return this.then((seed) => seed.workspace(as ?? "studio", options));
  }

  /** A MEMBER unless said otherwise. */
  member<Name extends string>(name: Name, options: MemberOptions = {}): World<With<People, Name, Teammate>> {
    return this.then((seed) => seed.member(name, options));
  }

  /** With an enabled portal and all sections shown, unless said otherwise. */
  client<Name extends string>(name: Name, options: ClientOptions = {}): World<With<People, Name, WorldClient>> {
    return this.then((seed) => seed.client(name, options));
  }

  project(options: ProjectOptions = {}): World<People> {
    return this.then((seed) => seed.project(options));
  }

  /** A PDF among the client's deliverables, shown, unless said otherwise. */
  file(options: FileOptions = {}): World<People> {
    return this.then(async (seed) => void (await seed.file(options)));
  }

  /** Of the client's newest project: a PDF that replaced another; published unless said otherwise. */
  deliverable(options: DeliverableOptions = {}): World<People> {
    return this.then((seed) => seed.deliverable(options));
  }

  /** SIGNED and running unless said otherwise, with a PDF. */
  contract(options: ContractOptions = {}): World<People> {
    return this.then((seed) => seed.contract(options));
  }

  /** OPEN, one line of EUR 100.00 without tax, issued ten days ago and due in twenty, unless said otherwise. */
  invoice(options: InvoiceOptions = {}): World<People> {
    return this.then((seed) => seed.invoice(options));
  }

  /** About the client's newest project, deliverable, contract or invoice, as its kind says. */
  event(options: EventOptions = {}): World<People> {
    return this.then((seed) => seed.event(options));
  }

  /** In the worker's database, or in the one of a given connection. */
  async build(on?: ClientBase): Promise<People> {
    if (on) return this.write(on);
    const connection = await ownerPool().connect();
    try {
      return await this.write(connection);
    } finally {
      connection.release();
    }
  }

  private async write(connection: ClientBase): Promise<People> {
    try {
      await connection.query("begin");
      const seed = new Seed(connection);
      for (const step of this.steps) await step(seed);
      await connection.query("commit");
      return seed.people as People;
    } catch (error) {
      await connection.query("rollback");
      throw error;
    }
  }

  private then<Next>(step: Step): World<Next> {
    return new World<Next>([...this.steps, step]);
  }
}
