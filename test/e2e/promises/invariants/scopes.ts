import { organizationId, personId } from '../../../../seeds/demo';
import type { Scope } from './invariant';

/** An organization in whose name no attempt writes; attempts refer to rows of it. */
export const OTHER = organizationId('XST-CU');
const scope = (own: string, person: string): Scope => ({ own: organizationId(own), alsoRead: OTHER, person: personId(person) });

/** The secretary of Sở Xây dựng. */
export const SXD = scope('SXD', 'thuky');
/** The planning officer of Sở Khoa học và Công nghệ. */
export const SKHCN = scope('SKHCN', 'kehoach');
/** The system administrator, working in the department. */
export const ADMINISTRATOR = scope('SKHCN', 'quantri');

/** A demo organization or person as an SQL expression. */
export const org = (code: string): string => `'${organizationId(code)}'::uuid`;
export const person = (username: string): string => `'${personId(username)}'::uuid`;

/** Two stored files of an organization. @param code of the organization */
export const fileOf = (code: string): string =>
  `(select id from file where organization_id = ${org(code)} and state = 'stored' order by id limit 1)`;
export const otherFileOf = (code: string): string =>
  `(select id from file where organization_id = ${org(code)} and state = 'stored' order by id desc limit 1)`;
