import { Refusal } from '@qms/lifecycle';
import type { EntityManager } from 'typeorm';
import type { Claim } from './request-context';

/** Hours that a key is remembered; the clock forgets older ones. */
export const CLAIM_HOURS = 24;

/**
 * Claims the key in the command's own transaction. A second caller waits at the unique index until the first one ends (or its
 * lock_timeout passes: `still-processing`). @returns the first caller's result where there is one.
 * @throws Refusal `key-of-another-request` when the same key came with another request.
 */
export async function claimOrReplay(manager: EntityManager, claim: Claim, now: Date): Promise<{ result: unknown } | null> {
  const claimed = await manager.query(
    `insert into idempotency_claim (person_id, route, key, fingerprint, created_at) values ($1,$2,$3,$4,$5)
     on conflict (person_id, route, key) do nothing returning key`,
    [claim.personId, claim.route, claim.key, claim.fingerprint, now],
  );
  if (claimed.length === 1) return null;
  const [first] = await manager.query(
    'select fingerprint, result from idempotency_claim where person_id = $1 and route = $2 and key = $3',
    [claim.personId, claim.route, claim.key],
  );
  if (!first) throw new Refusal('still-processing');
  if (!claim.fingerprint.equals(first.fingerprint)) throw new Refusal('key-of-another-request');
  return { result: first.result?.value };
}

export async function keepResult(manager: EntityManager, claim: Claim, result: unknown): Promise<void> {
  await manager.query('update idempotency_claim set result = $4 where person_id = $1 and route = $2 and key = $3', [
    claim.personId,
    claim.route,
    claim.key,
    JSON.stringify({ value: result ?? null }),
  ]);
}
