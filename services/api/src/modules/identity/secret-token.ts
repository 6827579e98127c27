import { createHmac, hash, randomBytes, randomInt } from "node:crypto";

/** 32 random bytes as 43 characters: what links and cookies carry. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

const TOKEN = /^[\w-]{43}$/;

/** Null for what cannot be a token, so that no statement is made for it. */
export function hashOf(token: string | null | undefined): Buffer | null {
  return token && TOKEN.test(token) ? hash("sha256", token, "buffer") : null;
}

/** Six digits for the person whose mail is on another device. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** A million codes are soon tried against a plain hash, so the installation's secret keys it, and the link's id binds it. */
export function macOf(secret: Buffer, linkId: string, code: string): Buffer {
  return createHmac("sha256", secret).update(`${linkId}:${code}`).digest();
}
