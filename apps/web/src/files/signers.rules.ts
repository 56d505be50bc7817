import { fold } from '../ui/fold';
import type { FileSignature } from './files.queries';

const plain = (name: string): string => fold(name).replaceAll(/\s+/g, ' ').trim();

/**
 * Whether a signature carries the name of the entered signer, or no name stands against it. Certificates write names in capitals, without accents
 * or with a title before them ("TS. Nguyễn Văn A"), so the name need only stand within theirs.
 */
export function isSignedAs(entered: string, signatures: readonly Pick<FileSignature, 'signer'>[]): boolean {
  const name = plain(entered);
  const names = signatures.flatMap(({ signer }) => (signer === null ? [] : [plain(signer.name)]));
  return name === '' || names.length === 0 || names.some((one) => ` ${one} `.includes(` ${name} `));
}
