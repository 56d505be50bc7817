import { expect, it } from 'vitest';
import { adjustmentOf, changesNothing, valuesOf } from './adjustment.rules';
import type { Task } from './plans.queries';

const task = {
  title: 'Tổ chức 02 lớp',
  productText: 'Báo cáo',
  timingText: 'Quý II năm 2026',
  timingKind: 'quarter',
  startsOn: '2026-04-01',
  endsOn: '2026-06-30',
} as Task;
const act = { act: ' Công văn số 9/SKHCN ', happenedOn: '2026-07-14' };

it('sends an act alone where no word of the task was changed', () => {
  const adjustment = adjustmentOf(task, { ...valuesOf(task), ...act, kind: 'guidance' });
  expect(adjustment).toEqual({ kind: 'guidance', act: 'Công văn số 9/SKHCN', happenedOn: '2026-07-14' });
  expect(changesNothing(adjustment)).toBe(false);
});

it('sends the timing whole when any part of it was changed', () => {
  const adjustment = adjustmentOf(task, { ...valuesOf(task), ...act, kind: 'extended', to: '2026-09-30' });
  expect(adjustment.timing).toEqual({ text: 'Quý II năm 2026', kind: 'quarter', from: '2026-04-01', to: '2026-09-30' });
  expect(changesNothing(adjustment)).toBe(false);
});

it('leaves out what another kind had changed in the form', () => {
  const typed = { ...valuesOf(task), ...act, title: 'Tổ chức 03 lớp', to: '2026-09-30', reason: 'Không còn đối tượng' };
  expect(adjustmentOf(task, { ...typed, kind: 'stopped' })).toEqual({
    kind: 'stopped',
    act: 'Công văn số 9/SKHCN',
    happenedOn: '2026-07-14',
    reason: 'Không còn đối tượng',
  });
  expect(adjustmentOf(task, { ...typed, kind: 'extended' }).title).toBe(undefined);
});

it('knows a change and an extension that change nothing, also one that only retypes the marks', () => {
  const values = { ...valuesOf(task), ...act, title: task.title.normalize('NFD') };
  expect(changesNothing(adjustmentOf(task, values))).toBe(true);
  expect(changesNothing(adjustmentOf(task, { ...values, kind: 'extended' }))).toBe(true);
});
