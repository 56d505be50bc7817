import { edges, type Lifecycle, permits } from '@qms/lifecycle';
import { periodReportLifecycle } from './period-report.lifecycle';
import { planImportLifecycle } from './plan-import.lifecycle';
import { isOpen, unitReportLifecycle } from './unit-report.lifecycle';

/** Every state × every action, with facts under which all conditions hold. */
function table<S extends string, A extends string, F>(lifecycle: Lifecycle<S, A, F>, facts: F): Record<string, string[]> {
  return Object.fromEntries(
    lifecycle.states.map((state) => [
      state,
      (Object.keys(lifecycle.moves) as A[]).filter((action) => permits(lifecycle, action, state, facts).allowed),
    ]),
  );
}
const codes = <S extends string, A extends string, F>(lifecycle: Lifecycle<S, A, F>, action: A, state: S, facts: F): string[] =>
  permits(lifecycle, action, state, facts).because.map((because) => because.code);

describe('an import', () => {
  const whole = { headMissing: [], tasks: 37 };

  it('may be corrected, confirmed, discarded while it is a proposal, and nothing afterwards', () => {
    expect(table(planImportLifecycle, whole)).toEqual({ proposal: ['correct', 'confirm', 'discard'], confirmed: [], discarded: [] });
    expect(planImportLifecycle.initial).toEqual(['proposal']);
    expect(edges(planImportLifecycle)).toEqual([
      ['proposal', 'confirmed'],
      ['proposal', 'discarded'],
      ['proposal', 'proposal'],
    ]);
  });

  it('is confirmed only with a whole head and with tasks', () => {
    expect(codes(planImportLifecycle, 'confirm', 'proposal', { headMissing: ['number'], tasks: 0 })).toEqual([
      'plan-head-incomplete',
      'plan-without-tasks',
    ]);
  });
});

describe('a unit’s report', () => {
  const facts = { reportedTasks: 1, reportIssued: false };

  it('goes to and fro until it is accepted', () => {
    expect(table(unitReportLifecycle, facts)).toEqual({
      drafting: ['submit'],
      submitted: ['return', 'accept'],
      returned: ['submit'],
      accepted: ['return'],
    });
    expect(unitReportLifecycle.initial).toEqual(['drafting']);
    expect(edges(unitReportLifecycle)).toEqual([
      ['accepted', 'returned'],
      ['drafting', 'submitted'],
      ['returned', 'submitted'],
      ['submitted', 'accepted'],
      ['submitted', 'returned'],
    ]);
  });

  it('is not sent empty, nor after the consolidated report was issued', () => {
    expect(codes(unitReportLifecycle, 'submit', 'drafting', { reportedTasks: 0, reportIssued: true })).toEqual([
      'report-already-issued',
      'nothing-reported',
    ]);
    expect(codes(unitReportLifecycle, 'return', 'accepted', { reportedTasks: 1, reportIssued: true })).toEqual(['report-already-issued']);
    expect(permits(unitReportLifecycle, 'accept', 'submitted', { reportedTasks: 1, reportIssued: true }).allowed).toBe(true);
  });

  it('is the unit’s to write while it is drafted or returned', () => {
    expect(unitReportLifecycle.states.filter(isOpen)).toEqual(['drafting', 'returned']);
  });
});

describe('a consolidated report', () => {
  it('is edited until its number is entered', () => {
    expect(table(periodReportLifecycle, {})).toEqual({ draft: ['edit', 'issue'], issued: [] });
    expect(periodReportLifecycle.initial).toEqual(['draft']);
    expect(edges(periodReportLifecycle)).toEqual([
      ['draft', 'draft'],
      ['draft', 'issued'],
    ]);
  });
});
