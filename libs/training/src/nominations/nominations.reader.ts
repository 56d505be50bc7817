import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Permission, permits, Refusal } from '@qms/lifecycle';
import { pastedWorkbook } from '@qms/tables';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { registerNumberSql } from '../certificates/register-number.rules';
import { readRoster } from '../roster/imports/roster-columns.rules';
import { judgeRoster } from '../roster/imports/roster-judgement.rules';
import { rosterProblemText } from '../roster/imports/roster-problems.words';
import { trainingPolicy } from '../training.policy';
import { type ClassInvitationAction, type ClassInvitationState, classInvitationLifecycle } from './class-invitation.lifecycle';
import { invitationFacts } from './invitation.facts';
import type { InvitationDto, InvitationPageDto, InvitationRowDto, InvitationsQuery } from './invitations.dto';
import { INVITATION_FROM, INVITATION_ROW, OF_AGENCY } from './invitations.sql';
import type { NominationDto, NomineeDto } from './nominations.dto';
import { ownLearners } from './nominee';
import { takingBack } from './nominee.rules';
import type { OwnLearnerListDto, ReadLearnersDto } from './own-learners.dto';

interface Seen {
  readonly id: string;
  readonly organizationId: string;
  readonly counterpartOrganizationId: string;
  readonly classId: string;
  readonly state: ClassInvitationState;
}
type Detail = Omit<InvitationDto, 'nominations' | 'nomineeList' | 'actions'> & Pick<Seen, 'state' | 'organizationId'>;

/** Either side of it: who holds the class, or the agency. $1 = id, $2 = organizations. */
const SEEN = `where i.id = $1 and (i.organization_id = any ($2::uuid[]) or (i.counterpart_organization_id = any ($2::uuid[]) and i.shared_at is not null))`;
const DETAIL = `select ${INVITATION_ROW}, i.state, i.organization_id as "organizationId",
    case when i.organization_id = any ($2::uuid[]) then i.class_id end as "classId",
    coalesce(invited_class_state(i.id, false), (select c.state from training_class c where c.id = i.class_id)) as "classState", i.course_name as "courseName", i.place, i.contact, i.invited_at as "invitedAt",
    i.withdrawn_because as "withdrawnBecause", i.version ${INVITATION_FROM} ${SEEN}`;
const NOMINATIONS = `select n.id, n.answer, n.letter_number as "letterNumber", to_char(n.letter_on, 'YYYY-MM-DD') as "letterOn", n.reason, p.name as "sentBy", n.sent_at as "sentAt",
    case when f.id is null then null else json_build_object('id', f.id, 'organizationId', f.organization_id, 'name', f.name, 'contentType', f.content_type,
      'size', f.size, 'sha256', encode(f.sha256, 'hex')) end as file
  from nomination n join person p on p.id = n.sent_by left join file f on f.id = n.file_id
  where n.invitation_id = $1 and (n.organization_id = any ($2::uuid[]) or n.counterpart_organization_id = any ($2::uuid[])) order by n.sent_at desc, n.id desc`;
const NOMINEES = `select e.id, l.full_name as "fullName", to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate", l.position, e.state,
    case when e.state in ('declined', 'withdrawn') then e.reason end as reason, (select ${registerNumberSql('c')} from certificate c where c.enrolment_id = e.id and c.state = 'issued'
      and (c.organization_id = any ($2::uuid[]) or (c.counterpart_organization_id = any ($2::uuid[]) and c.shared_at is not null)) limit 1) as "certificateNumber"
  from enrolment e join nomination n on n.id = e.nomination_id join learner l on l.id = e.learner_id
  where n.invitation_id = $1 and (e.organization_id = any ($2::uuid[]) or (e.counterpart_organization_id = any ($2::uuid[]) and e.shared_at is not null))
  order by l.name_key, e.id`;

