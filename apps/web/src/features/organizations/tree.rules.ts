import { finds } from '../../ui/fold';
import type { OrganizationRow } from './organizations.queries';

export interface TreeNode {
  readonly row: OrganizationRow;
  readonly children: readonly TreeNode[];
}

/** Whether a node stands on a day (`YYYY-MM-DD`); `validTo` is the first day on which it no longer does. */
export const standsOn = (row: Pick<OrganizationRow, 'validFrom' | 'validTo'>, day: string): boolean =>
  (row.validFrom == null || row.validFrom <= day) && (row.validTo == null || day < row.validTo);

/** Rows as a tree, in their given order. A row whose parent is not among them (out of sight, or left out) becomes a root. */
export function treeOf(rows: readonly OrganizationRow[]): TreeNode[] {
  const known = new Set(rows.map((row) => row.id));
  const under = new Map<string | null, OrganizationRow[]>();
  for (const row of rows) {
    const parent = row.parentId !== null && known.has(row.parentId) ? row.parentId : null;
    under.set(parent, [...(under.get(parent) ?? []), row]);
  }
  const nodes = (parent: string | null): TreeNode[] => (under.get(parent) ?? []).map((row) => ({ row, children: nodes(row.id) }));
  return nodes(null);
}

/** Rows that match by name, short name or code, and the way up to them. */
export function rowsFound(rows: readonly OrganizationRow[], sought: string): OrganizationRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = new Set<string>();
  for (const row of rows) {
    if (!finds(`${row.name} ${row.shortName} ${row.code}`, sought)) continue;
    for (let one: OrganizationRow | undefined = row; one !== undefined && !kept.has(one.id); one = byId.get(one.parentId ?? ''))
      kept.add(one.id);
  }
  return rows.filter((row) => kept.has(row.id));
}
