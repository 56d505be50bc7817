import { learnerPermits } from './learner.rules';

const FINE = { erased: false, merged: false, inOpenClass: false };

it.each([
  ['change', {}, []],
  ['merge', {}, []],
  ['erase', {}, []],
  ['part', { merged: true }, []],
  ['part', {}, ['learner-not-merged']],
  ['change', { merged: true }, ['learner-merged']],
  ['merge', { merged: true }, ['learner-merged']],
  ['erase', { merged: true }, ['learner-merged']],
  ['change', { erased: true }, ['learner-erased']],
  ['merge', { erased: true }, ['learner-erased']],
  ['erase', { erased: true }, ['learner-erased']],
  ['erase', { inOpenClass: true }, ['learner-in-open-class']],
  ['change', { inOpenClass: true }, []],
  ['report-reads', { inOpenClass: true, merged: true }, []],
  ['report-reads', { erased: true }, ['learner-erased']],
] as const)('%s of a learner with %j: %j', (act, facts, because) => {
  const { allowed, because: told } = learnerPermits(act, { ...FINE, ...facts });
  expect(told.map(({ code }) => code)).toEqual(because);
  expect(allowed).toBe(because.length === 0);
});
