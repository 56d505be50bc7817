import { definePolicy, type Subject } from '@qms/work';

/** People and their roles are the system administrator's; contents are none of his. */
export const identityPolicy = definePolicy<'person:read' | 'person:manage', Subject>({
  'person:read': {
    kind: 'read',
    roles: ['system-administrator', 'agency-head', 'iso-secretary', 'standards-office-head', 'planning-officer'],
  },
  'person:manage': { kind: 'write', roles: ['system-administrator'] },
});
