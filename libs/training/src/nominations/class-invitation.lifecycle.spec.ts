import { permits } from '@qms/lifecycle';
import {
  CLASS_INVITATION_STATES,
  type ClassInvitationAction,
  type ClassInvitationFacts,
  type ClassInvitationState,
  classInvitationLifecycle,
} from './class-invitation.lifecycle';

const GOOD: ClassInvitationFacts = { enrolling: true, inTime: true, withinSeats: true, nominees: 0 };
const moves: Record<ClassInvitationAction, readonly [from: ClassInvitationState, to: ClassInvitationState]> = {
  nominate: ['open', 'open'],
  decline: ['open', 'open'],
  extend: ['open', 'open'],
  withdraw: ['open', 'withdrawn'],
};

describe('every state and every action', () => {
  it('begins open', () => expect(classInvitationLifecycle.initial).toEqual(['open']));
  for (const [action, [from, to]] of Object.entries(moves) as [ClassInvitationAction, (typeof moves)['extend']][]) {
    it(`${action} leads to ${to}`, () => expect(classInvitationLifecycle.moves[action].to).toEqual([to]));
    for (const state of CLASS_INVITATION_STATES)
      it(`${action} in ${state}: ${state === from ? 'possible' : 'not'}`, () => {
        expect(permits(classInvitationLifecycle, action, state, GOOD).allowed).toBe(state === from);
      });
  }
});

describe('what speaks against a move', () => {
  const RULE = 'rule: Quy định của cơ quan';
  it.each<[ClassInvitationAction, Partial<ClassInvitationFacts>, string, string]>([
    ['nominate', { enrolling: false }, 'class-not-enrolling', ''],
    ['nominate', { inTime: false }, 'answer-day-passed', RULE],
    ['nominate', { withinSeats: false }, 'beyond-seats', RULE],
    ['decline', { enrolling: false }, 'class-not-enrolling', ''],
    ['decline', { nominees: 1 }, 'nominees-sent', ''],
    ['extend', { enrolling: false }, 'class-not-enrolling', ''],
    ['withdraw', { nominees: 1 }, 'nominees-sent', ''],
  ])('%s with %j: %s %s', (action, broken, code, basis) => {
    const { allowed, because } = permits(classInvitationLifecycle, action, 'open', { ...GOOD, ...broken });
    expect(because.map((one) => [one.code, one.basis ? `${one.basis.kind}: ${one.basis.ref}` : ''])).toEqual([[code, basis]]);
    expect(allowed).toBe(basis.startsWith('rule'));
  });

  it.each(['decline', 'extend', 'withdraw'] as const)('%s asks for neither day nor seats', (action) => {
    expect(permits(classInvitationLifecycle, action, 'open', { ...GOOD, inTime: false, withinSeats: false }).because).toEqual([]);
  });
  it('people may still be sent where some were, and an invitation is withdrawn also when the class enrols no more', () => {
    expect(permits(classInvitationLifecycle, 'nominate', 'open', { ...GOOD, nominees: 3 }).because).toEqual([]);
    expect(permits(classInvitationLifecycle, 'withdraw', 'open', { ...GOOD, enrolling: false }).because).toEqual([]);
  });
});
