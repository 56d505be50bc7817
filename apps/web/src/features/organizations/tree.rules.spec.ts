import { describe, expect, it } from 'vitest';
import type { OrganizationRow } from './organizations.queries';
import { rowsFound, standsOn, type TreeNode, treeOf } from './tree.rules';

const row = (id: string, parentId: string | null, name: string): OrganizationRow => ({
  id,
  parentId,
  code: id.toUpperCase(),
  name,
  shortName: name,
  kind: 'room',
  validFrom: '2025-07-01',
  validTo: null,
});
const rows = [
  row('ubnd', null, 'UBND tỉnh'),
  row('sxd', 'ubnd', 'Sở Xây dựng'),
  row('vp', 'sxd', 'Văn phòng'),
  row('snv', 'ubnd', 'Sở Nội vụ'),
];
const shape = (nodes: readonly TreeNode[]): unknown => nodes.map((node) => [node.row.id, shape(node.children)]);

describe('the tree', () => {
  it('puts each row under its parent', () => {
    expect(shape(treeOf(rows))).toEqual([
      [
        'ubnd',
        [
          ['sxd', [['vp', []]]],
          ['snv', []],
        ],
      ],
    ]);
  });

  it('shows a row whose parent is out of sight as a root', () => {
    expect(shape(treeOf(rows.slice(1)))).toEqual([
      ['sxd', [['vp', []]]],
      ['snv', []],
    ]);
  });

  it('finds without marks and keeps the way up', () => {
    expect(rowsFound(rows, 'van phong').map(({ id }) => id)).toEqual(['ubnd', 'sxd', 'vp']);
    expect(rowsFound(rows, 'xay đựng').map(({ id }) => id)).toEqual(['ubnd', 'sxd']);
    expect(rowsFound(rows, 'y tế')).toEqual([]);
  });

  it('ends on the first day on which it no longer stands', () => {
    const ended = { validFrom: '2020-01-01', validTo: '2025-07-01' };
    expect(standsOn(ended, '2025-06-30')).toBe(true);
    expect(standsOn(ended, '2025-07-01')).toBe(false);
    expect(standsOn(ended, '2019-12-31')).toBe(false);
  });
});
