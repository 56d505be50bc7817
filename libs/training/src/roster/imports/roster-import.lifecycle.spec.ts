import { edges, permits } from '@qms/lifecycle';
import { ROSTER_IMPORT_STATES, type RosterImportFacts, rosterImportLifecycle } from './roster-import.lifecycle';

const FINE: RosterImportFacts = { wrong: 0, fresh: 3, rosterOpen: true, withinLegalSize: true, withinCapacity: true, wentOn: 0 };

describe('a list of learners', () => {
  it('is proposed, then comes in or is given up; what came in goes back', () => {
    expect(rosterImportLifecycle.initial).toEqual(['proposal']);
    expect(edges(rosterImportLifecycle).map(([from, to]) => `${from} → ${to}`)).toEqual([
      'confirmed → undone',
      'proposal → confirmed',
      'proposal → discarded',
      'proposal → proposal',
    ]);
  });

  it.each([
    ['correct', ['proposal']],
    ['confirm', ['proposal']],
    ['discard', ['proposal']],
    ['undo', ['confirmed']],
  ] as const)('%s only from %j', (action, from) => {
    for (const state of ROSTER_IMPORT_STATES)
      expect([state, permits(rosterImportLifecycle, action, state, FINE).allowed]).toEqual([
        state,
        (from as readonly string[]).includes(state),
      ]);
  });

  it.each([
    ['confirm', { rosterOpen: false }, 'roster-closed', false],
    ['confirm', { wrong: 1 }, 'list-has-errors', false],
    ['confirm', { fresh: 0 }, 'nobody-new', false],
    ['confirm', { withinLegalSize: false }, 'more-than-25-learners', false],
    ['confirm', { withinCapacity: false }, 'beyond-capacity', true],
    ['undo', { rosterOpen: false }, 'roster-closed', false],
    ['undo', { wentOn: 1 }, 'learners-went-on', false],
  ] as const)('%s with %j: %s', (action, facts, code, allowed) => {
    const state = action === 'confirm' ? 'proposal' : 'confirmed';
    expect(permits(rosterImportLifecycle, action, state, { ...FINE, ...facts })).toMatchObject({ allowed, because: [{ code }] });
  });
});
