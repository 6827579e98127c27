import "reflect-metadata";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type ExecutionResult, type GraphQLSchema, graphql } from "graphql";
import { Client as Connection } from "pg";
import {
  Arg,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { wall } from "../migrations/wall";
import { Allow } from "./core/access";
import { Context, type Request } from "./core/context";
import { defineReasons, NotAllowedNow } from "./core/problem";
import { RETRY_FOR_A_DAY } from "./core/queue";
import { Store } from "./core/store";
import { type Policy, Table } from "./core/table";
import { anonymous, type Viewer } from "./core/viewer";
import { type EmbeddedDatabase, startEmbedded } from "./database/embedded";
import { migrate } from "./database/migrate";
import { readEnvironment } from "./environment";
import { ActivityService } from "./modules/activity/activity.service";
import { defineActivity } from "./modules/activity/activity.kind";
import { Clients } from "./modules/client/client.store";
import { Members } from "./modules/identity/member.store";
import { asMember } from "./modules/identity/member.viewer";
import type { MailKind } from "./modules/mail/mail.kind";
import { MailService } from "./modules/mail/mail.service";
import { writtenBy } from "./modules/mail/mail.worker";
import type { Module } from "./modules/module";
import { modules } from "./modules/modules";
import { register } from "./modules/registration";
import { letterhead } from "./modules/workspace/letterhead";
import type { Workspace } from "./modules/workspace/workspace.entity";
import { WorkspaceService } from "./modules/workspace/workspace.service";
import { Workspaces } from "./modules/workspace/workspace.store";
import { buildGraph } from "./schema";
import { asSystem, openService, type Running } from "./service";

// What would be the folder of a small module: notes that members keep about a client.

@Entity("note")
@ObjectType({ simpleResolvers: true, description: "A note about a client." })
class Note {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid") clientId: string;
  @Field(() => String, { description: "What is noted." })
  @Column("text")
  text: string;
  @Field(() => Boolean, { description: "Whether the queue has worked on it." })
  @Column("boolean")
  isChecked: boolean;
}

const notePolicy: Policy = { see: { MEMBER: "note.workspace_id = :workspaceId" } };
const table = new Table(Note, notePolicy);

class Notes extends Store<Note> {
  constructor(context: Context) {
    super(context, table);
  }

  all(): Promise<Note[]> {
    return this.list("all", { orderBy: "note.id" });
  }

  async check(id: string): Promise<void> {
    await this.change("check", "update note set is_checked = true where id = :id", { id });
  }
}

const noteActivity = defineActivity(
  { name: "NOTE", description: "A note.", table: "note", policy: notePolicy, title: "note.text" },
  { NOTE_ADDED: { description: "A note was added.", sentence: (text) => `“${text}” was noted` } },
);
const noteReasons = defineReasons({ TOO_MANY_NOTES: "A client has one note." });

const NOTE_ADDED: MailKind = {
  name: "NOTE_ADDED",
  description: "Tells a member of a note.",
  template: "note-added",
  hasSignInLink: false,
  subject: ({ brand }) => `A note at ${brand.name}`,
};

const noteAdded = writtenBy(NOTE_ADDED, async (context, mail) => {
  const workspace = (await context.get(Workspaces).byId(mail.workspaceId)) as Workspace;
  const member = await context.get(Members).byId(mail.memberId as string);
  const data = { ...letterhead(context, workspace), link: `${context.service.publicUrl}/admin` };
  return member && { to: member.email, fromName: workspace.name, data };
});

@InputType({ description: "What is to be noted." })
class AddNoteInput {
  @Field(() => ID, { description: "The client's." })
  clientId: string;
  @Field(() => String, { description: "What is noted." })
  text: string;
}

@ObjectType({ description: "It is noted." })
class NoteAdded {
  @Field(() => Note, { description: "The note." })
  note: Note;
}

const AddNoteResult = createUnionType({
  name: "AddNoteResult",
  description: "What noting can come to.",
  types: () => [NoteAdded, NotAllowedNow] as const,
});

@Resolver(() => Note)
class NoteResolver {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER")
  @Query(() => [Note], { description: "All notes." })
  notes(): Promise<Note[]> {
    return this.context.get(Notes).all();
  }

  @FieldResolver(() => String, { description: "Worked out by a resolver." })
  author(): string {
    return "A member";
  }

  @Allow("MEMBER")
  @Mutation(() => AddNoteResult, { description: "Adds a note." })
  addNote(
    @Arg("input", () => AddNoteInput, { description: "The note." }) input: AddNoteInput,
  ): Promise<typeof AddNoteResult> {
    const { context } = this;
    const { workspaceId, memberId } = asMember(context.viewer);
    return context.transaction(async (transaction) => {
      const notes = context.get(Notes);
      if ((await notes.all()).length > 0) return new NotAllowedNow(noteReasons.TOO_MANY_NOTES, "One note is enough.");
      const id = await notes.create({ ...input, isChecked: false });
      const about = { workspaceId, clientId: input.clientId, targetId: id, actorId: memberId };
      await context.get(ActivityService).record({ ...about, kind: noteActivity.NOTE_ADDED, actorKind: "MEMBER" });
      await context.get(MailService).queue({ workspaceId, kind: NOTE_ADDED, memberId });
      await context.service.jobs.send("check-notes", { id }, transaction);
      return Object.assign(new NoteAdded(), { note: (await notes.byId(id)) as Note });
    });
  }
}

const noteModule: Module = {
  entities: [Note],
  resolvers: [NoteResolver],
  activity: noteActivity,
  reasons: noteReasons,
  mails: [NOTE_ADDED],
  mailWriters: [noteAdded],
  queues: [
    {
      name: "check-notes",
      work: (context, { id }) => context.transaction(() => context.get(Notes).check(id as string)),
      retry: RETRY_FOR_A_DAY,
      startedBy: "COMMIT",
    },
  ],
};

const mailTemplate = "<html><body><h1>{{= it.brand.name }}</h1><a href='{{= it.link }}'>Open</a></body></html>";

describe("A module that is declared and listed", () => {
  jest.setTimeout(60_000);
  let folder: string;
  let embedded: EmbeddedDatabase;
  let running: Running;
  let schema: GraphQLSchema;
  let mia: Viewer;
  let stranger: Viewer;
  let clientId: string;

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "portico-modules-")));
    embedded = await startEmbedded(folder);
    // The one line.
    const of = [...modules, noteModule];
    for (const { template } of of.flatMap(({ mails = [] }) => mails))
      writeFileSync(join(folder, `${template}.eta.html`), mailTemplate);
    const environment = readEnvironment({ DATA_DIR: folder, NODE_ENV: "test", LOG_LEVEL: "silent" });
    running = await openService(environment, embedded.url, await migrate(embedded.url), { of, mailTemplates: folder });
    schema = buildGraph(of);
    await makeTable(embedded.url);
    await running.work();
    [mia, stranger] = [await newOwner("studio"), await newOwner("other")] as [Viewer, Viewer];
    clientId = await asSystem(running.service, (context) =>
      context.transaction(() => context.get(Clients).create({ workspaceId: mia.workspaceId as string, name: "Anna" })),
    );
  });
  afterAll(async () => {
    await running?.stop();
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What its migration would do. */
  async function makeTable(url: string): Promise<void> {
    const connection = new Connection({ connectionString: url });
    await connection.connect();
    await connection.query(`create table note (
      workspace_id uuid not null, id uuid not null, client_id uuid not null, text text not null,
      is_checked boolean not null, primary key (workspace_id, id))`);
    const query = async (text: string) => (await connection.query(text)).rows;
    await wall({ query } as never, "note");
    await connection.end();
  }

  function newOwner(slug: string): Promise<Viewer> {
    const owner = { ownerName: slug, ownerEmail: `${slug}@example.com`, timeZone: "UTC" };
    return asSystem(running.service, async (context) => {
      const made = await context.transaction(() => context.get(WorkspaceService).make({ ...owner, name: slug, slug }));
      if (!("workspace" in made)) throw new Error(made.message);
      const [workspaceId, memberId] = [made.workspace.id, made.member.id];
      const parameters = { workspaceId, memberId, today: "2026-11-28" };
      const grants = new Set(["ANYONE", "MEMBER", "ADMIN", "OWNER"]);
      return { kind: "MEMBER", grants, isPreview: false, workspaceId, memberId, parameters } as Viewer;
    });
  }

  function ask(viewer: Viewer, source: string): Promise<ExecutionResult> {
    const context = new Context(running.service, {} as Request, viewer);
    return graphql({ schema, source, contextValue: { context } });
  }

  async function until<Found>(look: () => Promise<Found | null | undefined | false>): Promise<Found> {
    for (;;) {
      const found = await look();
      if (found) return found;
      await delay(20);
    }
  }

  const add = (viewer: Viewer, text: string) =>
    ask(
      viewer,
      `mutation { addNote(input: { clientId: "${clientId}", text: "${text}" }) {
        __typename ... on NoteAdded { note { text author } } ... on NotAllowedNow { reason } } }`,
    );

  test("has its types and fields in the graph, and refuses who lacks the grant", async () => {
    expect((await ask(anonymous, "{ notes { id } }")).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    const preview = { ...mia, isPreview: true };
    expect((await add(preview, "Never")).data).toEqual({ addNote: { __typename: "NotAllowedNow", reason: "PREVIEW" } });
    const added = { __typename: "NoteAdded", note: { text: "Likes green", author: "A member" } };
    expect((await add(mia, "Likes green")).data).toEqual({ addNote: added });
  });

  test("refuses with its own reason", async () => {
    const refused = { __typename: "NotAllowedNow", reason: "TOO_MANY_NOTES" };
    expect((await add(mia, "Another")).data).toEqual({ addNote: refused });
  });

  test("shows its rows by its policy: to its own workspace, and to no other", async () => {
    expect((await ask(mia, "{ notes { text } }")).data).toEqual({ notes: [{ text: "Likes green" }] });
    expect((await ask(stranger, "{ notes { text } }")).data).toEqual({ notes: [] });
  });

  test("has its event among those of the workspace, with its sentence", async () => {
    const asked = await ask(mia, "{ workspace { activity { nodes { kind targetKind text } } } }");
    const event = { kind: "NOTE_ADDED", targetKind: "NOTE", text: "“Likes green” was noted" };
    expect(asked.data).toEqual({ workspace: { activity: { nodes: [event] } } });
  });

  test("has its mail written, sent and listed", async () => {
    const mails = () => ask(mia, "{ workspace { mail { nodes { kind state } } } }");
    await until(async () => JSON.stringify((await mails()).data).includes("SENT"));
    expect((await mails()).data).toEqual({ workspace: { mail: { nodes: [{ kind: "NOTE_ADDED", state: "SENT" }] } } });
    const [sent] = (await running.localMail?.list()) ?? [];
    expect(sent).toMatchObject({ to: "studio@example.com", subject: "A note at studio" });
  });

  test("has its jobs done by its queue", async () => {
    await until(async () => JSON.stringify((await ask(mia, "{ notes { isChecked } }")).data).includes("true"));
  });
});

test("modules that do not fit together stop the start", () => {
  const unwritten: Module = { mails: [{ ...NOTE_ADDED, name: "UNWRITTEN" }] };
  expect(() => register([unwritten])).toThrow("No module writes the mail UNWRITTEN.");
  expect(() => register([noteModule, noteModule])).toThrow("Two modules declare the queue check-notes.");
  const twin: Module = { reasons: defineReasons({ TOO_MANY_NOTES: "Something else." }) };
  expect(() => register([noteModule, twin])).toThrow("Two modules declare NotAllowedReason.TOO_MANY_NOTES.");
});
