/**
 * Frees the memory of bytes that nobody needs any more. It lies outside V8's heap, and waits there until what lies inside
 * is collected: of a large file, some hundred megabytes. Bytes that share their memory with others stay.
 */
export function giveBack(bytes: Uint8Array): void {
  const { buffer, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
