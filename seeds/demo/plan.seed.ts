import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { EvidenceService, PlanConfirmation, PlanImportsService, ProgressService, TasksService, UnitReportsService } from '@qms/plans';
import { Register } from '@qms/records';
import { Files } from '@qms/storage';
import { type Actor, type Role, systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { demoPdf } from './demo-pdf';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';
import { DIFFICULTIES, NEXT_STEPS, PAST, said } from './plan.story';

const SKHCN = organizationId('SKHCN');
const TTUD = organizationId('TTUD');
/** The clean plan that the importer is tested with; it lies beside the sources, built or not. */
const PLAN_TEXT = 'libs/plans/src/importer/fixtures/ke-hoach-2026.txt';

/** Who sends for a unit, and how far its report of the year is. */
const YEAR_REPORTS: readonly (readonly [unit: string, person: string, role: Role, state: 'accepted' | 'submitted' | 'returned'])[] = [
  ['HCTH', 'truonghcth', 'room-head', 'accepted'],
  ['CNDM', 'cndm', 'room-head', 'accepted'],
  ['CDS', 'cds', 'room-head', 'accepted'],
  ['TTUD', 'ttud', 'agency-head', 'accepted'],
  ['TDC', 'tdc', 'room-head', 'submitted'],
  ['QLKH', 'qlkh', 'room-head', 'returned'],
];

interface LedTask {
  id: string;
  code: string;
  title: string;
  timingKind: string;
  startsOn: string | null;
  unitId: string;
}

/** Kế hoạch cải cách hành chính 2026 of the department, imported from its text, as it stands on 23/11/2026. */
export async function seedPlan(app: INestApplicationContext): Promise<void> {
  const work = app.get(Work);
  const officer = acting('kehoach', 'planning-officer', 'HCTH');
  const file = await app.get(Files).receive(officer, { name: 'Kế hoạch 1720-KH-SKHCN.txt', content: readFileSync(planText()) });
  const { id: importId } = await app.get(PlanImportsService).create(officer, file.id);
  const { planId } = await app.get(PlanConfirmation).confirm(officer, importId);
  const led = await work.read(officer, (db) =>
    db.query<LedTask>(
      `select t.id, t.code, t.title, t.timing_kind as "timingKind", to_char(t.starts_on, 'YYYY-MM-DD') as "startsOn", l.unit_id as "unitId"
       from plan_task t join task_lead l on l.task_id = t.id where t.plan_id = $1 order by t.position`,
      [planId],
    ),
  );
  for (const period of PAST) await closePeriod(app, planId, led, period);
  await work.run(systemActor(SKHCN), (tx) => countLast(tx, planId));
  await adjust(app, officer, planId, led);
  await linkEvidence(app, officer, led);
  await reportYear(app, officer, planId, led);
}

const planText = (): string => [join(__dirname, '../..', PLAN_TEXT), join(__dirname, '../../..', PLAN_TEXT)].find(existsSync) ?? PLAN_TEXT;

function acting(username: string, role: Role, unit: string): Actor {
  const home = unit === 'TTUD' ? TTUD : SKHCN;
  return {
    ...systemActor(home),
    kind: 'person',
    personId: personId(username),
    name: username,
    roles: [{ role, unitId: unit === 'TTUD' ? null : organizationId(unit) }],
    reach: role === 'planning-officer' ? 'supervisor' : '',
  };
}

/** A period that is over: every unit sent, all was accepted, the report was issued and entered in the register. */
async function closePeriod(
  app: INestApplicationContext,
  planId: string,
  led: readonly LedTask[],
  { key, sentAt, number, issuedOn }: (typeof PAST)[number],
): Promise<void> {
  const work = app.get(Work);
  const units = [...new Set(led.map((task) => task.unitId))];
  for (const owner of [SKHCN, TTUD])
    await work.run(systemActor(owner), async (tx) => {
      for (const unit of units.filter((one) => (one === TTUD) === (owner === TTUD)))
        await sendPast(
          tx,
          { owner, unit, planId, key, sentAt },
          led.filter((task) => task.unitId === unit),
        );
    });
  const pdf = await demoPdf('Sở Khoa học và Công nghệ', `BÁO CÁO số ${number}`, [
    `Kết quả thực hiện công tác cải cách hành chính (kỳ ${key})`,
  ]);
  const file = await app.get(Files).receive(systemActor(SKHCN), { name: `BC ${number.replace('/', '-')}.pdf`, content: pdf });
  await work.run(systemActor(SKHCN), async (tx) => {
    for (const unit of units) await receivePast(tx, demoId(`unit-report:${key}:${unit}`), unit, sentAt);
    await app.get(Files).adopt(tx, file.id, 'file');
    const [period] = await tx.query<{ id: string; report: string; name: string }>(
      `update reporting_period p set closed_at = $3 from period_report r where r.period_id = p.id and p.plan_id = $1 and p.key = $2
       returning p.id, r.id as report, p.name`,
      [planId, key, `${issuedOn}T08:00:00Z`],
    );
    await tx.query(
      "update period_report set state = 'issued', number = $2, issued_on = $3, file_id = $4, issued_by = $5, issued_at = $6 where id = $1",
      [period!.report, number, issuedOn, file.id, personId('vanthu'), `${issuedOn}T08:00:00Z`],
    );
    await app.get(Register).enter(tx, {
      organizationId: SKHCN,
      kind: 'periodic-report',
      title: `Báo cáo kết quả thực hiện công tác cải cách hành chính ${period!.name}`,
      number,
      issuer: 'Sở Khoa học và Công nghệ',
      happenedOn: issuedOn,
      clauses: ['9.1.3', '9.3.2'],
      fileIds: [file.id],
      sourceType: 'period-report',
      sourceId: period!.report,
    });
    await tx.recordOf('period-report.issued', { type: 'period-report', id: period!.report, organizationId: SKHCN }, { number });
  });
}

async function sendPast(
  tx: Tx,
  of: { owner: string; unit: string; planId: string; key: string; sentAt: string },
  tasks: readonly LedTask[],
): Promise<void> {
  const id = demoId(`unit-report:${of.key}:${of.unit}`);
  await tx.query(
    `insert into unit_report (id, organization_id, counterpart_organization_id, plan_id, period_id, unit_id, state)
     select $1, $2, $3, $4, p.id, $5, 'drafting' from reporting_period p where p.plan_id = $4 and p.key = $6`,
    [id, of.owner, SKHCN, of.planId, of.unit, of.key],
  );
  const entries = tasks.map((task) => {
    const { status, text, doneOn } = said(task, of.sentAt.slice(0, 10));
    return { task: task.id, status, text, done: doneOn };
  });
  await tx.query(
    `insert into progress_entry (id, organization_id, counterpart_organization_id, shared_at, report_id, task_id, text, status, done_on, saved_at)
     select uuidv7(), $1, $2, $3, $4, e.task, e.text, e.status, e.done, $3
     from jsonb_to_recordset($5::jsonb) as e (task uuid, text text, status text, done date)`,
    [of.owner, SKHCN, of.sentAt, id, JSON.stringify(entries)],
  );
  await tx.query("update unit_report set state = 'submitted', shared_at = $2, submitted_at = $2 where id = $1", [id, of.sentAt]);
  await tx.recordOf(
    'unit-report.submitted',
    { type: 'unit-report', id, organizationId: of.owner },
    { period: of.key, tasks: tasks.length },
  );
}

async function receivePast(tx: Tx, id: string, unit: string, sentAt: string): Promise<void> {
  await tx.query("update unit_report set state = 'accepted' where id = $1", [id]);
  await tx.query(
    `insert into unit_report_decision (id, organization_id, counterpart_organization_id, shared_at, report_id, verdict, decided_by, decided_at)
     values ($1,$2,$3,$6::timestamptz + interval '1 day',$4,'accepted',$5,$6::timestamptz + interval '1 day')`,
    [demoId(`decision:${id}`), SKHCN, unit === TTUD ? TTUD : SKHCN, id, personId('kehoach'), sentAt],
  );
  await tx.recordOf('unit-report.accepted', { type: 'unit-report', id, organizationId: SKHCN });
}

/** What the last accepted report said counts for lead lines and tasks; the second class of 9/2026 was reported by letter. */
async function countLast(tx: Tx, planId: string): Promise<void> {
  await tx.query(
    `update task_lead l set status = e.status, said_on = (r.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date, done_on = e.done_on
     from progress_entry e join unit_report r on r.id = e.report_id join reporting_period p on p.id = r.period_id
     where l.plan_id = $1 and p.plan_id = $1 and p.key = 'Q3' and e.task_id = l.task_id and r.unit_id = l.unit_id`,
    [planId],
  );
  await tx.query(
    `update task_lead l set status = 'done', said_on = '2026-09-18', done_on = '2026-09-17'
     from plan_task t where t.id = l.task_id and t.plan_id = $1 and t.code = 'II.6.2.a'`,
    [planId],
  );
  await tx.query(
    `update plan_task t set reported_on = x.reported, done_on = x.done from (
       select task_id, max(said_on) filter (where status <> 'not-started') as reported, case when bool_and(status = 'done') then max(done_on) end as done
       from task_lead where plan_id = $1 group by task_id) x where x.task_id = t.id`,
    [planId],
  );
  await tx.recordOf('plan-task.progressed', { type: 'plan', id: planId, organizationId: SKHCN });
}

/** One task that arose in July, one that was adjusted within the year. */
async function adjust(app: INestApplicationContext, officer: Actor, planId: string, led: readonly LedTask[]): Promise<void> {
  const tasks = app.get(TasksService);
  await tasks.add(officer, planId, {
    code: 'II.8.d',
    section: 'II.8',
    title: 'Rà soát, khắc phục các tồn tại về kỷ luật, kỷ cương hành chính theo kết luận của Giám đốc Sở',
    leadUnitIds: [organizationId('HCTH')],
    coordinatorsText: 'Các phòng, đơn vị thuộc Sở',
    productText: 'Báo cáo kết quả khắc phục',
    timing: { text: 'Đến hết ngày 15/12/2026', kind: 'by-date', from: null, to: '2026-12-15' },
    act: 'Thông báo kết luận số 210/TB-SKHCN ngày 14/7/2026 của Giám đốc Sở',
    happenedOn: '2026-07-14',
  });
  await tasks.adjust(officer, led.find((task) => task.code === 'II.2.k')!.id, {
    kind: 'changed',
    act: 'Kế hoạch số 1103/KH-SKHCN ngày 15/9/2026 của Sở Khoa học và Công nghệ',
    happenedOn: '2026-09-15',
    reason: 'Ghép đối thoại lần 2 với hội nghị tổng kết năm',
    timing: { text: 'Lần 1 trong quý II, lần 2 đến hết tháng 12 năm 2026', kind: 'range', from: '2026-04-01', to: '2026-12-31' },
  });
}

async function linkEvidence(app: INestApplicationContext, officer: Actor, led: readonly LedTask[]): Promise<void> {
  for (const [code, number] of [
    ['II.6.2.a', '78/QĐ-SKHCN'],
    ['II.6.3', '96/BC-SKHCN'],
    ['II.6.3', '12/BB-SKHCN'],
  ] as const) {
    const [record] = await app
      .get(Work)
      .read(officer, (db) => db.query<{ id: string }>('select id from record where organization_id = $1 and number = $2', [SKHCN, number]));
    await app.get(EvidenceService).link(officer, led.find((task) => task.code === code)!.id, { recordId: record!.id });
  }
}

/** The year's report is being collected: some accepted, one sent, one returned, one (BCVT) silent. */
async function reportYear(app: INestApplicationContext, officer: Actor, planId: string, led: readonly LedTask[]): Promise<void> {
  for (const [unit, person, role, state] of YEAR_REPORTS) {
    const head = acting(person, role, unit);
    for (const task of led.filter((one) => one.unitId === organizationId(unit))) {
      const { status, text, doneOn } = said(task, '2026-11-20');
      await app.get(ProgressService).save(head, task.id, 'YEAR', {
        text,
        status,
        nextSteps: NEXT_STEPS[task.code] ?? '',
        difficulties: DIFFICULTIES[task.code] ?? '',
        ...(doneOn && { doneOn }),
      });
    }
    const report = await app.get(ProgressService).submit(head, planId, 'YEAR', {});
    const receiving = app.get(UnitReportsService);
    if (state === 'accepted') await receiving.accept(officer, report.id);
    if (state === 'returned')
      await receiving.return(officer, report.id, 'Đề nghị bổ sung nguyên nhân chậm và thời gian hoàn thành nhiệm vụ II.3.d, II.5.c');
  }
}
