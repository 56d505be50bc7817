import type { Role } from '@qms/work';
import { ownMethod } from './own-method.rules';

describe('the manner of signing of whoever approves in the app', () => {
  it.each<[Role[], 'KT.' | null]>([
    [['agency-head'], null],
    [['deputy-head'], 'KT.'],
    [['deputy-head', 'qmr'], 'KT.'],
    [['deputy-head', 'agency-head'], null],
    [['room-head'], null],
    [[], null],
  ])('with %j is %j', (roles, method) => {
    expect(ownMethod(roles.map((role) => ({ role })))).toBe(method);
  });
});
