import { type Actor, allows, authorize, ROLES, type Role } from '@qms/work';
import { type DocumentRight, documentsPolicy } from './documents.policy';

const OWN = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const ME = '00000000-0000-7000-8000-00000000000a';
const NOW = new Date('2026-11-23T03:00:00Z');
const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  kind: 'person',
  personId: ME,
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

describe('who may do what with a document', () => {
  const allowed: Record<Exclude<DocumentRight, 'document:read'>, readonly Role[]> = {
    'document:prepare': ['iso-secretary', 'room-head', 'qmr'],
    'document:submit': ['iso-secretary', 'room-head', 'qmr'],
    'document:review': ['room-head', 'qmr', 'deputy-head', 'iso-secretary', 'staff', 'clerk'],
    'document:return': ['room-head', 'qmr', 'agency-head', 'deputy-head'],
    'document:approve': ['agency-head', 'deputy-head'],
    'document:enter-signed-decision': ['iso-secretary', 'clerk'],
    'document:withdraw': ['agency-head', 'deputy-head'],
  };
  for (const [right, roles] of Object.entries(allowed) as [DocumentRight, readonly Role[]][])
    for (const role of ROLES)
      it(`${right} by ${role}: ${roles.includes(role) ? 'yes' : 'no'}`, () => {
        expect(allows(documentsPolicy, actor(role), right, { organizationId: OWN, reviewersNow: [ME] }).allowed).toBe(roles.includes(role));
      });

  it('never in another organization', () => {
    expect(allows(documentsPolicy, actor('agency-head'), 'document:approve', { organizationId: OTHER }).because[0]!.code).toBe(
      'other-organization',
    );
  });

  it('a review only by who is asked now', () => {
    expect(
      allows(documentsPolicy, actor('room-head'), 'document:review', { organizationId: OWN, reviewersNow: [OTHER] }).because[0]!.code,
    ).toBe('not-the-reviewer');
  });

  it('an approval only with a confirmation of this sitting, never by a token', () => {
    const approve = (by: Actor) => () => authorize(documentsPolicy, by, 'document:approve', { organizationId: OWN }, { now: NOW });
    expect(approve(actor('agency-head'))).not.toThrow();
    expect(approve(actor('agency-head', { confirmedAt: null }))).toThrow('confirmation-required');
    expect(approve(actor('agency-head', { confirmedAt: new Date(NOW.getTime() - 16 * 60_000) }))).toThrow('confirmation-required');
    expect(approve(actor('agency-head', { kind: 'token', tokenRights: ['document:approve'] }))).toThrow('forbidden');
  });
});