/** What an agency is invited to, and what it answered; the organiser opens the same page of one invitation. */
@Injectable()
export class NominationsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** The latest first. */
  list(actor: Actor, query: InvitationsQuery): Promise<InvitationPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [at, id] = this.cursors.read('invitations', query.cursor) ?? [null, null];
    return this.work.read(actor, async (db) => {
      const values = [actor.reads, query.standing ?? null, query.q || null];
      const rows = await db.query<InvitationRowDto & { at: string }>(
        `select ${INVITATION_ROW}, i.invited_at::text as at ${INVITATION_FROM} ${OF_AGENCY}
           and ($4::timestamptz is null or (i.invited_at, i.id) < ($4, $5::uuid)) order by i.invited_at desc, i.id desc limit $6`,
        [...values, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 ${INVITATION_FROM} ${OF_AGENCY} limit ${COUNT_CAP + 1}) c`,
        values,
      );
      return this.cursors.page(
        'invitations',
        rows,
        limit,
        counted,
        (row) => [row.at, row.id],
        ({ at: _at, ...row }) => row,
      );
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<InvitationDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<Detail>(DETAIL, [id, actor.reads]);
      if (!row) throw new Refusal('not-found');
      const { state, organizationId, ...shown } = row;
      const facts = await invitationFacts(db, row, 1);
      const sends = allows(trainingPolicy, actor, 'nomination:send', { organizationId: row.agencyId });
      const runs = allows(trainingPolicy, actor, 'training:run', { organizationId });
      const may = (right: Permission, action: ClassInvitationAction): Permission[] => [
        right,
        permits(classInvitationLifecycle, action, state, facts),
      ];
      const nominees = await db.query<Omit<NomineeDto, 'takeBack'>>(NOMINEES, [id, actor.reads]);
      return {
        ...shown,
        nominations: await db.query<NominationDto>(NOMINATIONS, [id, actor.reads]),
        nomineeList: nominees.map((one) => ({
          ...one,
          takeBack: showActions({ takeBack: [sends, takingBack(one.state, row.classState)] }, language).takeBack!,
        })),
        actions: showActions(
          {
            // Each side is told of its own acts alone.
            ...(actor.reads.includes(row.agencyId) && { nominate: may(sends, 'nominate'), decline: may(sends, 'decline') }),
            ...(actor.reads.includes(organizationId) && { extend: may(runs, 'extend'), withdraw: may(runs, 'withdraw') }),
          },
          language,
        ),
      };
    });
  }

  /** The agency's people whom the organiser knows, and who are not in the class. */
  known(actor: Actor, id: string): Promise<OwnLearnerListDto> {
    return this.work.read(actor, async (db) => {
      const people = await ownLearners(db, await this.ofAgency(db, id));
      return {
        items: people
          .filter(({ enrolled }) => enrolled === null)
          .map(({ id: learnerId, fullName, birthDate, position }) => ({ id: learnerId, fullName, birthDate, position })),
      };
    });
  }

  /** A pasted list as it is read, with what cannot be right in it; nothing is kept. @throws Refusal `roster-without-head`, `roster-empty`, `list-too-large` */
  read(actor: Actor, id: string, text: string, language: Language): Promise<ReadLearnersDto> {
    return this.work.read(actor, async (db) => {
      await this.ofAgency(db, id);
      const reading = readRoster(pastedWorkbook(text));
      if (!reading) throw new Refusal('roster-without-head', { field: 'text' });
      if (reading.rows.length === 0) throw new Refusal('roster-empty', { field: 'text' });
      if (reading.rows.length > MOST_NOMINEES) throw new Refusal('list-too-large', { rows: MOST_NOMINEES, field: 'text' });
      const { rows, problems } = judgeRoster(reading, {}, { today: db.today, known: [], agencies: [] });
      return {
        items: rows.map(({ fullName, birthDate, position, email, phone }) => ({ fullName, birthDate, position, email, phone })),
        problems: problems
          // The agency is the one that sends them.
          .filter(({ field }) => field !== 'agency')
          .map((problem) => ({
            code: problem.code,
            severity: problem.severity,
            row: problem.row,
            field: problem.field,
            cell: problem.cell,
            text: rosterProblemText(problem, language),
          })),
      };
    });
  }

  private async ofAgency(db: Db, id: string): Promise<Seen> {
    const [row] = await db.query<Seen>(
      `select i.id, i.organization_id as "organizationId", i.counterpart_organization_id as "counterpartOrganizationId", i.class_id as "classId", i.state
       from class_invitation i where i.id = $1 and i.counterpart_organization_id = any ($2::uuid[]) and i.shared_at is not null`,
      [id, db.actor.reads],
    );
    if (!row) throw new Refusal('not-found');
    return row;
  }
}

/** People in one công văn. */
const MOST_NOMINEES = 200;
