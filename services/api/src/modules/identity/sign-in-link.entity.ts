import { Column, Entity, PrimaryColumn } from "typeorm";

export type LinkPurpose = "SELF_SERVICE" | "INVITATION" | "OPERATOR" | "SET_UP";

/** A single-use link. Its token is made at the moment of sending and kept as a hash only. */
@Entity("sign_in_link")
export class SignInLink {
  @PrimaryColumn("uuid") id: string;
  /** Null for the set-up link alone: there is no workspace yet. */
  @Column("uuid", { nullable: true }) workspaceId: string | null;
  @Column("text") purpose: LinkPurpose;
  @Column("uuid", { nullable: true }) clientId: string | null;
  @Column("uuid", { nullable: true }) memberId: string | null;
  /** The canonical address that it was made for. */
  @Column("text", { nullable: true }) address: string | null;
  @Column("bytea") tokenHash: Buffer;
  @Column("bytea", { nullable: true }) codeMac: Buffer | null;
  /** The request that it answers; its code works in the browser that made the request. */
  @Column("uuid", { nullable: true }) requestId: string | null;
  @Column("text") returnTo: string;
  @Column("timestamptz") createdAt: string;
  @Column("timestamptz") expiresAt: string;
  @Column("timestamptz", { nullable: true }) usedAt: string | null;
  @Column("timestamptz", { nullable: true }) voidedAt: string | null;
}
