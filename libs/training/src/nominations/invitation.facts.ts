import type { Asking } from '../roster/roster.facts';
import type { ClassInvitationFacts } from './class-invitation.lifecycle';

/** What an invitation is judged by, as either side sees it. */
export interface JudgedInvitation {
  readonly id: string;
  readonly organizationId: string;
  readonly seats: number | null;
  readonly answerBy: string;
}

interface Row {
  readonly classState: string | null;
  readonly nominees: number;
  readonly keepsSeats: boolean;
}

/**
 * @param more people who are sent with this answer
 * @param held the class stays as it is, and nobody else answers this invitation, until the end of the unit of work
 */
export async function invitationFacts(
  db: Asking & { readonly today: string },
  one: JudgedInvitation,
  more = 0,
  held = false,
): Promise<ClassInvitationFacts> {
  // First who waits, then what is counted: it may have changed while this one waited.
  const [asked] = await db.query<Pick<Row, 'classState'>>(
    `select coalesce(invited_class_state($1, $2), (select c.state from training_class c join class_invitation i on i.class_id = c.id
       where i.id = $1 and i.state = 'open')) as "classState"`,
    [one.id, held],
  );
  const [row] = await db.query<Omit<Row, 'classState'>>(
    `select (select count(*)::int from enrolment e join nomination n on n.id = e.nomination_id
         where n.invitation_id = $1 and e.state not in ('withdrawn', 'declined')) as nominees,
       coalesce((select r.enabled from organization_rule r where r.organization_id = $2 and r.rule = 'training-agency-seats'), false) as "keepsSeats"`,
    [one.id, one.organizationId],
  );
  const { nominees, keepsSeats } = row!;
  return {
    enrolling: asked?.classState === 'enrolling',
    inTime: db.today <= one.answerBy,
    withinSeats: !keepsSeats || one.seats === null || nominees + more <= one.seats,
    nominees,
  };
}
