import { canonical, sha256 } from './journal';

/** The head of the journal after a seal: what is signed, written beside the data and may be downloaded. */
export interface SealHead {
  /** Running number of the seal, from 1. */
  readonly seal: number;
  /** Entries sealed so far. */
  readonly entries: number;
  readonly lastXid: string;
  readonly lastEntryId: string;
  /** Hex of the root: SHA-256(root before ‖ hash of each new entry in order). */
  readonly root: string;
  readonly at: string;
}

export const GENESIS = Buffer.alloc(32);

/** Chains the hashes of new entries onto the root. */
export const nextRoot = (previous: Uint8Array, hashes: readonly Uint8Array[]): Buffer =>
  hashes.reduce<Buffer>((root, hash) => sha256(root, hash), Buffer.from(previous));

/** The bytes that are signed. */
export const headBytes = (head: SealHead): Buffer => Buffer.from(canonical(head), 'utf8');
