/** The roles of product.md, held on a node of the organization tree with validity dates. */
export const ROLES = [
  'system-administrator',
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
] as const;
export type Role = (typeof ROLES)[number];

/** How far an act sees: own organizations only, every agency's register, the worker's, or the public pages'. */
export type Reach = '' | 'supervisor' | 'system' | 'public';

export interface HeldRole {
  readonly role: Role;
  /** The room or unit in which the role is held; null = the whole organization. */
  readonly unitId: string | null;
}

/** Who acts, made by identity from a session or token once per request. The scope of the transaction derives from it alone. */
export interface Actor {
  readonly kind: 'person' | 'token' | 'system' | 'public';
  readonly personId: string | null;
  readonly name: string;
  /** Official post, e.g. "Giám đốc"; stands in confirmations. */
  readonly post: string | null;
  /** The organization (owner of a QMS) worked in now. */
  readonly organizationId: string;
  readonly roles: readonly HeldRole[];
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly reach: Reach;
  readonly sessionId: string | null;
  /** When this session was last confirmed by password or TOTP. */
  readonly confirmedAt: Date | null;
  /** Rights of an API token; null = all that the roles give. */
  readonly tokenRights: readonly string[] | null;
  /** The database's time when identity made this actor; absent for who acts without a request. */
  readonly identifiedAt?: Date;
}

/** The worker acting in the organization of an event or a due date. */
export const systemActor = (organizationId: string): Actor => ({
  kind: 'system',
  personId: null,
  name: 'Hệ thống',
  post: null,
  organizationId,
  roles: [],
  reads: [organizationId],
  writes: [organizationId],
  reach: 'system',
  sessionId: null,
  confirmedAt: null,
  tokenRights: null,
});

/** Nobody in particular: sees only what is published. */
export const PUBLIC_ACTOR: Actor = {
  kind: 'public',
  personId: null,
  name: 'Công chúng',
  post: null,
  organizationId: '00000000-0000-0000-0000-000000000000',
  roles: [],
  reads: [],
  writes: [],
  reach: 'public',
  sessionId: null,
  confirmedAt: null,
  tokenRights: null,
};

export const holds = (actor: Actor, ...roles: readonly Role[]): boolean => actor.roles.some((held) => roles.includes(held.role));
