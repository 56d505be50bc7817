import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { writeDocx, writePdf } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { contentDisposition } from '@qms/storage';
import { type Actor, type Db, Work } from '@qms/work';
import { learnerAndAgencyOf } from '../roster/learner.sql';
import { classCalendar } from './class-calendar.rules';
import type { ClassPaperName } from './class-moves.service';
import { type ClassPaperFacts, callPaper, openingPaper, type RosterRow } from './class-paper.rules';
import type { ClassDto } from './training-classes.dto';
import { TrainingClassesReader } from './training-classes.reader';

const PAPERS = {
  call: { make: callPaper, name: 'Công văn chiêu sinh' },
  opening: { make: openingPaper, name: 'Quyết định mở lớp' },
} as const;
/** Who held a role on a day, the latest first. */
const HOLDER = `select p.name, coalesce(p.post, $3) as post from membership m join person p on p.id = m.person_id
  where m.organization_id = $1 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date) and p.deactivated_at is null`;
const ROSTER = `select l.full_name as "fullName", to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate", l.position, coalesce(o.name, l.agency_name) as agency
  from enrolment e ${learnerAndAgencyOf('e')}
  where e.class_id = $1 and e.state in ('accepted', 'passed', 'failed') order by e.ordinal nulls last, l.name_key, e.id`;

/** Công văn chiêu sinh and quyết định mở lớp as Word or PDF, and the calendar of a class. */
@Injectable()
export class ClassPapers {
  constructor(
    private readonly work: Work,
    private readonly reader: TrainingClassesReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `not-found`. */
  async make(actor: Actor, id: string, paper: ClassPaperName, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const { make, name } = PAPERS[paper];
    const { one, facts } = await this.work.read(actor, async (db) => {
      const one = await this.reader.read(db, id, 'vi');
      return { one, facts: await this.facts(db, one) };
    });
    // Rendered outside of any transaction.
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(make(one, facts));
    return new StreamableFile(bytes, {
      type: FORMS[form],
      disposition: contentDisposition(`${name} - ${one.code}.${form}`, 'attachment'),
      length: bytes.length,
    });
  }

  async calendar(actor: Actor, id: string): Promise<StreamableFile> {
    const { one, now } = await this.work.read(actor, async (db) => ({ one: await this.reader.read(db, id, 'vi'), now: db.now }));
    const bytes = Buffer.from(classCalendar(one, now), 'utf8');
    return new StreamableFile(bytes, {
      type: 'text/calendar; charset=utf-8',
      disposition: contentDisposition(`${one.code}.ics`, 'attachment'),
      length: bytes.length,
    });
  }

  private async facts(db: Db, one: ClassDto): Promise<ClassPaperFacts> {
    const { organizationId, unit } = one;
    const [agencyHead] = await db.query<{ name: string; post: string }>(
      `${HOLDER} and m.role = 'agency-head' order by m.valid_from desc limit 1`,
      [organizationId, db.today, 'Thủ trưởng'],
    );
    const [unitHead] = unit
      ? await db.query<{ name: string; post: string }>(
          `${HOLDER} and m.role = 'room-head' and m.unit_id = $4 order by m.valid_from desc limit 1`,
          [organizationId, db.today, 'Trưởng phòng', unit.id],
        )
      : [];
    const [known] = unit
      ? await db.query<{ symbol: string }>('select coalesce(symbol, code) as symbol from organization where id = $1', [unit.id])
      : [];
    const [course] = await db.query<ClassPaperFacts['course']>(
      `select k.purpose, k.basis, coalesce((select json_agg(json_build_object('title', t.title, 'periods', t.periods::float8) order by t.position)
         from course_topic t where t.course_id = k.id and t.dropped_at is null), '[]') as topics from course k where k.id = $1`,
      [one.course.id],
    );
    return {
      head: await this.organizations.paperHead(db, organizationId),
      agencyHead: agencyHead ?? null,
      unit: unit && known ? { name: unit.name, symbol: known.symbol, head: unitHead ?? null } : null,
      course: course!,
      roster: await db.query<RosterRow>(ROSTER, [one.id]),
      today: db.today,
      createdAt: db.now,
    };
  }
}
