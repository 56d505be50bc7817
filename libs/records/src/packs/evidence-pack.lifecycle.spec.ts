import { permits } from '@qms/lifecycle';
import { evidencePackLifecycle, PACK_STATES, type PackAction, type PackState } from './evidence-pack.lifecycle';

describe('an evidence pack', () => {
  it.each<[PackAction, PackState[]]>([
    ['finish', ['waiting']],
    ['fail', ['waiting']],
    ['askAgain', ['failed']],
    ['take', ['ready']],
    ['remove', ['waiting', 'ready', 'failed']],
  ])('%s only from %j', (action, from) => {
    expect(PACK_STATES.filter((state) => permits(evidencePackLifecycle, action, state, { expired: false }).allowed)).toEqual(from);
  });

  it('is not taken once its days are over, though it lies there still', () => {
    expect(permits(evidencePackLifecycle, 'take', 'ready', { expired: true }).because.map(({ code }) => code)).toEqual(['pack-expired']);
  });
});

it('begins where it says, and each move leads where it says', () => {
  expect(evidencePackLifecycle.initial).toEqual(['waiting']);
  expect(Object.fromEntries(Object.entries(evidencePackLifecycle.moves).map(([action, { to }]) => [action, to]))).toEqual({
    finish: ['ready'],
    fail: ['failed'],
    askAgain: ['waiting'],
    take: [],
    remove: ['removed'],
  });
});
