import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type OfficialPaper, writeDocx, writePdf } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { download } from '@qms/storage';
import { type Actor, type Db, Work } from '@qms/work';
import { ClassEvaluationsReader } from '../evaluation/class-evaluations.reader';
import { learnerAndAgencyOf } from '../roster/learner.sql';
import { classCalendar } from './class-calendar.rules';
import { type ClassPaperFacts, callPaper, openingPaper, type RosterRow } from './class-paper.rules';
import { reportFacts } from './class-report.facts';
import { reportPaper } from './class-report.rules';
import { isTaught } from './training-class.lifecycle';
import type { ClassDto } from './training-classes.dto';
import { TrainingClassesReader } from './training-classes.reader';

const NAMES = { call: 'Công văn chiêu sinh', opening: 'Quyết định mở lớp', report: 'Báo cáo kết quả lớp' } as const;
/** Who held a role on a day, the latest first. */
const HOLDER = `select p.name, coalesce(p.post, $3) as post from membership m join person p on p.id = m.person_id
  where m.organization_id = $1 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date) and p.deactivated_at is null`;
const ROSTER = `select l.full_name as "fullName", to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate", l.position, coalesce(o.name, l.agency_name) as agency
  from enrolment e ${learnerAndAgencyOf('e')}
  where e.class_id = $1 and e.state in ('accepted', 'passed', 'failed') order by e.ordinal nulls last, l.name_key, e.id`;

/** Công văn chiêu sinh, quyết định mở lớp and báo cáo kết quả lớp as Word or PDF, and the calendar of a class. */
@Injectable()
export class ClassPapers {
  constructor(
    private readonly work: Work,
    private readonly reader: TrainingClassesReader,
    private readonly organizations: OrganizationsReader,
    private readonly evaluations: ClassEvaluationsReader,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `not-found`, `wrong-state` for the report before teaching is over. */
  async make(actor: Actor, id: string, paper: keyof typeof NAMES, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const { code, written } = await this.work.read(actor, async (db) => {
      const one = await this.reader.read(db, id, 'vi');
      return { code: one.code, written: await this.write(db, one, paper) };
    });
    // Rendered outside of any transaction.
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(written);
    return download(bytes, `${NAMES[paper]} - ${code}.${form}`, FORMS[form]);
  }

  async calendar(actor: Actor, id: string): Promise<StreamableFile> {
    const { one, now } = await this.work.read(actor, async (db) => ({ one: await this.reader.read(db, id, 'vi'), now: db.now }));
    const bytes = Buffer.from(classCalendar(one, now), 'utf8');
    return download(bytes, `${one.code}.ics`, 'text/calendar; charset=utf-8');
  }

  private async write(db: Db, one: ClassDto, paper: keyof typeof NAMES): Promise<OfficialPaper> {
    if (paper === 'report' && !isTaught(one.state)) throw new Refusal('wrong-state', { state: one.state });
    const facts = await this.facts(db, one);
    if (paper === 'report') return reportPaper(one, await reportFacts(db, one, facts, await this.evaluations.find(db, one.id)));
    return (paper === 'call' ? callPaper : openingPaper)(one, facts);
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
