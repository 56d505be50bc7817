import { expect, it } from 'vitest';
import { type Counts, countOf, depthOf, openPeriod, type Section, statusesOf, tasksHref } from './board.rules';
import type { ReportingPeriod } from './plans.queries';

const counts: Counts = {
  tasks: 5,
  withoutEvidence: 4,
  byStatus: [
    { status: 'overdue', count: 2 },
    { status: 'continuous', count: 3 },
    { status: 'stopped', count: 0 },
  ],
};

it('parts the statuses that tasks have from those that none has, in the given order', () => {
  expect(statusesOf(counts, ['continuous', 'overdue', 'adjusted', 'stopped'])).toEqual({
    present: ['continuous', 'overdue'],
    absent: ['adjusted', 'stopped'],
  });
  expect(countOf(counts, 'overdue')).toBe(2);
});

it('leads from a number to the tasks behind it', () => {
  expect(tasksHref('p1')).toBe('/ke-hoach/p1/nhiem-vu');
  expect(tasksHref('p1', { section: 'II.6', status: 'overdue' })).toBe('/ke-hoach/p1/nhiem-vu?section=II.6&status=overdue');
  expect(tasksHref('p1', { unitId: 'u 1', withoutEvidence: '1' })).toBe('/ke-hoach/p1/nhiem-vu?unitId=u+1&withoutEvidence=1');
});

it('knows how deep a section lies', () => {
  const section = (code: string, parent: string | null): Section => ({ code, parent, title: code, counts });
  const sections = [section('II.6', null), section('II.6.2', 'II.6'), section('II.6.2.a', 'II.6.2')];
  expect(sections.map((one) => depthOf(one, sections))).toEqual([0, 1, 2]);
});

it('takes the first period without an issued report as the one to report on', () => {
  const period = (key: string, reportState: ReportingPeriod['reportState']) => ({ key, reportState }) as ReportingPeriod;
  expect(openPeriod([period('Q1', 'issued'), period('H1', 'draft'), period('Q3', null)])?.key).toBe('H1');
  expect(openPeriod([period('Q1', 'issued')])).toBe(undefined);
});
