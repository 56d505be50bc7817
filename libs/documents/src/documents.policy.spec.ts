import { type Actor, allows, authorize, ROLES, type Role } from '@qms/work';
import { type DocumentRight, documentsPolicy, opensRequests, seesDrafts } from './documents.policy';

const OWN = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const ME = '00000000-0000-7000-8000-00000000000a';
const NOW = new Date('2026-11-23T03:00:00Z');
/** All who work by the documents, but for the head. */
const WORKERS: readonly Role[] = [
  'deputy-head',
  'room-head',
  'qmr',
  'iso-secretary',
  'clerk',
  'staff',
  'internal-auditor',
  'standards-office-head',
  'inspector',
  'planning-officer',
  'course-organiser',
  'trainer',
];
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
  const allowed: Record<DocumentRight, readonly Role[]> = {
    'document:read': [
      'standards-office-head',
      'inspector',
      'internal-auditor',
      'planning-officer',
      'course-organiser',
      'trainer',
      'agency-head',
      'deputy-head',
      'room-head',
      'qmr',
      'iso-secretary',
      'clerk',
      'staff',
      'steering-board-member',
      'guest-reader',
    ],
    'document:prepare': ['iso-secretary', 'room-head', 'qmr'],
    'document:submit': ['iso-secretary', 'room-head', 'qmr'],
    'document:review': ['room-head', 'qmr', 'deputy-head', 'iso-secretary', 'staff', 'clerk'],
    'document:return': ['room-head', 'qmr', 'agency-head', 'deputy-head'],
    'document:approve': ['agency-head', 'deputy-head'],
    'document:enter-signed-decision': ['iso-secretary', 'clerk'],
    'document:number-decision': ['iso-secretary', 'clerk'],
    'document:withdraw': ['agency-head', 'deputy-head'],
    'document:distribute': ['iso-secretary', 'qmr', 'clerk'],
    'document:confirm-reading': WORKERS,
    'document:record-briefing': ['iso-secretary', 'qmr', 'clerk', 'room-head'],
    'document-kind:change': ['iso-secretary', 'qmr'],
    'document:request-change': ['agency-head', ...WORKERS],
    'document:recall-change': ['agency-head', ...WORKERS],
    'document:assess-change': ['iso-secretary', 'room-head', 'qmr'],
    'document:advise-change': ['agency-head', ...WORKERS],
    'document:decide-change': ['agency-head', 'deputy-head', 'qmr'],
    'document:review-yearly': ['iso-secretary', 'room-head', 'qmr'],
    'document:keep-external': ['iso-secretary', 'room-head', 'qmr', 'clerk'],
  };
  for (const [right, roles] of Object.entries(allowed) as [DocumentRight, readonly Role[]][])
    for (const role of ROLES)
      it(`${right} by ${role}: ${roles.includes(role) ? 'yes' : 'no'}`, () => {
        expect(allows(documentsPolicy, actor(role), right, { organizationId: OWN, reviewersNow: [ME], filedBy: ME }).allowed).toBe(
          roles.includes(role),
        );
      });

  it('reads whatever is in scope, of whichever organization', () => {
    expect(allows(documentsPolicy, actor('inspector'), 'document:read', { organizationId: OTHER }).allowed).toBe(true);
  });

  it.each((Object.entries(allowed) as [DocumentRight, readonly Role[]][]).filter(([right]) => right !== 'document:read'))(
    '%s never in another organization',
    (right, [role]) => {
      expect(
        allows(documentsPolicy, actor(role!), right, { organizationId: OTHER, reviewersNow: [ME], filedBy: ME }).because.map(
          ({ code }) => code,
        ),
      ).toEqual(['other-organization']);
    },
  );

  it('drafts are shown to those who work on them', () => {
    expect(ROLES.filter((role) => seesDrafts([{ role }]))).toEqual([
      'agency-head',
      'deputy-head',
      'room-head',
      'qmr',
      'iso-secretary',
      'clerk',
    ]);
    expect(seesDrafts([{ role: 'staff' }, { role: 'clerk' }])).toBe(true);
    expect(seesDrafts([])).toBe(false);
  });

  it('a change request is opened by those who may file one, in their own agency', () => {
    expect(ROLES.filter((role) => opensRequests(actor(role), OWN))).toEqual(
      ROLES.filter((role) => ['agency-head', ...WORKERS].includes(role)),
    );
    expect(opensRequests(actor('iso-secretary'), OTHER)).toBe(false);
  });

  it('a review only by who is asked now', () => {
    expect(allows(documentsPolicy, actor('room-head'), 'document:review', { organizationId: OWN }).allowed).toBe(false);
    expect(
      allows(documentsPolicy, actor('room-head'), 'document:review', { organizationId: OWN, reviewersNow: [OTHER] }).because[0]!.code,
    ).toBe('not-the-reviewer');
    expect(
      allows(documentsPolicy, actor('room-head'), 'document:review', { organizationId: OWN, reviewersNow: [OTHER], standsInFor: [OTHER] })
        .allowed,
    ).toBe(true);
    expect(
      allows(documentsPolicy, actor('inspector'), 'document:review', { organizationId: OWN, reviewersNow: [OTHER], standsInFor: [OTHER] })
        .allowed,
    ).toBe(false);
  });

  it('an opinion on a change request only by who is asked now', () => {
    const advise = (reviewersNow?: string[]) =>
      allows(documentsPolicy, actor('staff'), 'document:advise-change', { organizationId: OWN, reviewersNow });
    expect(advise().because.map(({ code }) => code)).toEqual(['not-the-reviewer']);
    expect(advise([OTHER]).because.map(({ code }) => code)).toEqual(['not-the-reviewer']);
    expect(advise([OTHER, ME]).allowed).toBe(true);
  });

  it('a change request is recalled only by who filed it', () => {
    const recall = (filedBy?: string) =>
      allows(documentsPolicy, actor('agency-head'), 'document:recall-change', { organizationId: OWN, filedBy });
    expect(recall().because.map(({ code }) => code)).toEqual(['not-the-filer']);
    expect(recall(OTHER).because.map(({ code }) => code)).toEqual(['not-the-filer']);
    expect(recall(ME).allowed).toBe(true);
  });

  it.each(['document:approve', 'document:withdraw'] as const)('%s only with a confirmation of this sitting, never by a token', (right) => {
    const approve = (by: Actor) => () => authorize(documentsPolicy, by, right, { organizationId: OWN }, { now: NOW });
    expect(approve(actor('agency-head'))).not.toThrow();
    expect(approve(actor('agency-head', { confirmedAt: null }))).toThrow('confirmation-required');
    expect(approve(actor('agency-head', { confirmedAt: new Date(NOW.getTime() - 16 * 60_000) }))).toThrow('confirmation-required');
    expect(approve(actor('agency-head', { kind: 'token', tokenRights: [right] }))).toThrow('forbidden');
  });
});
