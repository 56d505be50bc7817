import { expect, it } from 'vitest';
import { correctionOf, sectionTitle, type TaskValues } from './correction.rules';
import type { ProposedTask } from './plans.queries';

const timing = { text: 'Quý I', kind: 'quarter' as const, from: '2026-01-01', to: '2026-03-31', milestones: [] };
const task = {
  title: 'Tổ chức 02 lớp',
  leadText: 'Phong TDC',
  coordinatorsText: '',
  productText: 'Báo cáo',
  timing,
  leads: { units: [{ id: 'u1', name: 'Phòng TĐC', shortName: 'TĐC' }], collective: false, unmatched: '', ended: [] },
  clauses: ['9.2'],
  leftOut: false,
} as unknown as ProposedTask;
const values: TaskValues = {
  title: task.title,
  leadText: task.leadText,
  leadUnitIds: ['u1'],
  coordinatorsText: '',
  productText: 'Báo cáo',
  timingText: 'Quý I',
  timingKind: 'quarter',
  from: '2026-01-01',
  to: '2026-03-31',
  clauses: ['9.2'],
  leftOut: false,
};

it('sends nothing where nothing was changed', () => {
  expect(correctionOf(task, { ...values, title: ` ${task.title.normalize('NFD')} ` })).toEqual({});
});

it('sends only the field that was changed, in NFC', () => {
  expect(correctionOf(task, { ...values, leadText: 'Phòng Tiêu chuẩn'.normalize('NFD') })).toEqual({ leadText: 'Phòng Tiêu chuẩn' });
});

it('sends a timing whole when any part of it was changed', () => {
  expect(correctionOf(task, { ...values, to: '2026-03-30' })).toEqual({
    timing: { text: 'Quý I', kind: 'quarter', from: '2026-01-01', to: '2026-03-30' },
  });
});

it('sends units chosen by hand, clauses and "no task"', () => {
  expect(correctionOf(task, { ...values, leadUnitIds: ['u2'], clauses: [], leftOut: true })).toEqual({
    leadUnitIds: ['u2'],
    clauses: [],
    leftOut: true,
  });
});

it('puts the title of a section on one line, in NFC', () => {
  expect(sectionTitle(`  ${'Cải cách'.normalize('NFD')}\n thể chế `)).toBe('Cải cách thể chế');
});
