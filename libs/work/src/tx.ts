import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '@qms/lifecycle';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Actor } from './actor';
import { type LegalDate, legalDate } from './clock';
import { type Aggregate, type EntryInput, type Send, type Tail, tailOf, writeEntry } from './journal';
import type { Outbox } from './outbox';
import { requestContext } from './request-context';
import { insertOf, type RowStatement, updateOf } from './rows';
import { changeBetween, snapshotOf } from './snapshot';
import { v7 as uuidv7 } from './uuid';

/** A class whose changes can be recorded: `static readonly aggregate: Aggregate`. */
export interface Recordable {
  readonly id: string;
}
export type RecordableClass<E extends object> = (new () => E) & { readonly aggregate: Aggregate };

export interface RecordFacts {
  /** Why a person did it, or went over a warning. */
  readonly reason?: string;
  readonly [fact: string]: unknown;
}

/** One unit of work under way: the only hand that writes. */
export class Tx {
  private readonly before = new WeakMap<object, Record<string, unknown>>();
  /** Values of rows as the database has them; what is not in here is new. */
  private readonly stored = new WeakMap<object, Record<string, unknown>>();
  private readonly tails = new Map<string, Tail | null>();
  private readonly underway: Promise<unknown>[] = [];
  private records = 0;
  private idle = false;

  constructor(
    readonly actor: Actor,
    /** The database's time, fixed once. */
    readonly now: Date,
    readonly manager: EntityManager,
    private readonly outbox: Outbox,
    private readonly send: Send,
  ) {}

  /** Today in Vietnam. */
  get today(): LegalDate {
    return legalDate(this.now);
  }

  get hasRecorded(): boolean {
    return this.records > 0;
  }
  get isIdle(): boolean {
    return this.idle;
  }

  /** A new time-ordered id. */
  newId(): string {
    return uuidv7();
  }

  /** Locks the row for this unit of work. @throws Refusal `not-found`: missing and out of scope are the same. */
  async lock<E extends ObjectLiteral>(entity: EntityTarget<E>, id: string): Promise<E> {
    const found = await this.manager.findOne(entity, {
      where: { id } as unknown as FindOptionsWhere<E>,
      lock: { mode: 'pessimistic_write' },
    });
    if (!found) throw new Refusal('not-found');
    this.remember(found);
    return found;
  }

  /** {@link lock}, and the sender must have seen this very version (If-Match). @throws Refusal `changed-meanwhile` (412). */
  async lockSeen<E extends ObjectLiteral & { version: number }>(entity: EntityTarget<E>, id: string): Promise<E> {
    const found = await this.lock(entity, id);
    const seen = requestContext.getStore()?.ifMatch;
    if (seen !== undefined && seen !== found.version) throw new Refusal('changed-meanwhile', { version: found.version });
    return found;
  }

  async find<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E[]> {
    const found = await this.manager.find(entity, { where });
    for (const one of found) this.remember(one);
    return found;
  }

  /**
   * The row behind an id given in a body or query. @throws Refusal `unknown-reference` (422): missing and out of scope are the same.
   */
  async reference<E extends ObjectLiteral>(entity: EntityTarget<E>, id: string, field: string): Promise<E> {
    const found = await this.manager.findOne(entity, { where: { id } as unknown as FindOptionsWhere<E> });
    if (!found) throw new Refusal('unknown-reference', { field });
    this.remember(found);
    return found;
  }

  /** Inserts (new) or updates (locked before). Returns the same object. */
  save<E extends object>(entity: E): Promise<E> {
    return this.heard(this.put(entity));
  }

  private async put<E extends object>(entity: E): Promise<E> {
    const { connection } = this.manager;
    const metadata = connection.getMetadata(entity.constructor);
    const stored = this.stored.get(entity);
    if (!stored) {
      await this.write(insertOf(metadata, connection.driver, entity));
      const { id } = entity as { id?: string };
      // Its id was made here, so nobody has written of it before.
      if (id) this.tails.set(id, this.tails.get(id) ?? null);
    } else {
      const changed = Object.entries(valuesOf(entity)).filter(([name, value]) => !isDeepStrictEqual(value, stored[name]));
      const update = updateOf(
        metadata,
        connection.driver,
        entity,
        changed.map(([name]) => name),
      );
      if (update) await this.write(update);
    }
    this.stored.set(entity, valuesOf(entity));
    return entity;
  }

