import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { rosterSeen } from '../roster/roster.reader';
import { trainingPolicy } from '../training.policy';
import type { InvitationPageDto, InvitationRowDto, InvitationSummaryDto, InvitationsQuery } from './invitations.dto';
import { INVITATION_FROM, INVITATION_ROW, OF_CLASS } from './invitations.sql';

/** Rows of the list as a workbook. */
export const MOST_INVITATIONS = 2_000;

/** Whom the organiser of a class invited, and how far each is. */
@Injectable()
export class ClassInvitationsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** By the name of the agency. */
  list(actor: Actor, classId: string, query: InvitationsQuery): Promise<InvitationPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [name, id] = this.cursors.read('class-invitations', query.cursor) ?? [null, null];
    return this.work.read(actor, async (db) => {
      await rosterSeen(db, classId);
      const values = valuesOf(actor, classId, query);
      const rows = await db.query<InvitationRowDto>(
        `select ${INVITATION_ROW} ${INVITATION_FROM} ${OF_CLASS} and ($5::text is null or (a.name, i.id) > ($5, $6::uuid)) order by a.name, i.id limit $7`,
        [...values, name, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 ${INVITATION_FROM} ${OF_CLASS} limit ${COUNT_CAP + 1}) c`,
        values,
      );
      return this.cursors.page(
        'class-invitations',
        rows,
        limit,
        counted,
        (row) => [row.agencyName, row.id],
        (row) => row,
      );
    });
  }

  /** All of the list, for the workbook. */
  everything(db: Db, classId: string, query: InvitationsQuery): Promise<InvitationRowDto[]> {
    return db.query(
      `select ${INVITATION_ROW} ${INVITATION_FROM} ${OF_CLASS} order by a.name, i.id limit ${MOST_INVITATIONS + 1}`,
      valuesOf(db.actor, classId, query),
    );
  }

  summary(actor: Actor, classId: string, language: Language): Promise<InvitationSummaryDto> {
    return this.work.read(actor, async (db) => {
      const standing = await rosterSeen(db, classId);
      const [counts] = await db.query<Omit<InvitationSummaryDto, 'actions'>>(
        `select count(*) filter (where x.standing = 'silent')::int as silent, count(*) filter (where x.standing = 'answered')::int as answered,
           count(*) filter (where x.standing = 'declined')::int as declined, count(*) filter (where x.standing = 'withdrawn')::int as withdrawn,
           coalesce(sum(x.nominees), 0)::int as nominees, coalesce(json_agg(x."agencyId") filter (where x.standing <> 'withdrawn'), '[]') as "agencyIds"
         from (select ${INVITATION_ROW} ${INVITATION_FROM} ${OF_CLASS}) x`,
        valuesOf(actor, classId, {}),
      );
      const enrols = standing.state === 'enrolling';
      return {
        ...counts!,
        actions: showActions(
          {
            invite: [
              allows(trainingPolicy, actor, 'training:run', standing),
              { allowed: enrols, because: enrols ? [] : [{ code: 'class-not-enrolling' }] },
            ],
          },
          language,
        ),
      };
    });
  }
}

const valuesOf = ({ reads }: Actor, classId: string, { standing, q }: Pick<InvitationsQuery, 'standing' | 'q'>): unknown[] => [
  reads,
  classId,
  standing ?? null,
  q || null,
];
