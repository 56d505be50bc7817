import { edges, permits } from '@qms/lifecycle';
import { CHANGE_REQUEST_STATES, type ChangeRequestAction, changeRequestLifecycle } from './change-request.lifecycle';

const ready = { opinionsGiven: true, deciderFiled: false };
const may = (action: ChangeRequestAction, state: (typeof CHANGE_REQUEST_STATES)[number], facts = {}) =>
  permits(changeRequestLifecycle, action, state, { ...ready, ...facts });

describe('a change request', () => {
  for (const action of ['recall', 'accept', 'refuse'] as const)
    for (const state of CHANGE_REQUEST_STATES)
      it(`${action} in ${state}: ${state === 'awaiting' ? 'possible' : 'not'}`, () => {
        expect(may(action, state).allowed).toBe(state === 'awaiting');
      });

  it('ends with the decision: an accepted one is never refused, a refused one never taken up', () => {
    expect(edges(changeRequestLifecycle).map(([from, to]) => `${from} → ${to}`)).toEqual([
      'awaiting → accepted',
      'awaiting → recalled',
      'awaiting → refused',
    ]);
  });

  it.each([
    [{ opinionsGiven: false }, 'opinions-open'],
    [{ deciderFiled: true }, 'decides-own-request'],
  ])('%j warns by the own rule alone', (facts, code) => {
    expect(may('accept', 'awaiting', facts)).toMatchObject({ allowed: true, because: [{ code, basis: { kind: 'rule' } }] });
    expect(may('refuse', 'awaiting', facts).because).toEqual([]);
  });
});

it('begins where it says, and each move leads where it says', () => {
  expect(changeRequestLifecycle.initial).toEqual(['awaiting']);
  expect(Object.fromEntries(Object.entries(changeRequestLifecycle.moves).map(([action, { to }]) => [action, to]))).toEqual({
    recall: ['recalled'],
    accept: ['accepted'],
    refuse: ['refused'],
  });
});
