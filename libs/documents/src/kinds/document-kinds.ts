import { type Because, OWN_RULE } from '@qms/lifecycle';
import type { Tx } from '@qms/work';
import type { DocumentKind } from '../document.entity';
import { follows } from './code-pattern.rules';
import { ListedKind } from './document-kind.entity';
import { type KnownKind, SUGGESTED_KINDS } from './suggested-kinds';

/** What both a unit of work and a reader can do. */
interface Asking {
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

/** The organization's kinds in their order; the suggested ones as long as it has changed none. */
export async function kindsOf(db: Asking, organizationId: string): Promise<readonly KnownKind[]> {
  const own = await db.query<KnownKind>(
    'select key, nature, name, patterns, retired_at is not null as retired from document_kind where organization_id = $1 order by place, key',
    [organizationId],
  );
  return own.length > 0 ? own : SUGGESTED_KINDS;
}

/** The organization's kinds as rows; one that has none begins with the suggested list, once. */
export async function begunKinds(tx: Tx, organizationId: string): Promise<readonly ListedKind[]> {
  const own = await tx.find(ListedKind, { organizationId });
  if (own.length === 0) {
    for (const [place, { key, nature, patterns }] of SUGGESTED_KINDS.entries()) {
      const made = await tx.query<{ id: string }>(
        `insert into document_kind (id, organization_id, key, nature, patterns, place) values ($1,$2,$3,$4,$5,$6)
         on conflict (organization_id, key) do nothing returning id`,
        [tx.newId(), organizationId, key, nature, patterns, place],
      );
      if (made[0]) await tx.recordOf('document-kind.suggested', { type: 'document-kind', id: made[0].id, organizationId }, { key });
    }
    return (await tx.find(ListedKind, { organizationId })).sort(byPlace);
  }
  return own.sort(byPlace);
}

const byPlace = (a: ListedKind, b: ListedKind): number => a.place - b.place || a.key.localeCompare(b.key);

/** The kind that a document of this nature and code gets: the one whose pattern it follows, else the first of the nature. */
export function kindFor<K extends { nature: DocumentKind; patterns: readonly string[] }>(
  kinds: readonly K[],
  nature: DocumentKind,
  code: string,
): K | undefined {
  const possible = kinds.filter((kind) => kind.nature === nature);
  return possible.find((kind) => follows(code, kind.patterns)) ?? possible[0];
}

/** What speaks against a code: the organization's own pattern, which warns. */
export const againstCode = (code: string, kind: Pick<KnownKind, 'patterns'> | undefined): readonly Because[] =>
  kind === undefined || follows(code, kind.patterns)
    ? []
    : [{ code: 'code-off-pattern', basis: OWN_RULE, params: { pattern: kind.patterns.join('; ') } }];
