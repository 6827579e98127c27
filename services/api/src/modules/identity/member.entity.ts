import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantScalar } from "../../core/scalars";
import { Derived } from "../../core/table";
import { Role } from "./role";

@Entity("member")
@ObjectType({ simpleResolvers: true, description: "A person who works in a workspace." })
export class Member {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Field(() => String, { description: "As the person is called." })
  @Column("text")
  name: string;
  @Field(() => String, { description: "Where sign-in links and notices go, as it was entered." })
  @Column("text")
  email: string;
  /** The e-mail address in its canonical form, by which it is found. */
  @Column("text") address: string;
  @Field(() => Role, { description: "What this member may do." })
  @Column("text")
  role: Role;
  @Field(() => InstantScalar, { description: "Since when." })
  @Column("timestamptz")
  createdAt: string;
  @Column("timestamptz", { nullable: true }) removedAt: string | null;
  @Field(() => InstantScalar, { nullable: true, description: "When this member last signed in; null for never." })
  @Derived(
    "(select max(session.created_at) from session where session.workspace_id = member.workspace_id and session.member_id = member.id)",
  )
  lastSignInAt: string | null;
}
