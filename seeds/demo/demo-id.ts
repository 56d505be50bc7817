import { createHash } from 'node:crypto';

/** The same id for the same thing in every demo province, so that stories and tests can name it. */
export function demoId(thing: string): string {
  const hex = createHash('sha256').update(`qms-demo:${thing}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
