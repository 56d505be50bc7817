import { type Actor, allows, authorize, ROLES, type Role } from '@qms/work';
import { organizationsPolicy } from './organizations.policy';

const OWN = '00000000-0000-7000-8000-00000000000a';
const OTHER = '00000000-0000-7000-8000-00000000000b';
const NOW = new Date('2026-11-23T03:00:00Z');
const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  kind: 'person',
  personId: '00000000-0000-7000-8000-0000000000ff',
  name: 'x',
  post: null,
  organizationId: OWN,
  roles: [{ role, unitId: null }],
  reads: [OWN],
  writes: [OWN],
  reach: '',
  sessionId: null,
  confirmedAt: NOW,
  tokenRights: null,
  ...more,
});

type Right = keyof typeof organizationsPolicy;

describe('who may do what with the tree and an organization’s own rules', () => {
  const allowed: Record<Right, readonly Role[]> = {
    'organization:manage': ['system-administrator'],
    'organization-rule:change': ['standards-office-head', 'agency-head', 'qmr'],
  };
  for (const [right, roles] of Object.entries(allowed) as [Right, readonly Role[]][])
    it.each(ROLES.map((role) => [role, roles.includes(role)] as const))(`${right} by %s: %s`, (role, may) => {
      expect(allows(organizationsPolicy, actor(role), right, { organizationId: OWN }).allowed).toBe(may);
    });

  it.each([
    ['organization:manage', 'system-administrator'],
    ['organization-rule:change', 'agency-head'],
  ] as const)('%s is nothing for %s in another organization', (right, role) => {
    expect(allows(organizationsPolicy, actor(role), right, { organizationId: OTHER }).because.map(({ code }) => code)).toEqual([
      'other-organization',
    ]);
  });

  it('an own rule is changed only with a confirmation of this sitting, never by a token', () => {
    const change = (by: Actor) => () =>
      authorize(organizationsPolicy, by, 'organization-rule:change', { organizationId: OWN }, { now: NOW });
    expect(change(actor('agency-head'))).not.toThrow();
    expect(change(actor('agency-head', { confirmedAt: null }))).toThrow('confirmation-required');
    expect(change(actor('agency-head', { confirmedAt: new Date(NOW.getTime() - 15 * 60_000) }))).toThrow('confirmation-required');
    expect(change(actor('agency-head', { kind: 'token', tokenRights: ['organization-rule:change'] }))).toThrow('forbidden');
  });

  it('the tree is kept up without one', () => {
    const keep = () =>
      authorize(
        organizationsPolicy,
        actor('system-administrator', { confirmedAt: null }),
        'organization:manage',
        { organizationId: OWN },
        { now: NOW },
      );
    expect(keep).not.toThrow();
  });
});
