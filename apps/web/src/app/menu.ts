import type { vi } from '../i18n/vi';
import type { IconName } from '../ui/icons';

/** Names as `GET /api/v1/session` gives them in `menu`; each has its word in `app:menu`. */
export type MenuName = keyof typeof vi.app.menu;

export interface MenuEntry {
  name: MenuName;
  href: string;
  icon: IconName;
  /** Entries of the system's own administration stand together at the end. */
  group?: 'administration';
}

/** In the order of screens.md; an entry shows only where the session's menu names it. The first four stand in the bottom bar of a phone. */
export const MENU: readonly MenuEntry[] = [
  { name: 'my-work', href: '/viec-cua-toi', icon: 'inbox' },
  { name: 'signing', href: '/trinh-ky', icon: 'sign' },
  { name: 'plans', href: '/ke-hoach', icon: 'plan' },
  { name: 'documents', href: '/tai-lieu', icon: 'document' },
  { name: 'records', href: '/ho-so', icon: 'record' },
  { name: 'training', href: '/dao-tao', icon: 'training' },
  { name: 'reports', href: '/bao-cao', icon: 'report' },
  { name: 'agency', href: '/co-quan', icon: 'calendar' },
  { name: 'organizations', href: '/to-chuc', icon: 'organization', group: 'administration' },
  { name: 'people', href: '/nguoi-dung', icon: 'people', group: 'administration' },
  { name: 'journal', href: '/nhat-ky', icon: 'journal', group: 'administration' },
  { name: 'system', href: '/kho-tep', icon: 'shield', group: 'administration' },
];
