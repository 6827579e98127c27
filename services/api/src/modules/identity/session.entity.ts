import { registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

export type SignInMethod = "LINK" | "CODE" | "SET_UP";

/** Why a browser's session is over. */
export const SessionEnd = { EXPIRED: "EXPIRED", SIGNED_OUT: "SIGNED_OUT", REVOKED: "REVOKED" } as const;
export type SessionEnd = keyof typeof SessionEnd;
registerEnumType(SessionEnd, {
  name: "SessionEnd",
  description: "Why the session that this browser still presents is over.",
  valuesConfig: {
    EXPIRED: { description: "Its thirty days have passed." },
    SIGNED_OUT: { description: "The person logged out." },
    REVOKED: { description: "The business ended it, or took portal access away." },
  },
});

/** Thirty days from signing in, by the database's clock; of the token only its hash. */
@Entity("session")
export class Session {
  @PrimaryColumn("uuid") workspaceId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("uuid", { nullable: true }) clientId: string | null;
  @Column("uuid", { nullable: true }) memberId: string | null;
  @Column("bytea") tokenHash: Buffer;
  @Column("text") method: SignInMethod;
  @Column("inet", { nullable: true }) ip: string | null;
  @Column("text", { nullable: true }) userAgent: string | null;
  @Column("timestamptz") createdAt: string;
  @Column("timestamptz") expiresAt: string;
  @Column("timestamptz", { nullable: true }) endedAt: string | null;
  @Column("text", { nullable: true }) endReason: SessionEnd | null;
}
