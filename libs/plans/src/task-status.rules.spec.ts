import { countByStatus, type TaskFacts, type TaskStatus, taskOfParts, taskStatus } from './task-status.rules';

const open: TaskFacts = {
  timingKind: 'quarter',
  dueOn: '2026-12-31',
  reportedOn: null,
  doneOn: null,
  adjustedOn: null,
  guidanceOn: null,
  stoppedOn: null,
};
const TODAY = '2026-11-23';

describe('the status of a task', () => {
  it.each<[string, Partial<TaskFacts>, TaskStatus]>([
    ['nothing reported, the day still to come', {}, 'not-yet-due'],
    ['without a day', { timingKind: 'other', dueOn: null }, 'not-yet-due'],
    ['due today', { dueOn: TODAY }, 'not-yet-due'],
    ['due yesterday', { dueOn: '2026-11-22' }, 'overdue'],
    ['due yesterday, work going on', { dueOn: '2026-11-22', reportedOn: '2026-03-01' }, 'overdue'],
    ['work going on', { reportedOn: '2026-03-01' }, 'in-progress'],
    ['all year round', { timingKind: 'continuous', dueOn: null }, 'continuous'],
    ['all year round, reported', { timingKind: 'continuous', dueOn: null, reportedOn: '2026-03-01' }, 'continuous'],
    ['done on the last day', { doneOn: '2026-12-31' }, 'done-on-time'],
    ['done a day after', { dueOn: '2026-06-30', doneOn: '2026-07-01' }, 'done-late'],
    ['done without a promised day', { dueOn: null, doneOn: '2026-07-01' }, 'done-on-time'],
    ['guidance not there', { timingKind: 'per-superior-guidance', dueOn: null }, 'waiting-for-guidance'],
    ['guidance not there though a day is over', { timingKind: 'per-superior-guidance', dueOn: '2026-01-01' }, 'waiting-for-guidance'],
    ['guidance there', { timingKind: 'per-superior-guidance', dueOn: null, guidanceOn: '2026-05-01' }, 'not-yet-due'],
    [
      'guidance there with a day that is over',
      { timingKind: 'per-superior-guidance', dueOn: '2026-06-01', guidanceOn: '2026-05-01' },
      'overdue',
    ],
    ['adjusted, nothing reported since', { adjustedOn: '2026-07-15', reportedOn: '2026-03-01' }, 'adjusted'],
    ['adjusted, reported since', { adjustedOn: '2026-07-15', reportedOn: '2026-08-15' }, 'in-progress'],
    ['adjusted, yet late', { adjustedOn: '2026-07-15', dueOn: '2026-09-30' }, 'overdue'],
    ['stopped, whatever else', { stoppedOn: '2026-08-01', doneOn: '2026-07-01', dueOn: '2026-06-01' }, 'stopped'],
  ])('%s', (_, facts, expected) => {
    expect(taskStatus({ ...open, ...facts }, TODAY)).toBe(expected);
  });

  it('is counted, with every status named', () => {
    const counts = countByStatus(['overdue', 'overdue', 'continuous']);
    expect(counts.overdue).toBe(2);
    expect(counts.continuous).toBe(1);
    expect(counts['not-yet-due']).toBe(0);
    expect(Object.keys(counts)).toHaveLength(9);
  });
});

describe('a task of several units', () => {
  const done = { status: 'done', saidOn: '2026-06-01', doneOn: '2026-05-20' } as const;

  it('is done with its last unit', () => {
    expect(taskOfParts([done, { ...done, saidOn: '2026-11-20', doneOn: '2026-09-17' }])).toEqual({
      reportedOn: '2026-11-20',
      doneOn: '2026-09-17',
    });
    expect(taskOfParts([done, { status: 'in-progress', saidOn: '2026-03-01', doneOn: null }])).toEqual({
      reportedOn: '2026-06-01',
      doneOn: null,
    });
    expect(taskOfParts([done, { status: null, saidOn: null, doneOn: null }])).toEqual({ reportedOn: '2026-06-01', doneOn: null });
  });

  it('does not go on because a unit says that it has not begun', () => {
    expect(taskOfParts([{ status: 'not-started', saidOn: '2026-03-01', doneOn: null }])).toEqual({ reportedOn: null, doneOn: null });
  });

  it('without any unit is never done', () => {
    expect(taskOfParts([])).toEqual({ reportedOn: null, doneOn: null });
  });
});
