import { definePolicy, type Role, type Subject } from '@qms/work';

/** All who work in an agency; guests and administrators do not. */
const WORKERS: readonly Role[] = [
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
];

export type SigningRight = 'signing:read' | 'signing:assign-field' | 'signing:keep-authorizations';

/** Who signs for the head is his act; the secretary or the clerk enter it from the paper by which he did it. */
export const signingPolicy = definePolicy<SigningRight, Subject>({
  'signing:read': { kind: 'read', roles: WORKERS },
  'signing:assign-field': { kind: 'write', roles: ['agency-head', 'iso-secretary', 'clerk'] },
  'signing:keep-authorizations': { kind: 'write', roles: ['agency-head', 'iso-secretary', 'clerk'] },
});
