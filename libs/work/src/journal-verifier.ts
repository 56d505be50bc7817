import { createPublicKey, verify } from 'node:crypto';
import { canonical, entryHash } from './journal';
import { GENESIS, headBytes, nextRoot, type SealHead } from './seal.rules';
import type { SignedHead } from './sealer';

/** One journal row as read from the database or from an export. */
export interface JournalRow {
  readonly id: string;
  readonly xid: string;
  readonly eventId: string;
  readonly organizationId: string;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly event: string;
  readonly body: string;
  /** Hex. */
  readonly hash: string;
}

export interface SealRow {
  readonly head: SealHead;
  readonly keyId: string;
  readonly signature: string;
}

export interface Fault {
  readonly kind: 'edited' | 'removed' | 'cut-off' | 'seal-broken' | 'signature-wrong' | 'head-unknown';
  readonly where: string;
  readonly text: { readonly vi: string; readonly en: string };
}

export interface Verdict {
  readonly whole: boolean;
  readonly entries: number;
  readonly sealed: number;
  readonly faults: readonly Fault[];
}

interface Link {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly previous: string | null;
}

const fault = (kind: Fault['kind'], where: string, vi: string, en: string): Fault => ({ kind, where, text: { vi, en } });

/**
 * Proves the journal from its rows alone, without a database: every body gives its hash, every chain is without gap, every seal covers
 * exactly its rows and is signed, and an exported head (kept elsewhere) is still part of it. Rows come ordered by (xid, id).
 */
export class JournalVerifier {
  private readonly faults: Fault[] = [];
  private readonly chains = new Map<string, Link[]>();
  private entries = 0;
  private sealed = 0;
  private sealIndex = 0;
  private root: Buffer = GENESIS;

  /**
   * @param seals all seals by number; @param publicKeys PEM by key id;
   * @param anchors heads kept elsewhere: they find the tail cut off together with its seals.
   */
  constructor(
    private readonly seals: readonly SealRow[],
    private readonly publicKeys: ReadonlyMap<string, string>,
    private readonly anchors: readonly SignedHead[] = [],
  ) {}

  /** Feeds the next row. */
  add(row: JournalRow): void {
    this.entries += 1;
    this.checkBody(row);
    this.keepLink(row);
    this.checkSeal(row);
  }

  /** Says whether the journal is whole; call after the last row. */
  finish(): Verdict {
    if (this.sealIndex < this.seals.length)
      this.faults.push(
        fault(
          'cut-off',
          `seal ${this.seals[this.sealIndex]!.head.seal}`,
          'Nhật ký thiếu các dòng cuối đã được niêm phong',
          'the journal lacks rows at its end that were sealed',
        ),
      );
    this.checkChains();
    this.checkSignatures();
    for (const anchor of this.anchors) this.checkAnchor(anchor);
    return { whole: this.faults.length === 0, entries: this.entries, sealed: this.sealed, faults: this.faults };
  }

  private checkBody(row: JournalRow): void {
    const body = parse(row.body);
    const told =
      body !== null &&
      canonical(body) === row.body &&
      body.eventId === row.eventId &&
      body.organizationId === row.organizationId &&
      body.aggregateType === row.aggregateType &&
      body.aggregateId === row.aggregateId &&
      body.version === row.version &&
      body.event === row.event;
    if (!told || entryHash(row.body).toString('hex') !== row.hash)
      this.faults.push(fault('edited', `entry ${row.id}`, `Dòng ${row.id} đã bị sửa`, `row ${row.id} was edited`));
  }

  /** Two transactions may write the same aggregate in the order opposite to their ids, so chains are judged when all rows are in. */
  private keepLink(row: JournalRow): void {
    const chain = this.chains.get(row.aggregateId) ?? [];
    chain.push({
      id: row.id,
      version: row.version,
      hash: row.hash,
      previous: (parse(row.body)?.previous as string | null | undefined) ?? null,
    });
    this.chains.set(row.aggregateId, chain);
  }

  private checkChains(): void {
    for (const [aggregateId, chain] of this.chains) {
      chain.sort((a, b) => a.version - b.version);
      chain.forEach((link, index) => {
        const before = chain[index - 1];
        if (link.version === (before?.version ?? 0) + 1 && link.previous === (before?.hash ?? null)) return;
        this.faults.push(
          fault(
            'removed',
            `entry ${link.id}`,
            `Trước dòng ${link.id} có dòng đã bị xóa hoặc thay (${aggregateId})`,
            `a row before ${link.id} was removed or replaced (${aggregateId})`,
          ),
        );
      });
    }
  }

  private checkSeal(row: JournalRow): void {
    const seal = this.seals[this.sealIndex];
    if (!seal) return;
    this.root = nextRoot(this.root, [Buffer.from(row.hash, 'hex')]);
    this.sealed += 1;
    if (row.id === seal.head.lastEntryId) {
      if (this.root.toString('hex') !== seal.head.root || this.sealed !== seal.head.entries) this.breakSeal(seal);
      // Later seals are judged by themselves, not all condemned by the first broken one.
      this.root = Buffer.from(seal.head.root, 'hex');
      this.sealed = seal.head.entries;
      this.sealIndex += 1;
    } else if (BigInt(row.xid) > BigInt(seal.head.lastXid)) {
      this.breakSeal(seal);
      this.root = nextRoot(Buffer.from(seal.head.root, 'hex'), [Buffer.from(row.hash, 'hex')]);
      this.sealed = seal.head.entries + 1;
      this.sealIndex += 1;
    }
  }

  private breakSeal(seal: SealRow): void {
    this.faults.push(
      fault(
        'seal-broken',
        `seal ${seal.head.seal}`,
        `Niêm phong ${seal.head.seal} không khớp với các dòng`,
        `seal ${seal.head.seal} does not fit its rows`,
      ),
    );
  }

  private checkSignatures(): void {
    for (const seal of this.seals)
      if (!this.isSigned(seal.head, seal))
        this.faults.push(
          fault(
            'signature-wrong',
            `seal ${seal.head.seal}`,
            `Chữ ký của niêm phong ${seal.head.seal} không đúng`,
            `the signature of seal ${seal.head.seal} is wrong`,
          ),
        );
  }

  private checkAnchor(anchor: SignedHead): void {
    if (!this.isSigned(anchor.head, anchor))
      this.faults.push(
        fault('signature-wrong', 'head', 'Chữ ký của đầu nhật ký đã xuất không đúng', 'the signature of the exported head is wrong'),
      );
    const same = this.seals.find((seal) => seal.head.seal === anchor.head.seal);
    if (!same || same.head.root !== anchor.head.root)
      this.faults.push(
        fault(
          same ? 'head-unknown' : 'cut-off',
          `seal ${anchor.head.seal}`,
          'Nhật ký không còn chứa đầu nhật ký đã xuất',
          'the journal no longer contains the exported head',
        ),
      );
  }

  private isSigned(head: SealHead, { keyId, signature }: { keyId: string; signature: string }): boolean {
    const pem = this.publicKeys.get(keyId);
    return pem !== undefined && verify(null, headBytes(head), createPublicKey(pem), Buffer.from(signature, 'base64'));
  }
}

function parse(body: string): Record<string, unknown> | null {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return null;
  }
}
