import { expect, it } from 'vitest';
import type { PlanImport, ProposedTask } from './plans.queries';
import { problemsOf, range, readsOtherwise } from './review-problems.rules';

const words = {
  headMissing: (fields: readonly string[]) => `cần nhập ${fields.join()}`,
  missing: (fields: readonly string[]) => `thiếu ${fields.join()}`,
  unmatched: (text: string) => `chưa nhận ra ${text}`,
  ended: (names: readonly string[]) => `đã chấm dứt ${names.join()}`,
};
const task = (code: string, more: Partial<ProposedTask> = {}) =>
  ({
    code,
    leadText: '',
    missing: [],
    leads: { units: [], collective: false, unmatched: '', ended: [] },
    sourceLines: [10, 12],
    leftOut: false,
    ...more,
  }) as unknown as ProposedTask;
const proposal = (more: Partial<PlanImport>): Pick<PlanImport, 'headMissing' | 'tasks' | 'warnings'> => ({
  headMissing: [],
  tasks: [],
  warnings: [],
  ...more,
});

it('shows a missing field as long as it is missing, whatever the reading once warned of', () => {
  const warnings = [{ code: 'field-missing', task: 'II.1.a', lines: [10, 12], text: 'Thiếu sản phẩm' }];
  expect(problemsOf(proposal({ tasks: [task('II.1.a', { missing: ['products'] })], warnings }), words)).toEqual([
    { id: 'II.1.a:missing', task: 'II.1.a', message: 'II.1.a: thiếu products', lines: [10, 11, 12], severity: 'bad', isNote: false },
  ]);
  expect(problemsOf(proposal({ tasks: [task('II.1.a')], warnings }), words)).toEqual([]);
});

it('keeps notes on the reading apart', () => {
  const warnings = [
    { code: 'units-restored', task: 'II.1.a', lines: [10, 12], text: 'Tên đơn vị được viết lại' },
    { code: 'number-contradiction', task: 'II.1.a', lines: [10, 12], text: '01 nhưng 02' },
  ];
  const found = problemsOf(proposal({ tasks: [task('II.1.a')], warnings }), words);
  expect(found.map(({ message, isNote }) => [message, isNote])).toEqual([
    ['II.1.a: Tên đơn vị được viết lại', true],
    ['II.1.a: 01 nhưng 02', false],
  ]);
});

it('says nothing of what was left out', () => {
  const warnings = [{ code: 'due-before-plan', task: 'II.1.a', lines: [10, 12], text: 'x' }];
  expect(problemsOf(proposal({ tasks: [task('II.1.a', { leftOut: true, missing: ['lead'] })], warnings }), words)).toEqual([]);
});

it('names a lead unit that nobody knows, or that has ended', () => {
  const leads = { units: [], collective: false, unmatched: 'phong la', ended: ['Thanh tra Sở'] };
  const found = problemsOf(proposal({ tasks: [task('II.1.a', { leads, leadText: 'Phòng Lạ, Thanh tra Sở' })] }), words);
  expect(found.map(({ message }) => message)).toEqual(['II.1.a: chưa nhận ra Phòng Lạ, Thanh tra Sở', 'II.1.a: đã chấm dứt Thanh tra Sở']);
});

it('stands in the order of the plan, its head first', () => {
  const warnings = [{ code: 'other-year', task: 'II.1.b', lines: [1, 1], text: 'y' }];
  const tasks = [task('II.1.a', { missing: ['lead'] }), task('II.1.b'), task('II.1.đ', { missing: ['timing'] })];
  expect(problemsOf(proposal({ headMissing: ['number'], tasks, warnings }), words).map(({ task: of }) => of)).toEqual([
    null,
    'II.1.a',
    'II.1.b',
    'II.1.đ',
  ]);
});

it.each([
  [
    [3, 5],
    [3, 4, 5],
  ],
  [[7], [7]],
  [[], []],
])('reads %j as lines %j', (lines, each) => {
  expect(range(lines)).toEqual(each);
});

it.each([
  ['Phong Hanh chinh - T6ng hop.', 'Phòng Hành chính - Tổng hợp', true],
  ['Ke hoach kiem soat.', 'Ke hoach kiem soat', false],
  ['Quý I; ', 'Quý I', false],
  ['', 'Phòng Hành chính - Tổng hợp', false],
])('of what was read as %j and stands as %j, says so: %s', (read, value, isTold) => {
  expect(readsOtherwise(read, value)).toBe(isTold);
});
