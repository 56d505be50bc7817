import { READING_ROLES } from '../documents.policy';

const roles = READING_ROLES.map((role) => `'${role}'`).join(', ');

/**
 * Lateral over a distribution `t`: who is to read its document on the day of the placeholder, also who joined later.
 * A person counts once, in whatever roles.
 */
export const readersOn = (day: string): string =>
  `select distinct m.person_id from membership m join person p on p.id = m.person_id
       and (p.deactivated_at is null or (p.deactivated_at at time zone 'Asia/Ho_Chi_Minh')::date > ${day}::date)
   where m.organization_id = t.organization_id and (t.unit_id is null or m.unit_id = t.unit_id) and m.role in (${roles})
     and m.valid_from <= ${day}::date and (m.valid_to is null or m.valid_to > ${day}::date)`;

/** Over a reading `g`: it counts unless the meeting that it came from was struck out. */
export const COUNTS = 'not exists (select from briefing b where b.id = g.briefing_id and b.voided_at is not null)';
