import { type Actor, couldEver, holds, type Role } from '@qms/work';

/** A session ends after so long without a request, and in any case after a working day. Minutes. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_MINUTES = 8 * 60;

/** `__Host-`: bound to this host, whole path, TLS (loopback counts as such in browsers). */
export const SESSION_COOKIE = '__Host-qms';
export const DEVICE_COOKIE = '__Host-qms-device';

/** An entry of the menu and who sees it. */
export interface MenuEntry {
  readonly entry: string;
  /** The right without which what stands behind it is refused; none: open to whoever is signed in. */
  readonly right?: string;
  /** Narrower than the right, where what is behind it is the daily question of some of its holders alone: others come by a link. */
  readonly asked?: readonly Role[];
}

/** Entries of the menu, in order; the web app shows what the session says, some of it below another entry. */
export const MENU: readonly MenuEntry[] = [
  { entry: 'my-work' },
  // Others who are asked for an opinion come by "Việc của tôi".
  { entry: 'signing', right: 'document:return' },
  {
    entry: 'plans',
    right: 'plan:read',
    asked: ['planning-officer', 'standards-office-head', 'room-head', 'agency-head', 'deputy-head', 'clerk', 'guest-reader', 'staff'],
  },
  { entry: 'documents', right: 'document:read' },
  { entry: 'document-preparation', right: 'document:prepare' },
  // Packages are a matter of those who work on drafts: to others the list is empty.
  { entry: 'issuances', right: 'document:read', asked: ['iso-secretary', 'agency-head', 'deputy-head', 'room-head', 'qmr', 'clerk'] },
  { entry: 'change-requests', right: 'document:request-change' },
  { entry: 'distributions', right: 'document:distribute' },
  // Whoever reads a document reads that it was made known; who records such a meeting sees who was there.
  { entry: 'briefings', right: 'document:read' },
  { entry: 'briefing-recording', right: 'document:record-briefing' },
  { entry: 'readings', right: 'document:confirm-reading' },
  { entry: 'records', right: 'record:read' },
  { entry: 'evidence-packs', right: 'evidence-pack:make' },
  { entry: 'record-entry', right: 'record:enter' },
  { entry: 'record-transfers', right: 'transfer:prepare' },
  { entry: 'record-keeping', right: 'record:classify' },
  { entry: 'training', right: 'training:read' },
  { entry: 'training-planning', right: 'training:plan' },
  { entry: 'competence', right: 'competence:read' },
  { entry: 'own-competence', right: 'competence:own' },
  {
    entry: 'reports',
    right: 'plan-report:read',
    asked: ['planning-officer', 'standards-office-head', 'agency-head', 'deputy-head', 'clerk'],
  },
  // Absences are everybody's; who signs and by which rules, those who work in the agency see.
  { entry: 'agency', right: 'absence:enter' },
  { entry: 'agency-work', right: 'signing:read' },
  // The tree is known to whoever works here; who keeps it up or supervises looks at it often.
  { entry: 'organizations', asked: ['system-administrator', 'standards-office-head', 'planning-officer'] },
  { entry: 'people', right: 'person:manage' },
  { entry: 'journal', right: 'journal:read' },
  { entry: 'system', right: 'storage:oversee' },
];

/** What the menu of this actor names: nothing that would be refused. */
export const menuFor = (actor: Actor): string[] =>
  MENU.filter(
    ({ right, asked }) => (right === undefined || couldEver(actor, right)) && (asked === undefined || holds(actor, ...asked)),
  ).map(({ entry }) => entry);
