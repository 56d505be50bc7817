import { definePolicy, type Subject } from '@qms/work';

/** The tree is public to whoever works here; the system administrator keeps it up. */
export const organizationsPolicy = definePolicy<'organization:manage' | 'organization-rule:change', Subject>({
  'organization:manage': { kind: 'write', roles: ['system-administrator'] },
  // An organization's own rules are its head's (product.md, basis "quy chế").
  'organization-rule:change': { kind: 'write', roles: ['agency-head', 'standards-office-head', 'qmr'], weight: 'confirmed' },
});