  /** Plain SQL for what entities say badly (unnest, counters). Parameters only, never text put together. */
  query<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.heard(this.ask(sql, parameters));
  }

  private async ask<T>(sql: string, parameters: unknown[]): Promise<T[]> {
    const result = await this.manager.query(sql, parameters);
    // TypeORM answers UPDATE and DELETE with [rows, count].
    return Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number' ? result[0] : result;
  }

  /**
   * Writes the journal entry of what was just done to `entity` (before/after by themselves) and one job for each interested handler,
   * all in this transaction. `organizationId` is the entity's own unless given.
   */
  record<E extends Recordable & object>(event: string, entity: E, facts: RecordFacts = {}, organizationId?: string): Promise<string> {
    const aggregate = (entity.constructor as unknown as RecordableClass<E>).aggregate;
    const after = snapshotOf(entity, aggregate.hidden ?? []);
    const change = changeBetween(this.before.get(entity) ?? {}, after);
    this.before.set(entity, after);
    return this.recordOf(
      event,
      { type: aggregate.type, id: entity.id, organizationId: organizationId ?? ownerOf(entity) },
      facts,
      change,
      aggregate.personal,
    );
  }

  /** The same for what has no entity class. */
  recordOf(
    event: string,
    aggregate: { type: string; id: string; organizationId: string },
    facts: RecordFacts = {},
    change: { before: Record<string, unknown>; after: Record<string, unknown> } | { before: object; after: object } = {
      before: {},
      after: {},
    },
    personal: readonly string[] = [],
  ): Promise<string> {
    return this.heard(this.enter({ event, aggregate, change: change as EntryInput['change'], personal, facts }));
  }

  private async enter(input: EntryInput): Promise<string> {
    const { event, aggregate } = input;
    const last = this.tails.get(aggregate.id);
    const entry = writeEntry(this.send, this.actor, this.now, input, last === undefined ? await tailOf(this.send, aggregate.id) : last);
    this.tails.set(aggregate.id, entry.tail);
    this.heard(entry.written);
    this.records += 1;
    await this.outbox.send(this.manager, {
      event,
      eventId: entry.eventId,
      organizationId: aggregate.organizationId,
      aggregateId: aggregate.id,
    });
    return entry.eventId;
  }

  /** Says openly that this unit of work found nothing to do; without it an unrecorded write is refused. */
  nothingToDo(): void {
    this.idle = true;
  }

  /**
   * The next number of one of our own registers, without gap: taken as the LAST statement before the row that carries it.
   * @param year registers run per year.
   */
  async takeNumber(organizationId: string, register: string, year: number): Promise<number> {
    const [row] = await this.query<{ last: number }>(
      `insert into register_counter (organization_id, register, year, last) values ($1,$2,$3,1)
       on conflict (organization_id, register, year) do update set last = register_counter.last + 1 returning last`,
      [organizationId, register, year],
    );
    return row!.last;
  }

  private async write({ sql, parameters }: RowStatement): Promise<void> {
    await this.send(sql, parameters);
  }

  /** Fulfilled when everything that was sent stands; rejected with the first fault among it. */
  async settled(): Promise<void> {
    // An entry on its way sends more when the end of its chain is known.
    for (let seen = -1; seen < this.underway.length; ) {
      seen = this.underway.length;
      await Promise.all(this.underway);
    }
  }

  /** What fails refuses the commit, also where nobody waits for it or a body goes on over it: `settled` tells the fault. */
  private heard<T>(answer: Promise<T>): Promise<T> {
    answer.catch(() => undefined);
    this.underway.push(answer);
    return answer;
  }

  private remember(entity: object): void {
    this.stored.set(entity, valuesOf(entity));
    const aggregate = (entity.constructor as unknown as { aggregate?: Aggregate }).aggregate;
    if (aggregate && !this.before.has(entity)) this.before.set(entity, snapshotOf(entity, aggregate.hidden ?? []));
  }
}

const ownerOf = (entity: object): string => {
  const { organizationId } = entity as { organizationId?: string };
  if (!organizationId) throw new Error(`${entity.constructor.name} names no organization for its journal entry`);
  return organizationId;
};

/** Own values of an entity, lists and objects copied, so that a change within them shows. */
const valuesOf = (entity: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entity).map(([name, value]) => [name, isPlain(value) ? structuredClone(value) : value]));

const isPlain = (value: unknown): boolean =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);
