import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Computed } from "../../core/computed";
import { Derived } from "../../core/table";
import { InstantScalar } from "../../core/scalars";
import { Section, sections } from "../section/section";

@Entity("portal_access")
@ObjectType({ simpleResolvers: true, description: "Whether a client may sign in, and what the client sees then." })
export class PortalAccess {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid") clientId: string;
  @Field(() => Boolean, { description: "Whether the client may sign in." })
  @Column("boolean")
  enabled: boolean;
  @Column("text", { array: true }) hiddenSections: Section[];
  @Field(() => InstantScalar, { nullable: true, description: "When the client last signed in; null for never." })
  @Derived(
    "(select max(session.created_at) from session where session.workspace_id = portal_access.workspace_id and session.client_id = portal_access.client_id)",
  )
  lastSignInAt: string | null;

  @Field(() => Int, { description: "How many sessions the client has open at this moment." })
  @Derived(
    "(select count(*)::int from session where session.workspace_id = portal_access.workspace_id and session.client_id = portal_access.client_id and session.ended_at is null and session.expires_at > now())",
  )
  liveSessions: number;

  @Computed(() => [Section], { description: "The sections that the client sees, in their order." })
  get sections(): Section[] {
    return shown(this.hiddenSections);
  }
}

export function shown(hidden: readonly Section[]): Section[] {
  return sections.filter((section) => !hidden.includes(section));
}
