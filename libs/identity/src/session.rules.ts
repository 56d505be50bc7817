/** A session ends after so long without a request, and in any case after a working day. Minutes. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_MINUTES = 8 * 60;

/** `__Host-`: bound to this host, whole path, TLS (loopback counts as such in browsers). */
export const SESSION_COOKIE = '__Host-qms';
export const DEVICE_COOKIE = '__Host-qms-device';

const WORKERS: readonly string[] = [
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

/** Entries of the menu, in order, with the roles that see each; the web app shows what the session says, some of it below another entry. */
const MENU: readonly (readonly [entry: string, roles: readonly string[] | 'all'])[] = [
  ['my-work', 'all'],
  // Whose daily question it is; others who are asked for an opinion come by "Việc của tôi".
  ['signing', ['agency-head', 'deputy-head', 'room-head', 'qmr']],
  ['plans', ['planning-officer', 'standards-office-head', 'room-head', 'agency-head', 'deputy-head', 'clerk', 'guest-reader', 'staff']],
  [
    'documents',
    [
      'iso-secretary',
      'agency-head',
      'deputy-head',
      'room-head',
      'qmr',
      'clerk',
      'staff',
      'standards-office-head',
      'inspector',
      'internal-auditor',
      'guest-reader',
    ],
  ],
  ['document-preparation', ['iso-secretary', 'room-head', 'qmr']],
  // Packages are a matter of those who work on drafts: to others the list is empty.
  ['issuances', ['iso-secretary', 'agency-head', 'deputy-head', 'room-head', 'qmr', 'clerk']],
  ['change-requests', ['agency-head', 'deputy-head', 'room-head', 'qmr', 'iso-secretary', 'clerk', 'staff', 'internal-auditor']],
  ['distributions', ['iso-secretary', 'qmr', 'clerk']],
  ['briefings', ['iso-secretary', 'qmr', 'clerk', 'room-head']],
  ['readings', ['deputy-head', 'room-head', 'qmr', 'iso-secretary', 'clerk', 'staff', 'internal-auditor']],
  [
    'records',
    [
      'iso-secretary',
      'agency-head',
      'deputy-head',
      'qmr',
      'planning-officer',
      'standards-office-head',
      'inspector',
      'internal-auditor',
      'room-head',
      'clerk',
      'guest-reader',
    ],
  ],
  [
    'evidence-packs',
    [
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
  ],
  ['record-entry', ['iso-secretary', 'planning-officer', 'clerk', 'room-head', 'standards-office-head', 'qmr']],
  ['record-transfers', ['iso-secretary', 'clerk', 'qmr', 'standards-office-head', 'room-head', 'planning-officer']],
  ['record-keeping', ['iso-secretary', 'clerk', 'qmr', 'standards-office-head']],
  [
    'training',
    [
      'course-organiser',
      'standards-office-head',
      'trainer',
      'planning-officer',
      'agency-head',
      'deputy-head',
      'room-head',
      'qmr',
      'iso-secretary',
      'clerk',
    ],
  ],
  ['training-planning', ['course-organiser', 'standards-office-head']],
  ['competence', ['iso-secretary', 'qmr', 'course-organiser', 'standards-office-head', 'agency-head', 'deputy-head', 'room-head']],
  ['own-competence', WORKERS],
  ['reports', ['planning-officer', 'standards-office-head', 'agency-head', 'deputy-head', 'clerk']],
  // Absences are everybody's; who signs and by which rules, those who work in the agency see.
  ['agency', [...WORKERS, 'system-administrator']],
  ['agency-work', WORKERS],
  ['organizations', ['system-administrator', 'standards-office-head', 'planning-officer']],
  ['people', ['system-administrator']],
  ['journal', ['system-administrator', 'agency-head', 'deputy-head', 'qmr', 'iso-secretary', 'standards-office-head', 'planning-officer']],
  ['system', ['system-administrator']],
];

export const menuFor = (roles: readonly string[]): string[] =>
  MENU.filter(([, who]) => who === 'all' || who.some((role) => roles.includes(role))).map(([entry]) => entry);
