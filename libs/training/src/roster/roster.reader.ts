import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Permission, permits, Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { classFacts } from '../classes/class.facts';
import { trainingClassLifecycle } from '../classes/training-class.lifecycle';
import { trainingPolicy } from '../training.policy';
import { enrolmentLifecycle } from './enrolment.lifecycle';
import type { EnrolmentDto, RosterCountDto, RosterDto, RosterEntryDto, RosterPageDto, RosterQuery } from './enrolments.dto';
import { learnerAndAgencyOf } from './learner.sql';
import { type RosterStanding, rosterStanding } from './roster.facts';
import { enrolmentFacts, sourceOf, substitution, takesLearners } from './roster.rules';

/** Rows of the list as a workbook. */
export const MOST_ROSTER = 10_000;
const LEARNER = `json_build_object('id', l.id, 'fullName', l.full_name, 'birthDate', to_char(l.birth_date, 'YYYY-MM-DD'), 'position', l.position,
  'agencyId', l.counterpart_organization_id, 'agencyName', coalesce(o.name, l.agency_name), 'email', l.email, 'phone', l.phone)`;
const ENTRY = `n.id, n.ordinal, ${LEARNER} as learner, n.state, n.source, n.reason`;
const FROM = `from enrolment n ${learnerAndAgencyOf('n')}`;
/** $1 = class, $2 = organizations, $3 = state, $4 = words. */
const WHERE = `where n.class_id = $1 and n.organization_id = any ($2::uuid[]) and ($3::text is null or n.state = $3)
  and ($4::text is null or vn_fold(l.full_name || ' ' || coalesce(o.name, l.agency_name, '')) like '%' || vn_fold($4) || '%')`;
/** Numbers first; before there are any, by given name. */
const PLACE = 'coalesce(n.ordinal, 2147483647)';
const NAME = `regexp_replace(l.name_key, '^(.*) (\\S+)$', '\\2 \\1')`;
const valuesOf = (actor: Actor, classId: string, { state, q }: RosterQuery): unknown[] => [classId, actor.reads, state ?? null, q || null];

type Listed = RosterEntryDto & { place: number; name: string };

@Injectable()
export class RosterReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** Danh sách học viên. */
  list(actor: Actor, classId: string, query: RosterQuery): Promise<RosterPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [place, name, id] = this.cursors.read('roster', query.cursor) ?? [null, null, null];
    return this.work.read(actor, async (db) => {
      await rosterSeen(db, classId);
      const values = valuesOf(actor, classId, query);
      const rows = await db.query<Listed>(
        `select ${ENTRY}, ${PLACE} as place, ${NAME} as name ${FROM} ${WHERE}
           and ($5::int is null or (${PLACE}, ${NAME}, n.id) > ($5, $6, $7::uuid)) order by ${PLACE}, ${NAME}, n.id limit $8`,
        [...values, place, name, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 ${FROM} ${WHERE} limit ${COUNT_CAP + 1}) c`,
        values,
      );
      return this.cursors.page(
        'roster',
        rows,
        limit,
        counted,
        (row) => [row.place, row.name, row.id],
        ({ place: _place, name: _name, ...row }) => row,
      );
    });
  }

  /** All of it under these filters, for the workbook. */
  everything(db: Db, classId: string, query: RosterQuery): Promise<RosterEntryDto[]> {
    return db.query(
      `select ${ENTRY} ${FROM} ${WHERE} order by ${PLACE}, ${NAME}, n.id limit ${MOST_ROSTER + 1}`,
      valuesOf(db.actor, classId, query),
    );
  }

  /** How many stand where, and what may be done with the roster now. */
  standing(actor: Actor, classId: string, language: Language): Promise<RosterDto> {
    return this.work.read(actor, async (db) => {
      const standing = await rosterSeen(db, classId);
      const counts = await db.query<RosterCountDto>(
        'select state, count(*)::int as count from enrolment where class_id = $1 and organization_id = any ($2::uuid[]) group by state order by state',
        [classId, actor.reads],
      );
      const right = allows(trainingPolicy, actor, 'training:run', standing);
      const { facts } = await classFacts(db, classId);
      const open = (source: 'nomination' | 'walk-in'): Permission => opened(takesLearners(standing.state, source));
      const answered = counts.some(({ state }) => state === 'nominated' || state === 'waiting');
      return {
        capacity: standing.capacity,
        accepted: standing.accepted,
        counts,
        actions: showActions(
          {
            enter: [right, open('nomination')],
            enterWalkIn: [right, open('walk-in')],
            import: [right, open('nomination')],
            acceptMany: [right, open('nomination'), { allowed: answered, because: answered ? [] : [{ code: 'nobody-to-accept' }] }],
            closeRoster: [right, permits(trainingClassLifecycle, 'close-roster', standing.state, facts)],
            reopenRoster: [right, permits(trainingClassLifecycle, 'reopen-roster', standing.state, facts)],
          },
          language,
        ),
      };
    });
  }

  get(actor: Actor, id: string, language: Language): Promise<EnrolmentDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<Omit<EnrolmentDto, 'actions'>>(
        `select ${ENTRY}, n.class_id as "classId", n.version ${FROM} where n.id = $1 and n.organization_id = any ($2::uuid[])`,
        [id, actor.reads],
      );
      if (!row) throw new Refusal('not-found');
      const standing = await rosterSeen(db, row.classId);
      const right = allows(trainingPolicy, actor, 'training:run', standing);
      const may = (name: 'accept' | 'put-on-waiting-list' | 'decline' | 'withdraw' | 'return') => [
        right,
        permits(enrolmentLifecycle, name, row.state, enrolmentFacts(standing, sourceOf(name, row.source))),
      ];
      return {
        ...row,
        actions: showActions(
          {
            accept: may('accept'),
            ...(standing.keepsWaitingList && { putOnWaitingList: may('put-on-waiting-list') }),
            decline: may('decline'),
            withdraw: may('withdraw'),
            return: may('return'),
            ...(standing.takesSubstitutes && { substitute: [right, substitution(standing, row.state)] }),
          },
          language,
        ),
      };
    });
  }
}

const opened = (isOpen: boolean): Permission => ({ allowed: isOpen, because: isOpen ? [] : [{ code: 'roster-closed' }] });

/** @throws Refusal `not-found`, also for a class of others */
export async function rosterSeen(db: Db, classId: string): Promise<RosterStanding> {
  const standing = await rosterStanding(db, classId);
  if (!standing || !db.actor.reads.includes(standing.organizationId)) throw new Refusal('not-found');
  return standing;
}
