import { readWorkbook } from '@qms/spreadsheets';
import { moveClock, vnDate } from '@qms/work';
import { wordsIn } from '../e2e/documents/story';
import { sheetOf, uploads } from '../e2e/training/roster-story';
import { until } from '../world/until';
import {
  ABSENT,
  AGAIN,
  CLASS,
  ClassOf45,
  CORRECTED,
  COURSE,
  codeOn,
  done,
  FAILS,
  fieldsOf,
  HALVES,
  itIs,
  type Json,
  MISSPELT,
  numberOf,
  on,
  PEOPLE,
  REVOKED,
  ROOM,
  reported,
  TRAINERS,
  textOf,
  WALK_INS,
  walkIn,
} from './class-of-45.cast';

/**
 * A two-day class of internal auditors for 45 people, from the plan to the report: called for, listed, opened, taught on four half-days, tested,
 * judged, decided upon, certified, corrected once, revoked once, reported, and kept as an ISO record. The clock goes along with it.
 */
let story: ClassOf45;
let code: string;
let sessions: string[];
let grantId: string;
let path: string;
beforeAll(async () => {
  story = await ClassOf45.open();
}, 120_000);
afterAll(() => {
  moveClock(null);
  return story?.world.close();
});

describe('a class of 45', () => {
  it('1. the course and the class are planned, with room and trainers on four half-days', async () => {
    itIs(-20);
    const organiser = await story.comes('giangvien');
    const course = done(await organiser.post('/courses', COURSE));
    const classId = done(await organiser.post('/training-classes', { ...CLASS, courseId: course.id })).id;
    story.classId = classId;
    path = story.path;
    const roomId = done(await organiser.post('/training-rooms', { name: ROOM, seats: 60 })).id;
    const trainerIds: string[] = [];
    for (const fullName of TRAINERS) trainerIds.push(done(await organiser.post('/trainers', { fullName })).id);
    sessions = [];
    for (const half of HALVES) sessions.push(done(await organiser.post(`${path}/sessions`, { ...half, roomId, trainerIds })).id);
    const { body: held } = await organiser.get(path);
    code = held.code;
    expect(code).toBe(`DGVNB-${on(0).slice(0, 4)}-01`);
    expect(held).toMatchObject({ state: 'planned', capacity: 45, actions: { report: { allowed: false } } });
    expect(held.sessions.map((one: Json) => [one.half, one.room.name, one.trainers.length])).toEqual(
      ['morning', 'afternoon', 'morning', 'afternoon'].map((half) => [half, ROOM, 2]),
    );
    // The same room at the same hour is refused to another class.
    const other = done(await organiser.post('/training-classes', { courseId: course.id, startsOn: on(0), endsOn: on(0) })).id;
    const twice = await organiser.post(`/training-classes/${other}/sessions`, { ...HALVES[0], roomId });
    expect([twice.status, twice.body.title]).toEqual([409, expect.stringContaining(code)]);
  });

  it('2. công văn chiêu sinh goes out under the clerk’s number', async () => {
    itIs(-18);
    const organiser = await story.comes('giangvien');
    done(await organiser.post(`${path}/enrolment-opening`, {}));
    const blank = wordsIn((await organiser.download(`${path}/call`)).bytes);
    expect(blank).toContain('tổ chức lớp “Đánh giá viên nội bộ HTQLCL” như sau');
    const clerk = await story.comes('vanthu');
    done(await clerk.post(`${path}/call-number`, { number: '1101/SKHCN-TĐC', signedOn: on(-18) }));
    const paper = await textOf((await organiser.download(`${path}/call`, { accept: 'application/pdf' })).bytes);
    expect(paper).toContain('1101/SKHCN-TĐC');
    expect(paper).toContain('không quá 45 học viên');
  });

  it('3. 45 people come in from a workbook; the one bad cell is named, corrected, and then all are in', async () => {
    itIs(-10);
    const organiser = await story.comes('giangvien');
    const rows = PEOPLE.map(({ name, born, agency }, i) => [i + 1, name, i === 17 ? '31/02/1980' : born, 'Chuyên viên', agency]);
    const book = sheetOf([['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Cơ quan, đơn vị'], ...rows], []);
    const list = done(await uploads(organiser, story.classId, 'Danh sách học viên.xlsx', book)).id;
    const { body: read } = await organiser.get(`/roster-imports/${list}`);
    expect(read.problems.filter((one: Json) => one.severity === 'error').map((one: Json) => one.cell)).toEqual(['C19']);
    expect((await organiser.post(`/roster-imports/${list}/confirmation`, {})).status).toBe(409);
    expect((await organiser.get(`${path}/roster`)).body.accepted).toBe(0);
    const right = { birthDate: PEOPLE[17]!.born };
    done(await organiser.patch(`/roster-imports/${list}/rows/19`, right, { 'if-match': `"${read.version}"` }), 200);
    expect(done(await organiser.post(`/roster-imports/${list}/confirmation`, {}))).toMatchObject({ enrolled: 45, learners: 45 });
    expect((await organiser.get(`${path}/roster`)).body).toMatchObject({ accepted: 45, capacity: 45 });
  });

  it('4. the roster is closed and numbered; quyết định mở lớp names all 45 and gets its number', async () => {
    itIs(-4);
    const organiser = await story.comes('giangvien');
    expect(done(await organiser.post(`${path}/roster-closing`, {}))).toEqual({ learners: 45 });
    const places = [...(await story.roster(organiser)).values()].map(({ ordinal }) => ordinal);
    expect([...places].sort((a, b) => a! - b!)).toEqual(PEOPLE.map((_, i) => i + 1));
    done(await (await story.comes('vanthu')).post(`${path}/opening-number`, { number: '215/QĐ-SKHCN', signedOn: on(-4) }));
    const decision = await textOf((await organiser.download(`${path}/opening`, { accept: 'application/pdf' })).bytes);
    for (const said of ['215/QĐ-SKHCN', 'Danh sách gồm 45 người', ...PEOPLE.map(({ name }) => name)]) expect(decision).toContain(said);
  });

  it('5. on the first morning two come to the door; the sheet is signed in ink, and entered', async () => {
    itIs(0, '07:10');
    const organiser = await story.comes('giangvien');
    done(await organiser.post(`${path}/start`, {}));
    for (const fullName of WALK_INS) {
      const comesIn = walkIn(fullName);
      // The class was planned for 45: more are taken with a reason that is kept.
      const refused = await organiser.post(`${path}/enrolments`, comesIn);
      expect([refused.status, refused.body.code]).toEqual([422, 'reason-required']);
      done(await organiser.post(`${path}/enrolments`, { ...comesIn, reason: 'Còn chỗ trong hội trường' }));
    }
    const people = await story.roster(organiser);
    expect(WALK_INS.map((name) => people.get(name)!.ordinal)).toEqual([46, 47]);
    const sheet = await textOf((await organiser.download(`/class-sessions/${sessions[0]}/sheet`)).bytes);
    for (const said of [`Buổi sáng ngày ${vnDate(on(0))}`, 'Danh sách gồm 47 học viên', WALK_INS[1]!]) expect(sheet).toContain(said);
    const receipt = await textOf((await organiser.download(`${path}/receipt-sheet`)).bytes);
    for (const said of ['DANH SÁCH KÝ NHẬN TÀI LIỆU', MISSPELT, WALK_INS[0]!]) expect(receipt).toContain(said);
    itIs(0, '11:40');
    const marks = [...people.values()].map(({ id }) => ({ enrolmentId: id, mark: 'present' }));
    expect(done(await organiser.post(`/class-sessions/${sessions[0]}/attendance`, { marks, from: 'sheet' }), 200).changed).toBe(47);
    done(await organiser.post(`/class-sessions/${sessions[0]}/closing`, {}));
  });

  it('6. in the afternoon the codes of the sheet are read by a phone; once closed, a half-day stands', async () => {
    itIs(0, '13:40');
    const organiser = await story.comes('giangvien');
    const people = await story.roster(organiser);
    const scans = (id: string) => organiser.post(`/class-sessions/${sessions[1]}/scans`, { enrolmentId: id });
    for (const { id } of people.values()) done(await scans(id), 200);
    expect(done(await scans(people.get(AGAIN)!.id), 200)).toMatchObject({ changed: 0, already: 1, fullName: AGAIN });
    itIs(0, '17:10');
    done(await organiser.post(`/class-sessions/${sessions[1]}/closing`, {}));
    expect((await scans(people.get(AGAIN)!.id)).body.code).toBe('session-closed');
  });

  it('7. on the second day one is missing; teaching ends when all four half-days are closed', async () => {
    itIs(1, '07:40');
    const organiser = await story.comes('giangvien');
    const people = await story.roster(organiser);
    const marks = [...people].map(([name, { id }]) => ({ enrolmentId: id, mark: name === ABSENT ? 'absent' : 'present' }));
    for (const [place, time] of [
      [2, '11:40'],
      [3, '17:10'],
    ] as const) {
      itIs(1, time);
      done(await organiser.post(`/class-sessions/${sessions[place]}/attendance`, { marks }), 200);
      if (place === 3) expect((await organiser.post(`${path}/teaching-end`, {})).body.code).toBe('sessions-open');
      done(await organiser.post(`/class-sessions/${sessions[place]}/closing`, {}));
    }
    const { counts, items } = (await organiser.get(`${path}/attendance`)).body;
    expect(counts.map(({ present, absent }: Json) => `${present} + ${absent}`)).toEqual(['47 + 0', '47 + 0', '46 + 1', '46 + 1']);
    expect(items.find((one: Json) => one.fullName === ABSENT).present).toBe(2);
    expect(done(await organiser.post(`${path}/teaching-end`, {})).state).toBe('awaiting-results');
  });

  it('8. the tests are marked, two take theirs again; everybody is judged by the rule of the course', async () => {
    itIs(2);
    const organiser = await story.comes('giangvien');
    const people = await story.roster(organiser);
    const first = [...people].map(([name, { id }], i) => ({
      enrolmentId: id,
      mark: name === FAILS || name === AGAIN ? '40' : `${60 + (i % 35)},5`,
    }));
    expect(done(await organiser.post(`${path}/marks`, { test: 'final', attempt: 1, rows: first })).entered).toBe(47);
    const again = [
      { enrolmentId: people.get(FAILS)!.id, mark: '45' },
      { enrolmentId: people.get(AGAIN)!.id, mark: '65' },
    ];
    done(await organiser.post(`${path}/marks`, { test: 'final', attempt: 2, rows: again }));
    expect(done(await organiser.post(`${path}/judgements`))).toMatchObject({ passed: 45, failed: 2, exceptions: 0 });
    const { learners } = (await organiser.get(`${path}/results`)).body;
    const of = (name: string): Json => learners.find((one: Json) => one.name === name);
    expect([of(ABSENT).state, of(ABSENT).attendance, of(ABSENT).because[0].code]).toEqual(['failed', 50, 'attended-too-little']);
    expect([of(FAILS).state, of(FAILS).mark]).toEqual(['failed', 45]);
    expect([of(AGAIN).state, of(AGAIN).mark]).toEqual(['passed', 65]);
  });

  it('9. the decision keeps 45 numbers, is signed, and numbered by the clerk with the signed paper', async () => {
    itIs(5);
    const organiser = await story.comes('giangvien');
    grantId = done(await organiser.post(`${path}/certificate-grants`)).id;
    const reserved = await story.register(organiser);
    expect(reserved.map(({ state }) => state)).toEqual(Array(45).fill('reserved'));
    const numbers = reserved.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => numbers[0] + i));
    const paper = await textOf((await organiser.download(`/certificate-grants/${grantId}/paper`, { accept: 'application/pdf' })).bytes);
    for (const said of ['45 (bốn mươi lăm) học viên đạt yêu cầu', AGAIN, WALK_INS[0]!, '215/QĐ-SKHCN']) expect(paper).toContain(said);
    for (const none of [ABSENT, FAILS]) expect(paper).not.toContain(none);
    const seen = async (): Promise<Record<string, string>> => ({
      'if-match': `"${(await organiser.get(`/certificate-grants/${grantId}`)).body.version}"`,
    });
    done(await organiser.post(`/certificate-grants/${grantId}/submission`, {}, await seen()));
    const signer = { signerName: 'Trần Quốc Hưng', signerPost: 'Giám đốc' };
    done(await organiser.post(`/certificate-grants/${grantId}/signature`, signer, await seen()));
    // No certificate before the decision has number and date.
    expect((await organiser.post(`/certificate-grants/${grantId}/issuing`)).body.code).toBe('wrong-state');
    const clerk = await story.comes('vanthu');
    const fileId = (await clerk.upload('/files', { name: 'Quyết định 230.txt', bytes: Buffer.from('đã ký') })).body.id;
    const number = { ...signer, number: '230/QĐ-SKHCN', decidedOn: on(5), fileId };
    expect(done(await clerk.post(`/certificate-grants/${grantId}/number`, number, await seen())).state).toBe('numbered');
  });

  it('10. the worker issues all 45; whoever holds one may ask the public page, which says five things and no whole name', async () => {
    itIs(5, '10:00');
    const organiser = await story.comes('giangvien');
    done(await organiser.post(`/certificate-grants/${grantId}/issuing`));
    await until(async () => (await organiser.get(path)).body.state === 'certificates-issued', 60);
    expect((await story.register(organiser)).map(({ state }) => state)).toEqual(Array(45).fill('issued'));
    const { id, number } = await story.certificateOf(organiser, AGAIN);
    const paper = await story.printed(organiser, id);
    for (const said of ['230/QĐ-SKHCN', numberOf(number)]) expect(paper).toContain(said);
    const page = await story.publicPage(codeOn(paper));
    expect(fieldsOf(page)).toHaveLength(5);
    const [state, name] = fieldsOf(page);
    expect([state, name]).toEqual(['✓ Có hiệu lực', expect.stringMatching(/^\p{L}+ .*\*/u)]);
    for (const secret of [AGAIN, '65', PEOPLE[13]!.born, 'Sở Xây dựng']) expect(page).not.toContain(secret);
    expect(await story.publicPage('0'.repeat(33))).toContain('Không có giấy chứng nhận nào mang mã này');
  });

  it('11. a misspelt name is corrected under the next number, the old one shows what replaced it; another is revoked with a reason', async () => {
    itIs(5, '14:00');
    const organiser = await story.comes('giangvien');
    const wrong = await story.certificateOf(organiser, MISSPELT);
    const old = codeOn(await story.printed(organiser, wrong.id));
    const last = Math.max(...(await story.register(organiser)).map(({ number }) => number));
    const anew = done(
      await organiser.post(`/certificates/${wrong.id}/reissue`, { reason: 'Đính chính: in thiếu tên', fullName: CORRECTED }),
    );
    await until(async () => (await organiser.get(`/certificates/${anew.id}`)).body.state === 'issued', 60);
    const label = numberOf(last + 1);
    expect((await organiser.get(`/certificates/${wrong.id}`)).body).toMatchObject({ state: 'replaced', replacedBy: label });
    expect(fieldsOf(await story.publicPage(old))[0]).toBe(`! Đã được thay thế: ${label}`);
    const corrected = await story.printed(organiser, anew.id);
    expect(corrected).toContain(CORRECTED.toLocaleUpperCase('vi'));
    expect(fieldsOf(await story.publicPage(codeOn(corrected)))[0]).toBe('✓ Có hiệu lực');
    const { id } = await story.certificateOf(organiser, REVOKED);
    const theirs = codeOn(await story.printed(organiser, id));
    const head = await story.comes('tdc');
    expect((await head.post(`/certificates/${id}/revocation`, {})).status).toBe(400);
    expect(done(await head.post(`/certificates/${id}/revocation`, { reason: 'Thi hộ bài kiểm tra cuối khóa' })).state).toBe('revoked');
    const page = await story.publicPage(theirs);
    expect(fieldsOf(page)[0]).toBe('✕ Đã thu hồi');
    // Why is for the office alone.
    expect(page).not.toContain('Thi hộ');
    expect((await head.get(`/certificates/${id}`)).body.reason).toBe('Thi hộ bài kiểm tra cuối khóa');
  });

  it('12. sổ cấp shows every number with what came of it, as a workbook and as a paper to sign in', async () => {
    itIs(6);
    const organiser = await story.comes('giangvien');
    const rows = await story.register(organiser);
    expect(rows).toHaveLength(46);
    const book = JSON.stringify(await readWorkbook((await organiser.download(`/certificates/list.xlsx?classId=${story.classId}`)).bytes));
    for (const said of [CORRECTED, 'Đính chính: in thiếu tên', 'Thi hộ bài kiểm tra cuối khóa', ...WALK_INS]) expect(book).toContain(said);
    const counting = rows.filter(({ state }) => state === 'issued').map(({ id }) => id);
    expect(counting).toHaveLength(44);
    const handed = { certificateIds: counting, receivedOn: on(6), receivedBy: 'Nguyễn Văn An' };
    expect(done(await organiser.post('/certificate-receipts', handed))).toEqual({ certificates: 44 });
    const paper = await textOf(
      (await organiser.download(`/certificates/paper?classId=${story.classId}`, { accept: 'application/pdf' })).bytes,
    );
    expect(paper).toContain(CORRECTED);
  });

  it('13. the report tells how the class went; finished, it is an ISO record', async () => {
    itIs(7);
    const organiser = await story.comes('giangvien');
    const report = wordsIn((await organiser.download(`${path}/report`)).bytes).replace(/\s+/g, ' ');
    const [first] = (await story.register(organiser)).map(({ number }) => number).sort((a, b) => a - b);
    for (const said of reported(first)) expect(report).toContain(said);
    expect(await textOf((await organiser.download(`${path}/report`, { accept: 'application/pdf' })).bytes)).toContain(
      'Danh sách gồm 47 người',
    );
    expect(done(await organiser.post(`${path}/finish`, {})).state).toBe('finished');
    const records = async (kind: string): Promise<Json[]> =>
      (await organiser.get(`/records?kind=${kind}&limit=200`)).body.items.filter((one: Json) =>
        JSON.stringify(one).includes('Đánh giá viên nội bộ'),
      );
    expect(await records('training-course')).toEqual([expect.objectContaining({ number: '215/QĐ-SKHCN' })]);
    expect(await records('certificate-register')).toHaveLength(1);
    // Its report can still be taken, its results no longer move.
    const { actions } = (await organiser.get(path)).body;
    expect([actions.report.allowed, actions.finish.allowed, actions.judge.allowed]).toEqual([true, false, false]);
  });
});
