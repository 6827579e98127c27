import { domainToASCII } from "node:url";
import { isEmail } from "class-validator";
import { isMailAddress } from "../../gateways/mail";

/** The ideographic full stop is a dot to DNS and none to a mail server. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"',;<>()\s\u3002]/u;

export interface EmailAddress {
  /** Where mail goes: as it was entered, in Unicode's compatibility form (`oﬃce＠` is `office@`). */
  readonly email: string;
  /** By which it is found and compared: the same in lower case. */
  readonly address: string;
}

/** Null for what is not exactly one plain address that mail can be sent to. */
export function parseEmailAddress(entered: string): EmailAddress | null {
  const email = entered.normalize("NFKC").trim();
  const address = email.toLowerCase();
  const isPlain = isMailAddress(address) && !UNSAFE.test(address);
  if (!isPlain || !isEmail(address, { allow_utf8_local_part: true, require_tld: false })) return null;
  return domainToASCII(address.slice(address.lastIndexOf("@") + 1)) ? { email, address } : null;
}

export function canonicalAddress(entered: string): string | null {
  return parseEmailAddress(entered)?.address ?? null;
}

/** `a•••@s•••.com`: enough to know one's own address, too little to learn another's. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  const dot = domain.lastIndexOf(".");
  const ending = dot > 0 ? domain.slice(dot) : "";
  return `${firstOf(address)}•••@${firstOf(domain)}•••${ending}`;
}

function firstOf(text: string): string {
  return Array.from(text)[0] ?? "";
}
