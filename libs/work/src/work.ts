import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from './actor';
import { type LegalDate, legalDate, shifted } from './clock';
import { failpoint } from './failpoint';
import { claimOrReplay, keepResult } from './idempotency';
import type { Send } from './journal';
import { Outbox } from './outbox';
import { requestContext } from './request-context';
import { Tx } from './tx';

/** Tables that `keepBooks` may write without a journal entry: bookkeeping, no facts of the domain. */
export const BOOKS = [
  'idempotency_claim',
  'file',
  'session',
  'sign_in_throttle',
  'setup_link',
  'handled',
  'journal_personal',
  'journal_seal',
  'register_counter',
  'upload_batch_file',
  'file_text',
  'evidence_pack_work',
  'certificate_work',
  // Of nobody: the journal would keep the instant of each.
  'evaluation_answer',
  'check_in_tries',
  'personal_data_read',
] as const;

/** A read-only transaction with the scope set. Readers get this and nothing else. */
export interface Db {
  readonly actor: Actor;
  readonly now: Date;
  readonly today: LegalDate;
  /** Prepared by its text: write constant SQL with parameters. */
  query<T = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
/** Texts of statements that are prepared on each connection; beyond that they are sent as they are, so that no list of filters fills the server. */
const MOST_PREPARED = 1_000;

/** The three doors to the database; there is no other way (house.md law 1). */
@Injectable()
export class Work {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly source: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A command: one transaction in which the change, its journal entry and its outgoing jobs are written, or none. The whole function
   * is tried again on a serialization failure or deadlock, so it does no I/O of its own. With an Idempotency-Key in the request, the
   * claim is made here, and a repeated request gets the first one's result without acting again.
   */
  async run<T>(actor: Actor, command: (tx: Tx) => Promise<T>): Promise<T> {
    const context = requestContext.getStore();
    const claim = context?.claim;
    if (context) context.claim = undefined;
    for (let attempt = 1; ; attempt++) {
      const runner = this.source.createQueryRunner();
      let tx: Tx | undefined;
      try {
        const client = (await runner.connect()) as PoolClient;
        const send = this.sendOn(client);
        await runner.startTransaction();
        const now = await enter(send, actor);
        if (claim) {
          const replay = await claimOrReplay(runner.manager, claim, now);
          if (replay) {
            await runner.rollbackTransaction();
            return replay.result as T;
          }
        }
        tx = new Tx(actor, now, runner.manager, this.outbox, send);
        const result = await command(tx);
        if (!tx.hasRecorded && !tx.isIdle) throw new Error('a unit of work recorded nothing and did not say nothingToDo()');
        if (claim) await keepResult(runner.manager, claim, result);
        await tx.settled();
        failpoint('before-commit');
        await commit(runner, client);
        failpoint('after-commit');
        return result;
      } catch (error) {
        // What was sent without waiting may have failed first; the rest only fell over it.
        const cause =
          (await tx?.settled().then(
            () => error,
            (first: unknown) => first,
          )) ?? error;
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        const code = sqlState(cause);
        if (RETRIED.has(code) && attempt < ATTEMPTS) continue;
        if (code === '55P03') throw new Refusal('still-processing');
        throw cause;
      } finally {
        await runner.release();
      }
    }
  }

  /** Bookkeeping without a journal entry; a tenant table outside {@link BOOKS} refuses at commit (trigger `journal_required`). */
  async keepBooks<T>(actor: Actor, keep: (manager: EntityManager, now: Date) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      const result = await keep(runner.manager, await enter(this.sendOn(client), actor));
      await commit(runner, client);
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** A query: READ ONLY, scope set, one connection. Statements that do not wait for each other share one round trip. */
  async read<T>(actor: Actor, read: (db: Db) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      together(client);
      // Every value is a uuid or a word of ours, checked before it is put into the text.
      const entering = client.query(`begin read only; ${scopeStatement(actor)}; select clock_timestamp() as now`);
      entering.catch(() => undefined);
      const now = actor.identifiedAt ?? ((await entering) as unknown as QueryResult<{ now: Date }>[]).at(-1)!.rows[0]!.now;
      const result = await read(this.db(client, actor, shifted(now)));
      await entering;
      return result;
    } finally {
      // Nothing was written: whether it ends by commit or by rollback is the same, and nobody waits for it.
      void client.query('rollback').then(
        () => client.release(),
        (fault: Error) => client.release(fault),
      );
    }
  }

  /** One statement before there is an actor: who is behind a session or token. Identity alone calls it. */
  async identify<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    return (await this.pool.query({ ...this.nameOf(sql), text: sql, values: [...parameters] })).rows as T[];
  }

  private db(client: PoolClient, actor: Actor, now: Date): Db {
    return { actor, now, today: legalDate(now), query: this.sendOn(client) };
  }

  private sendOn(client: PoolClient) {
    return async <T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> =>
      (await client.query({ ...this.nameOf(sql), text: sql, values: [...parameters] })).rows as T[];
  }

  private nameOf(sql: string): { name?: string } {
    const known = this.names.get(sql);
    if (known) return { name: known };
    if (this.names.size >= MOST_PREPARED) return {};
    const name = createHash('sha1').update(sql).digest('base64url');
    this.names.set(sql, name);
    return { name };
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }
}

const unheard = (): void => undefined;

/**
 * After a failed statement COMMIT answers ROLLBACK, and calls it no fault: whoever went on over the failure would tell of a success. So a
 * statement goes before it, in the same packet, that such a transaction refuses.
 */
async function commit(runner: QueryRunner, client: PoolClient): Promise<void> {
  const standing = client.query('select');
  standing.catch(unheard);
  await runner.commitTransaction();
  await standing;
}

/** What is sent before anybody waits for an answer leaves in one packet. */
function together(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** SQLSTATE of a database error, '' otherwise. */
export const sqlState = (error: unknown): string =>
  (error as { driverError?: { code?: string }; code?: string })?.driverError?.code ?? (error as { code?: string })?.code ?? '';

async function enter(send: Send, actor: Actor): Promise<Date> {
  const [row] = await send<{ now: Date }>(
    `select set_config('app.person', $1, true), set_config('app.reads', $2, true), set_config('app.writes', $3, true),
            set_config('app.reach', $4, true), set_config('app.recorded', '0', true), clock_timestamp() as now`,
    [actor.personId ?? '', uuids(actor.reads), uuids(actor.writes), actor.reach],
  );
  return shifted(row!.now);
}

const uuids = (ids: readonly string[]): string => {
  if (!ids.every((id) => UUID.test(id))) throw new Error('a scope holds uuids only');
  return `{${ids.join(',')}}`;
};

const scopeStatement = (actor: Actor): string => {
  if (actor.personId !== null && !UUID.test(actor.personId)) throw new Error('a person is a uuid');
  if (!['', 'supervisor', 'system', 'public'].includes(actor.reach)) throw new Error('unknown reach');
  return `select set_config('app.person', '${actor.personId ?? ''}', true), set_config('app.reads', '${uuids(actor.reads)}', true),
    set_config('app.writes', '${uuids(actor.writes)}', true), set_config('app.reach', '${actor.reach}', true)`;
};
