import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '../../../test/render';
import type { Counts } from './board.rules';
import { StatusMatrix } from './status-matrix';

const counts = (overdue: number, continuous: number, withoutEvidence: number): Counts => ({
  tasks: overdue + continuous,
  withoutEvidence,
  byStatus: [
    { status: 'overdue', count: overdue },
    { status: 'continuous', count: continuous },
  ],
});
const matrix = (
  <StatusMatrix
    planId="p1"
    title="Theo mục của kế hoạch"
    rowHeader="Mục"
    rows={[
      { key: 'II.6', code: 'II.6', name: 'Chính quyền số', within: false, counts: counts(0, 3, 2), choice: { section: 'II.6' } },
      { key: 'II.6.2', code: 'II.6.2', name: 'HTQLCL', within: true, counts: counts(0, 1, 0), choice: { section: 'II.6.2' } },
    ]}
    statuses={['continuous', 'overdue']}
    total={counts(2, 3, 4)}
  />
);

const row = (name: RegExp) => screen.getByRole('row', { name });
const linksOf = (name: RegExp) =>
  within(row(name))
    .queryAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

it('leads from every number but 0 to the tasks behind it', async () => {
  await show(matrix);
  expect(linksOf(/Chính quyền số/)).toEqual([
    ['3', '/ke-hoach/p1/nhiem-vu?section=II.6&status=continuous'],
    ['3', '/ke-hoach/p1/nhiem-vu?section=II.6'],
    ['2', '/ke-hoach/p1/nhiem-vu?section=II.6&withoutEvidence=1'],
  ]);
  expect(linksOf(/Toàn kế hoạch/)).toEqual([
    ['3', '/ke-hoach/p1/nhiem-vu?status=continuous'],
    ['2', '/ke-hoach/p1/nhiem-vu?status=overdue'],
    ['5', '/ke-hoach/p1/nhiem-vu'],
    ['4', '/ke-hoach/p1/nhiem-vu?withoutEvidence=1'],
  ]);
});

it('says what a number counts, and that a section below another is a part of it', async () => {
  await show(matrix);
  expect(screen.getByRole('link', { name: 'Toàn kế hoạch, Quá hạn: 2 nhiệm vụ' }).textContent).toBe('2');
  expect(row(/HTQLCL/).textContent).toContain('trong đó II.6.2');
  expect(row(/Chính quyền số/).textContent).not.toContain('trong đó');
});
