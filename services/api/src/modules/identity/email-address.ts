import { isEmail } from "class-validator";

const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"',;<>()\s]/u;

/**
 * The one form in which addresses are compared: NFKC, trimmed, lower case. Mail goes to the address as it was entered,
 * never to this one. Null for what is not exactly one plain address.
 */
export function canonicalAddress(entered: string): string | null {
  const address = entered.normalize("NFKC").trim().toLowerCase();
  const isPlain = address.length <= 254 && !UNSAFE.test(address);
  return isPlain && isEmail(address, { allow_utf8_local_part: true, require_tld: false }) ? address : null;
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
