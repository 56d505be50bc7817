import { moveClock } from '@qms/work';
import { courseId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { opens, sends } from './form-story';
import { hasPlace, plansClass, setsRule } from './story';

let world: World;
let organiser: Client;
const at = (time: string): void => moveClock(new Date(`2026-12-01T${time}+07:00`));
const switched = (enabled: boolean) => setsRule(world, 'training-rotating-attendance', enabled);

beforeAll(async () => {
  world = await World.open();
  organiser = await world.as('giangvien');
});
beforeEach(async () => {
  at('07:20:00');
  await switched(true);
});
afterAll(async () => {
  moveClock(null);
  await world?.close();
});

const BORN = '12/04/1986';
/** A morning from 07:30 to 11:30 with these learners, all born on one day. */
async function morningOf(...names: string[]): Promise<{ sessionId: string; enrolments: string[] }> {
  const classId = await plansClass(organiser, courseId('NTC'), { endsOn: '2026-12-01' });
  await organiser.post(`/training-classes/${classId}/enrolment-opening`, {});
  const { body } = await organiser.post(`/training-classes/${classId}/sessions`, {
    heldOn: '2026-12-01',
    startsAt: '07:30',
    endsAt: '11:30',
    title: 'Buổi sáng',
    periods: 4,
  });
  const enrolments: string[] = [];
  for (const [place, name] of names.entries()) {
    const enrolment = await hasPlace(world, classId, name);
    await world.sql(
      `set session_replication_role = replica; update enrolment set ordinal = ${place + 1} where id = '${enrolment}';
       update learner set birth_date = '1986-04-12' where id = (select learner_id from enrolment where id = '${enrolment}')`,
    );
    enrolments.push(enrolment);
  }
  return { sessionId: body.id as string, enrolments };
}
const screenOf = async (sessionId: string, who = organiser) => who.get(`/class-sessions/${sessionId}/check-in`);
const formUrl = (sessionId: string): string => `${world.url}/diem-danh/${sessionId}`;
/** Somebody scans the code on the screen. */
async function scans(sessionId: string): Promise<Record<string, string>> {
  const { url } = (await screenOf(sessionId)).body;
  const page = await opens(url);
  expect(page.status).toBe(200);
  return page.hidden;
}
const rowsOf = (sessionId: string) =>
  world.sql<Record<string, string | null>>('select enrolment_id, mark, source, entered_by from attendance where session_id = $1', [
    sessionId,
  ]);

describe('the code on the screen', () => {
  it('is not there unless the office wants it', async () => {
    const { sessionId } = await morningOf('Lê Thị Hoa');
    const { url } = (await screenOf(sessionId)).body;
    const { hidden } = await opens(url);
    expect((await organiser.get(`/class-sessions/${sessionId}/attendance`)).body.actions.checkIn).toEqual({ allowed: true, because: [] });
    await switched(false);
    expect((await screenOf(sessionId)).status).toBe(404);
    expect((await opens(url)).status).toBe(404);
    expect((await sends(formUrl(sessionId), { ...hidden, ai: 'Lê Thị Hoa', sinh: BORN })).status).toBe(404);
    expect(Object.keys((await organiser.get(`/class-sessions/${sessionId}/attendance`)).body.actions)).toEqual(['enter', 'close']);
    expect(await rowsOf(sessionId)).toEqual([]);
  });

  it('changes every 30 seconds; the one before still counts, older ones are told to be old', async () => {
    const { sessionId } = await morningOf('Lê Thị Hoa');
    at('07:30:00');
    const first = (await screenOf(sessionId)).body;
    expect(first.secondsLeft).toBeGreaterThan(25);
    at('07:30:25');
    expect((await screenOf(sessionId)).body.url).toBe(first.url);
    at('07:30:31');
    const second = (await screenOf(sessionId)).body;
    expect(second.url).not.toBe(first.url);
    expect((await opens(first.url)).status).toBe(200);
    at('07:31:01');
    const old = await opens(first.url);
    expect([old.status, old.text.includes('Quét lại mã đang hiện trên màn hình'), old.hidden]).toEqual([410, true, {}]);
    expect((await opens(second.url)).status).toBe(200);
    // The code of another session, one that is none, and one of the time to come.
    const other = await morningOfTomorrow();
    expect((await opens(`${formUrl(other)}/${second.url.split('/').at(-1)}`)).status).toBe(410);
    expect((await opens(`${formUrl(sessionId)}/${'0'.repeat(33)}`)).status).toBe(410);
    expect((await opens(`${world.url}/diem-danh/x/y`)).status).toBe(404);
    at('07:29:00');
    expect((await opens(second.url)).status).toBe(410);
  });

  it('is shown by who teaches or organises, from an hour before the session to its end', async () => {
    const { sessionId } = await morningOf('Lê Thị Hoa');
    expect((await screenOf(sessionId, await world.as('vanthu'))).status).toBe(403);
    expect((await screenOf(sessionId, await world.as('thuky'))).status).toBe(403);
    at('06:29:00');
    expect((await screenOf(sessionId)).body).toMatchObject({ url: null, actions: { show: { allowed: false } } });
    at('11:29:50');
    const { url } = (await screenOf(sessionId)).body;
    const { hidden } = await opens(url);
    at('11:30:05');
    expect((await screenOf(sessionId)).body).toMatchObject({ url: null });
    expect((await opens(url)).status).toBe(409);
    expect((await sends(formUrl(sessionId), { ...hidden, ai: 'Lê Thị Hoa', sinh: BORN })).text).toContain('đã hết giờ');
    expect(await rowsOf(sessionId)).toEqual([]);
  });

  async function morningOfTomorrow(): Promise<string> {
    return (await morningOf('Trần An')).sessionId;
  }
});

describe('a learner', () => {
  it('checks himself in by name or number and date of birth, and the screen counts him', async () => {
    const { sessionId, enrolments } = await morningOf('Đỗ Thị Ánh', 'Nguyễn Văn Bình', 'Trần Cường');
    const form = await opens((await screenOf(sessionId)).body.url);
    expect(form.text).not.toContain('<script');
    for (const name of ['Ánh', 'Bình', 'Cường', '1986']) expect(form.text).not.toContain(name);
    const hidden = form.hidden;
    const sent = await sends(formUrl(sessionId), { ...hidden, ai: 'do thi anh', sinh: '12/4/1986' });
    expect([sent.status, sent.location]).toEqual([303, '/diem-danh/da-ghi-nhan']);
    expect((await opens(`${world.url}${sent.location}`)).text).toContain('Đã ghi nhận có mặt');
    expect((await sends(formUrl(sessionId), { ...hidden, ai: '2', sinh: BORN })).status).toBe(303);
    expect((await rowsOf(sessionId)).sort((a, b) => enrolments.indexOf(a.enrolment_id!) - enrolments.indexOf(b.enrolment_id!))).toEqual([
      { enrolment_id: enrolments[0], mark: 'present', source: 'rotating-qr', entered_by: null },
      { enrolment_id: enrolments[1], mark: 'present', source: 'rotating-qr', entered_by: null },
    ]);
    expect((await screenOf(sessionId)).body).toMatchObject({ present: 2, checkedIn: 2, learners: 3, wrong: 0 });
  });

  it('is present once, however often and by however many hands at once he is entered', async () => {
    const { sessionId, enrolments } = await morningOf('Đỗ Thị Ánh');
    const hidden = await scans(sessionId);
    const sent = await Promise.all(Array.from({ length: 5 }, () => sends(formUrl(sessionId), { ...hidden, ai: 'Đỗ Thị Ánh', sinh: BORN })));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(await rowsOf(sessionId)).toHaveLength(1);
    const entries = await world.sql(`select 1 from journal_entry where event = 'attendance.checked-in' and body like $1`, [
      `%${sessionId}%`,
    ]);
    expect(entries).toHaveLength(1);
    // The trainer may still say otherwise, and then it is his.
    await organiser.post(`/class-sessions/${sessionId}/attendance`, { marks: [{ enrolmentId: enrolments[0], mark: 'absent' }] });
    const again = await sends(formUrl(sessionId), { ...hidden, ai: 'Đỗ Thị Ánh', sinh: BORN });
    expect([again.status, again.text.includes('Giảng viên đã nhập điểm danh')]).toEqual([409, true]);
    expect(await rowsOf(sessionId)).toMatchObject([{ mark: 'absent', source: 'list', entered_by: expect.any(String) }]);
  });

  it('of a closed session stays as he was', async () => {
    const { sessionId, enrolments } = await morningOf('Đỗ Thị Ánh', 'Trần Cường');
    const hidden = await scans(sessionId);
    await world.sql(
      `update class_session set closed_at = now(), closed_by = (select id from person limit 1) where id = $1`,
      [sessionId],
      'admin',
      '-c session_replication_role=replica',
    );
    expect((await sends(formUrl(sessionId), { ...hidden, ai: 'Đỗ Thị Ánh', sinh: BORN })).status).toBe(409);
    expect([await rowsOf(sessionId), enrolments.length]).toEqual([[], 2]);
  });

  it('has five minutes from his scan, and nothing counts without one', async () => {
    const { sessionId } = await morningOf('Đỗ Thị Ánh');
    const other = await morningOf('Đỗ Thị Ánh');
    at('07:40:00');
    const hidden = await scans(sessionId);
    const fields = { ai: 'Đỗ Thị Ánh', sinh: BORN };
    at('07:46:00');
    expect((await sends(formUrl(sessionId), { ...hidden, ...fields })).status).toBe(410);
    at('07:44:00');
    for (const ve of ['', 'x', `1.${'0'.repeat(33)}`, hidden.ve!.replace(/^\d/, '9')])
      expect((await sends(formUrl(sessionId), { ...fields, ve })).status).toBe(410);
    expect((await sends(formUrl(other.sessionId), { ...hidden, ...fields })).status).toBe(410);
    expect(await rowsOf(sessionId)).toEqual([]);
    expect((await sends(formUrl(sessionId), { ...hidden, ...fields })).status).toBe(303);
  });

  it('who matches nobody learns nothing, and after 200 wrong entries nobody guesses on', async () => {
    const { sessionId, enrolments } = await morningOf('Đỗ Thị Ánh', 'Trần Cường');
    const hidden = await scans(sessionId);
    const guesses = (fields: Record<string, string>) => sends(formUrl(sessionId), { ...hidden, ...fields });
    const wrongDay = await guesses({ ai: 'Đỗ Thị Ánh', sinh: '13/04/1986' });
    const wrongName = await guesses({ ai: 'Ai Đó Khác', sinh: BORN });
    expect([wrongDay.status, wrongName.status]).toEqual([422, 422]);
    expect(wrongDay.text.replaceAll('Đỗ Thị Ánh', 'X').replaceAll('13/04/1986', 'Y')).toBe(
      wrongName.text.replaceAll('Ai Đó Khác', 'X').replaceAll(BORN, 'Y'),
    );
    expect((await screenOf(sessionId)).body.wrong).toBe(2);
    await world.sql('update check_in_tries set wrong = 197 where session_id = $1', [sessionId]);
    const last = await Promise.all(Array.from({ length: 10 }, () => guesses({ ai: 'Đỗ Thị Ánh', sinh: '01/01/1990' })));
    expect(last.map(({ status }) => status).sort()).toEqual([...Array(7).fill(409), ...Array(3).fill(422)].sort());
    expect((await guesses({ ai: 'Đỗ Thị Ánh', sinh: BORN })).text).toContain('quá nhiều lượt nhập sai');
    expect((await screenOf(sessionId)).body).toMatchObject({ wrong: 200, mostWrong: 200 });
    expect(await rowsOf(sessionId)).toEqual([]);
    // The list of the trainer goes on.
    const entered = await organiser.post(`/class-sessions/${sessionId}/attendance`, {
      marks: [{ enrolmentId: enrolments[0], mark: 'present' }],
    });
    expect(entered.body).toEqual({ changed: 1, already: 0 });
  });
});

it('45 learners behind one address check in within a minute; who sends without end is told to wait', async () => {
  const own = await World.open({ QMS_PROCESSES: 'api', QMS_TRUSTED_PROXIES: '127.0.0.1' });
  try {
    const from = { 'x-forwarded-for': '192.0.2.7' };
    const statuses: number[] = [];
    for (let learner = 0; learner < 45; learner++) {
      statuses.push((await opens(`${own.url}/diem-danh/01990000-0000-7000-8000-000000000001/X`, from)).status);
      for (let time = 0; time < 3; time++)
        statuses.push((await sends(`${own.url}/diem-danh/01990000-0000-7000-8000-000000000001`, {}, from)).status);
    }
    expect(new Set(statuses)).toEqual(new Set([404]));
    const more = await Promise.all(Array.from({ length: 130 }, () => opens(`${own.url}/diem-danh/x/y`, from)));
    const refused = more.filter(({ status }) => status === 429);
    expect(refused.length).toBe(180 + 130 - 300);
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await opens(`${own.url}/diem-danh/x/y`, { 'x-forwarded-for': '192.0.2.8' })).status).toBe(404);
  } finally {
    await own.close();
  }
});
