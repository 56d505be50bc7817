import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment, Keys, type Signature } from '@qms/config';
import { lockFor } from '@qms/database';
import { systemActor } from './actor';
import { Outbox } from './outbox';
import { GENESIS, headBytes, nextRoot, type SealHead } from './seal.rules';
import { Work } from './work';

/** A signed head as it is exported. */
export interface SignedHead extends Signature {
  readonly head: SealHead;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const BATCH = 20_000;

/** Chains a root over all new entries up to a safe horizon, signs it and writes the head beside the data. One holder (clock lock). */
@Injectable()
export class Sealer implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly keys: Keys,
    private readonly environment: Environment,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'work.seal', everySeconds: 60, run: async () => void (await this.seal()) });
  }

  /** All signed heads by number; `newest`: the last one alone. */
  async heads(which: 'all' | 'newest' = 'all'): Promise<SignedHead[]> {
    const rows = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<SealHead & Signature>(
        `select id::int as seal, entries::int as entries, last_xid::text as "lastXid", last_entry_id::text as "lastEntryId", encode(root, 'hex') as root,
           to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, key_id as "keyId", encode(signature, 'base64') as signature
         from journal_seal ${which === 'newest' ? 'order by id desc limit 1' : 'order by id'}`,
      ),
    );
    return rows.map(({ keyId, signature, ...head }) => ({ head, keyId, signature: signature.replace(/\s/g, '') }));
  }

  /** Seals everything up to the oldest transaction still running. @returns the new head, or null when there was nothing new. */
  async seal(): Promise<SignedHead | null> {
    let last: SignedHead | null = null;
    for (;;) {
      const next = await this.sealOnce();
      if (!next) break;
      last = next;
    }
    if (last) this.keepBeside(last);
    return last;
  }

  private sealOnce(): Promise<SignedHead | null> {
    return this.work.keepBooks(systemActor(NOBODY), async (manager, now) => {
      await manager.query('select pg_advisory_xact_lock($1)', [lockFor('sealing')]);
      const [previous] = await manager.query(
        'select id, last_xid::text as xid, last_entry_id, entries, root from journal_seal order by id desc limit 1',
      );
      const rows: { id: string; xid: string; hash: Buffer }[] = await manager.query(
        `select id, xid::text as xid, hash from journal_entry
         where xid < pg_snapshot_xmin(pg_current_snapshot()) and (xid, id) > ($1::xid8, $2::bigint) order by journal_entry.xid, journal_entry.id limit ${BATCH}`,
        [previous?.xid ?? '0', previous?.last_entry_id ?? '0'],
      );
      const tail = rows.at(-1);
      if (!tail) return null;
      const root = nextRoot(
        previous?.root ?? GENESIS,
        rows.map((row) => row.hash),
      );
      const head: SealHead = {
        seal: Number(previous?.id ?? 0) + 1,
        entries: Number(previous?.entries ?? 0) + rows.length,
        lastXid: tail.xid,
        lastEntryId: tail.id,
        root: root.toString('hex'),
        at: now.toISOString(),
      };
      const signed = this.keys.sign(headBytes(head));
      await manager.query(
        'insert into journal_seal (id, last_xid, last_entry_id, entries, root, sealed_at, key_id, signature) values ($1,$2::xid8,$3,$4,$5,$6,$7,$8)',
        [head.seal, head.lastXid, head.lastEntryId, head.entries, root, now, signed.keyId, Buffer.from(signed.signature, 'base64')],
      );
      return { head, ...signed };
    });
  }

  /** Beside the data, outside the database: who cuts the journal's tail must also forge this file. */
  private keepBeside(signed: SignedHead): void {
    const folder = join(this.environment.dataDir, 'journal-heads');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const text = `${JSON.stringify(signed, null, 2)}\n`;
    writeFileSync(join(folder, `${String(signed.head.seal).padStart(10, '0')}.json`), text, { mode: 0o400, flag: 'w' });
    writeFileSync(join(folder, 'latest.json.new'), text, { mode: 0o600 });
    renameSync(join(folder, 'latest.json.new'), join(folder, 'latest.json'));
  }
}
