import type { Change } from './journal';

type Plain = Record<string, unknown>;

/** A column value as it may stand in the journal: bytes as hex, times as ISO text. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return value.toString('hex');
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
  return value ?? null;
}

export function snapshotOf(entity: object, hidden: readonly string[]): Plain {
  const shown = Object.entries(entity).filter(
    ([name, value]) => !hidden.includes(name) && name !== 'version' && typeof value !== 'function',
  );
  return Object.fromEntries(shown.map(([name, value]) => [name, plain(value)]));
}

/** Only what differs stands in the journal, before and after. */
export function changeBetween(before: Plain, after: Plain): Change {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
  const pick = (side: Plain): Plain =>
    Object.fromEntries(changed.filter((name) => side[name] !== undefined).map((name) => [name, side[name]]));
  return { before: pick(before), after: pick(after) };
}
