import { createHash, randomBytes, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Actor } from './actor';

/** What an entity class says about itself so that its changes can be recorded. */
export interface Aggregate {
  /** The word under which it stands in the journal, e.g. `revision`. */
  readonly type: string;
  /** Fields whose values are personal: the entry holds only a salted hash, so that erasure leaves the chain valid. */
  readonly personal?: readonly string[];
  /** Fields that never stand in the journal (secrets, search columns). */
  readonly hidden?: readonly string[];
}

export interface Change {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

export interface EntryInput {
  readonly event: string;
  readonly aggregate: { readonly type: string; readonly id: string; readonly organizationId: string };
  readonly change: Change;
  readonly personal: readonly string[];
  /** More facts of the act: remark, reason, overridden warnings, hash of what was read. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Where an aggregate's chain ends; null before its first entry. */
export interface Tail {
  readonly version: number;
  readonly hash: Buffer;
}

/** An entry on its way into the database. */
export interface WrittenEntry {
  readonly eventId: string;
  readonly tail: Tail;
  /** Fulfilled once it stands there. */
  readonly written: Promise<unknown>;
}

/** Sends one prepared statement on the transaction's connection, in the order of the calls. */
export type Send = <T = Record<string, unknown>>(sql: string, parameters: readonly unknown[]) => Promise<T[]>;

export const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 8785 bytes of a value: the same value always gives the same bytes. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

/** Hash of an entry: over the bytes of its body, which name the hash of the entry before it in the same aggregate. */
export const entryHash = (body: string): Buffer => sha256(body);

/** The end of an aggregate's chain. The caller holds the aggregate's row lock. */
export async function tailOf(send: Send, aggregateId: string): Promise<Tail | null> {
  const [last] = await send<Tail>('select version, hash from journal_tail($1)', [aggregateId]);
  return last ?? null;
}

const INSERT = `insert into journal_entry (event_id, organization_id, aggregate_type, aggregate_id, version, event, at, actor_id, body, hash)
  values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)`;
const INSERT_PERSONAL = `with entry as (${INSERT} returning id)
  insert into journal_personal (entry_id, field, value, salt) select entry.id, p.* from entry, unnest($11::text[], $12::text[], $13::bytea[]) p`;

/**
 * Writes one entry as the next of its aggregate's chain, without waiting for the answer. `unique (aggregate_id, version)` makes a second
 * writer fail rather than fork the chain.
 */
export function writeEntry(send: Send, actor: Actor, at: Date, input: EntryInput, last: Tail | null): WrittenEntry {
  const version = (last?.version ?? 0) + 1;
  const { change, secrets } = hidePersonal(input.change, input.personal);
  const eventId = randomUUID();
  const { aggregate } = input;
  const body = canonical({
    eventId,
    organizationId: aggregate.organizationId,
    aggregateType: aggregate.type,
    aggregateId: aggregate.id,
    version,
    event: input.event,
    at: at.toISOString(),
    actor: { kind: actor.kind, id: actor.personId },
    before: change.before,
    after: change.after,
    facts: input.facts,
    previous: last ? last.hash.toString('hex') : null,
  });
  const hash = entryHash(body);
  const row = [eventId, aggregate.organizationId, aggregate.type, aggregate.id, version, input.event, at, actor.personId, body, hash];
  const written =
    secrets.length === 0
      ? send(INSERT, row)
      : send(INSERT_PERSONAL, [
          ...row,
          secrets.map(({ field }) => field),
          secrets.map(({ value }) => value),
          secrets.map(({ salt }) => salt),
        ]);
  return { eventId, tail: { version, hash }, written };
}

interface PersonalValue {
  readonly field: string;
  readonly value: string;
  readonly salt: Buffer;
}

function hidePersonal(change: Change, fields: readonly string[]): { change: Change; secrets: PersonalValue[] } {
  const secrets: PersonalValue[] = [];
  const hide = (side: 'before' | 'after'): Record<string, unknown> => {
    const shown: Record<string, unknown> = { ...change[side] };
    for (const field of fields) {
      if (shown[field] === undefined || shown[field] === null) continue;
      const secret = { field: `${side}.${field}`, value: String(shown[field]), salt: randomBytes(16) };
      secrets.push(secret);
      shown[field] = { personal: sha256(secret.salt, secret.value).toString('hex') };
    }
    return shown;
  };
  return { change: { before: hide('before'), after: hide('after') }, secrets };
}
