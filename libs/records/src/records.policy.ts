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

/** Who keeps the register of an agency. */
export const KEEPERS: readonly Role[] = ['iso-secretary', 'clerk', 'qmr', 'standards-office-head'];
const HEADS: readonly Role[] = ['agency-head', 'deputy-head'];

export type RecordRight =
  | 'record:read'
  | 'record:enter'
  | 'record:correct'
  | 'record:withdraw'
  | 'record:link'
  | 'evidence-pack:make'
  | 'record:classify'
  | 'record:hold'
  | 'record:lift-hold'
  | 'receipt:void'
  | 'retention:change'
  | 'transfer:prepare'
  | 'transfer:receive'
  | 'destruction:prepare'
  | 'destruction:decide'
  | 'destruction:enter-decision'
  | 'destruction:number'
  | 'destruction:carry-out';

/** Ordinary documents are entered by those who prepare; modules enter the rest themselves. */
export const recordsPolicy = definePolicy<RecordRight, Subject>({
  'record:read': { kind: 'read', roles: READERS },
  'record:enter': { kind: 'write', roles: ['iso-secretary', 'planning-officer', 'clerk', 'room-head', 'standards-office-head', 'qmr'] },
  // Whoever may enter may set right; only who keeps the register strikes out.
  'record:correct': { kind: 'write', roles: ['iso-secretary', 'planning-officer', 'clerk', 'room-head', 'standards-office-head', 'qmr'] },
  'record:withdraw': { kind: 'write', roles: KEEPERS },
  'record:link': {
    kind: 'write',
    roles: ['iso-secretary', 'planning-officer', 'clerk', 'room-head', 'standards-office-head', 'qmr', 'internal-auditor'],
  },
  // Who takes files out of the house by the hundred works with the records; a guest reads them one by one.
  'evidence-pack:make': {
    kind: 'write',
    roles: [
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
    ],
  },
  'record:classify': { kind: 'write', roles: KEEPERS },
  // Anybody who keeps or answers for records may stop their destruction; only who answers for them lets it go on.
  'record:hold': { kind: 'write', roles: [...KEEPERS, ...HEADS] },
  'record:lift-hold': { kind: 'write', roles: [...HEADS, 'qmr'], weight: 'confirmed' },
  'receipt:void': { kind: 'write', roles: ['iso-secretary', 'qmr', 'clerk', 'standards-office-head'] },
  'retention:change': { kind: 'write', roles: [...KEEPERS, ...HEADS] },
  'transfer:prepare': { kind: 'write', roles: [...KEEPERS, 'room-head', 'planning-officer'] },
  // The archive of an agency is its clerk's; where the secretary uploads the signed minutes, she enters the archive's word.
  'transfer:receive': { kind: 'write', roles: ['clerk', 'iso-secretary'] },
  'destruction:prepare': { kind: 'write', roles: KEEPERS },
  'destruction:decide': { kind: 'write', roles: HEADS, weight: 'confirmed' },
  'destruction:enter-decision': { kind: 'write', roles: ['iso-secretary', 'clerk'] },
  // The number is the clerk's (NĐ 30/2020, Điều 15); where the secretary enters it, she enters the clerk's.
  'destruction:number': { kind: 'write', roles: ['clerk', 'iso-secretary'] },
  'destruction:carry-out': { kind: 'write', roles: KEEPERS, weight: 'confirmed' },
});
