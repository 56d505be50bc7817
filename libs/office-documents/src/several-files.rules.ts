/** Several files as one: how many, how long each is (32 bits, big-endian), then their bytes. */
export function packed(files: readonly Uint8Array[]): Uint8Array {
  const head = new DataView(new ArrayBuffer(4 * (files.length + 1)));
  head.setUint32(0, files.length);
  files.forEach((file, index) => {
    head.setUint32(4 * (index + 1), file.length);
  });
  return Buffer.concat([new Uint8Array(head.buffer), ...files]);
}

/** The files that {@link packed} put together. */
export function unpacked(bytes: Uint8Array): Uint8Array[] {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = head.getUint32(0);
  let from = 4 * (count + 1);
  return Array.from({ length: count }, (_, index) => {
    const to = from + head.getUint32(4 * (index + 1));
    const file = bytes.subarray(from, to);
    from = to;
    return file;
  });
}
