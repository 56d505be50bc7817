import { expect, it } from 'vitest';
import type { EvaluatedPerson } from './effectiveness.queries';
import { newOf, typedOf } from './evaluation.rules';

const stands = {
  verdict: 'not-effective',
  seenBy: 'result',
  remark: null,
  furtherAction: 'Kèm cặp',
  by: 'A',
  on: '2026-11-20',
  correctionReason: null,
} as const;
const judged: EvaluatedPerson = {
  enrolmentId: 'e1',
  fullName: 'Lê Thị Bình',
  birthDate: null,
  position: null,
  evaluation: stands,
  before: [],
};
const fresh: EvaluatedPerson = { ...judged, evaluation: null };

it('sends nobody without a verdict, and nobody who stands so already', () => {
  expect(newOf(fresh, typedOf(fresh))).toBeNull();
  expect(newOf(judged, typedOf(judged))).toBeNull();
  expect(newOf(judged, { ...typedOf(judged), furtherAction: ' Kèm cặp ' })).toBeNull();
});

it('sends what is new; who is effective has nothing to be done', () => {
  expect(newOf(fresh, { ...typedOf(fresh), verdict: 'effective', remark: ' Lập được phiếu ' })).toEqual({
    enrolmentId: 'e1',
    verdict: 'effective',
    seenBy: 'applied',
    remark: 'Lập được phiếu',
    furtherAction: null,
  });
  expect(newOf(judged, { ...typedOf(judged), verdict: 'effective' })).toMatchObject({ verdict: 'effective', furtherAction: null });
});
