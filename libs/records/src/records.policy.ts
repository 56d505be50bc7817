import { definePolicy, type Role, type Subject } from '@qms/work';

const READERS: readonly Role[] = [
  'iso-secretary',
  'agency-head',
  'deputy-head',
  'room-head',
  'qmr',
  'planning-officer',
  'standards-office-head',
  'inspector',
  'internal-auditor',
  'clerk',
  'course-organiser',
  'steering-board-member',
  'guest-reader',
];

/** Ordinary documents are entered by those who prepare; modules enter the rest themselves. */
export const recordsPolicy = definePolicy<'record:read' | 'record:enter', Subject>({
  'record:read': { kind: 'read', roles: READERS },
  'record:enter': { kind: 'write', roles: ['iso-secretary', 'planning-officer', 'clerk', 'room-head', 'standards-office-head', 'qmr'] },
});
