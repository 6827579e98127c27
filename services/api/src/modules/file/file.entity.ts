import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Allow } from "../../core/access";
import { Computed } from "../../core/computed";
import { InstantScalar, SafeIntScalar } from "../../core/scalars";
import type { Section } from "../section/section";
import { isPreviewable } from "./media-type";

/** The sections whose things have files. */
export type FileSection = Extract<Section, "DELIVERABLES" | "CONTRACTS" | "INVOICES">;

/**
 * What is known of stored bytes, which never change: other bytes are another file. Until it is attached it is nobody's
 * but the workspace's. Whether a client may have it stands in its own row, and whoever owns it keeps that true.
 */
@Entity("file")
@ObjectType({ simpleResolvers: true, description: "A stored file: what is known of its bytes." })
export class File {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque; the last part of the address from which it is downloaded." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid", { nullable: true }) clientId: string | null;
  @Field(() => String, { description: "What it is called, with its ending; safe to be shown and saved under." })
  @Column("text")
  name: string;
  @Field(() => SafeIntScalar, { description: "In bytes." })
  @Column("int8")
  size: number;
  @Field(() => String, {
    description: "Decided from its content, never from its name or from what the browser said.",
  })
  @Column("text")
  mediaType: string;
  @Field(() => InstantScalar, { description: "When its last byte had come." })
  @Column("timestamptz", { name: "created_at" })
  uploadedAt: string;
  @Allow("MEMBER")
  @Field(() => String, {
    nullable: true,
    description: "Who uploaded it, by the name of now; null for a client who asks.",
  })
  uploadedBy?: string | null;

  // What no page tells, and only a `StoredFile` has when it is read.

  @Column("text", { nullable: true, select: false }) section?: FileSection | null;
  @Column("boolean", { select: false }) isShown?: boolean;
  /** Random: where the bytes lie tells nothing of what they are. */
  @Column("uuid", { select: false }) storageKey?: string;
  @Column("bytea", { select: false }) sha256?: Buffer;
  /** Null for what the service made itself. */
  @Column("uuid", { name: "uploaded_by", nullable: true, select: false }) uploadedById?: string | null;
  @Column("timestamptz", { nullable: true, select: false }) attachedAt?: string | null;
  @Column("timestamptz", { nullable: true, select: false }) removedAt?: string | null;
  /** When its bytes were last read and compared with their hash, and since when they are not what they were. */
  @Column("timestamptz", { select: false }) verifiedAt?: string;
  @Column("timestamptz", { nullable: true, select: false }) damagedAt?: string | null;

  @Computed(() => Boolean, {
    description: "Whether a page may show it (PDF and raster images); everything else is for downloading.",
  })
  get canPreview(): boolean {
    return isPreviewable(this.mediaType);
  }
}

/** As those read it who keep its bytes or hand them out. */
export type StoredFile = File & Required<Pick<File, "storageKey" | "sha256" | "damagedAt">>;
