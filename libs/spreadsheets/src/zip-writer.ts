import { strToU8, zipSync } from 'fflate';

/** 1 January 1980, the first day that a zip knows: the same content gives the same bytes. Its clock is local. */
const FIXED_TIME = new Date(1980, 0, 1);

/** A zip archive of these parts, in this order. */
export const zipOf = (parts: readonly { readonly name: string; readonly content: string }[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(parts.map(({ name, content }) => [name, strToU8(content)])), { mtime: FIXED_TIME }));
