import { moveClock } from '@qms/work';
import { courseId, organizationId, personId, trainingClassId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { closesRoster, hasPlace, plansClass } from './story';

let world: World;
beforeAll(async () => {
  // Classes that are taught today, that were, and that are to come.
  moveClock(new Date('2026-11-23T09:00:00+07:00'));
  world = await World.open();
});
afterAll(() => {
  moveClock(null);
  return world?.close();
});

const organiser = () => world.as('giangvien');
const morning = { heldOn: '2026-12-01', startsAt: '07:30', endsAt: '11:30', title: 'Buổi 1', periods: 4 };
const codes = (body: { code: string; reasons?: { code: string }[] }) => [body.code, ...(body.reasons ?? []).map(({ code }) => code)];

describe('classes', () => {
  it('of the demo: six of this year and one of the last, the latest first, found by words without marks, as a workbook', async () => {
    const who = await organiser();
    const { body } = await who.get('/training-classes');
    expect(body.items.map(({ code }: { code: string }) => code).slice(-7)).toEqual([
      'NVKT-2026-01',
      'DGNB-2026-02',
      'DGHT-2026-01',
      'TLHT-2026-01',
      'DGNB-2026-01',
      'NTC-2026-01',
      'DGNB-2025',
    ]);
    const held = (await who.get('/training-classes?q=danh%20gia%20noi%20bo&state=certificates-issued')).body.items;
    expect(held.map(({ code }: { code: string }) => code)).toEqual(['DGNB-2026-02', 'DGNB-2026-01']);
    expect((await who.get('/training-classes?year=2025')).body.items.map(({ code }: { code: string }) => code)).toEqual(['DGNB-2025']);
    expect((await who.get('/training-classes?year=2024')).body.items).toEqual([]);
    const page = await who.get('/training-classes?limit=2&year=2026');
    const next = await who.get(`/training-classes?limit=2&year=2026&cursor=${encodeURIComponent(page.body.next)}`);
    expect(next.body.items[0].startsOn <= page.body.items[1].startsOn).toBe(true);
    expect((await who.get('/training-classes/list.xlsx')).headers.get('content-type')).toContain('spreadsheetml');
    expect((await (await world.as('thuky')).get('/training-classes')).body.items).toEqual([]);
    expect((await (await world.as('thuky')).get(`/training-classes/${trainingClassId(6)}`)).status).toBe(404);
  });

  it('get the next code of their course, and keep sense of their days', async () => {
    const who = await organiser();
    const id = await plansClass(who, courseId('DGNB'));
    const { body, headers } = await who.get(`/training-classes/${id}`);
    expect(body).toMatchObject({
      code: 'DGNB-2026-03',
      state: 'planned',
      capacity: 60,
      title: 'Đánh giá nội bộ HTQLCL theo TCVN ISO 9001:2015',
    });
    const change = (input: object) => who.patch(`/training-classes/${id}`, input, { 'if-match': headers.get('etag')! });
    expect((await change({ endsOn: '2026-11-30' })).body.errors[0]).toMatchObject({ field: 'endsOn', code: 'ends-before-start' });
    expect((await change({ enrolUntil: '2026-12-02' })).body.errors[0]).toMatchObject({
      field: 'enrolUntil',
      code: 'enrolment-after-start',
    });
    expect((await change({ providerId: id })).body.errors[0]).toMatchObject({ field: 'providerId', code: 'unknown-reference' });
    expect((await who.post(`/training-classes/${id}/sessions`, { ...morning, heldOn: '2026-12-02' })).status).toBe(201);
    expect((await change({ endsOn: '2026-12-01' })).body.errors[0]).toMatchObject({ field: 'endsOn', code: 'session-outside-class-days' });
    expect((await change({ place: 'Hội trường B' })).status).toBe(200);
    expect((await change({ place: 'Hội trường C' })).status).toBe(412);
  });

  it('two plan the same course at once and get two codes', async () => {
    const who = await organiser();
    const ids = await Promise.all([1, 2, 3].map(() => plansClass(who, courseId('NVKT'))));
    const found = await Promise.all(ids.map(async (id) => (await who.get(`/training-classes/${id}`)).body.code));
    expect([...found].sort()).toEqual(['NVKT-2026-02', 'NVKT-2026-03', 'NVKT-2026-04']);
  });

  it('of a regulated course need a provider that is confirmed for it on every day', async () => {
    const who = await organiser();
    const id = await plansClass(who, courseId('DGHT'));
    const opens = () => who.post(`/training-classes/${id}/enrolment-opening`, { reason: 'Vẫn tổ chức' });
    expect((await opens()).body.code).toBe('provider-not-confirmed');
    const [provider] = (await who.get('/training-providers')).body.items;
    const { headers } = await who.get(`/training-classes/${id}`);
    await who.patch(`/training-classes/${id}`, { providerId: provider.id }, { 'if-match': headers.get('etag')! });
    expect((await opens()).body).toEqual({ id, state: 'enrolling' });
  });

  it('go on by their lifecycle; what is no law warns, and the reason is kept', async () => {
    const who = await organiser();
    const id = await plansClass(who, courseId('NTC'), { startsOn: '2026-11-20', endsOn: '2026-11-20' });
    const path = `/training-classes/${id}`;
    expect(codes((await who.post(`${path}/start`, {})).body)).toEqual(['wrong-state', 'wrong-state']);
    expect((await who.post(`${path}/enrolment-opening`, {})).body.state).toBe('enrolling');
    await hasPlace(world, id, 'Lê Văn Bình', 'passed');
    await closesRoster(world, id);
    expect(codes((await who.post(`${path}/start`, { reason: 'Khẩn' })).body)).toEqual([
      'not-possible-now',
      'class-without-sessions',
      'opening-not-numbered',
    ]);
    const { body: session } = await who.post(`${path}/sessions`, { ...morning, heldOn: '2026-11-20' });
    const warned = await who.post(`${path}/start`, {});
    expect([warned.status, codes(warned.body)]).toEqual([422, ['reason-required', 'opening-not-numbered']]);
    expect((await (await world.as('kehoach')).post(`${path}/opening-number`, { number: '1', signedOn: '2026-11-19' })).status).toBe(403);
    const clerk = await world.as('vanthu');
    expect((await clerk.post(`${path}/opening-number`, { number: '210/QĐ-SKHCN', signedOn: '2026-11-24' })).body.errors[0].code).toBe(
      'day-to-come',
    );
    expect((await clerk.post(`${path}/opening-number`, { number: '210/QĐ-SKHCN', signedOn: '2026-11-19' })).status).toBe(201);
    expect((await who.post(`${path}/start`, {})).body.state).toBe('running');
    expect((await who.post(`${path}/teaching-end`, {})).body.code).toBe('sessions-open');
    const list = (await who.get(`/class-sessions/${session.id}/attendance`)).body;
    await who.post(`/class-sessions/${session.id}/attendance`, { marks: [{ enrolmentId: list.items[0].enrolmentId, mark: 'present' }] });
    expect((await who.post(`/class-sessions/${session.id}/closing`, {})).status).toBe(201);
    expect((await who.post(`${path}/teaching-end`, {})).body.state).toBe('awaiting-results');
    const { body } = await who.get(path);
    expect(body.opening).toMatchObject({ number: '210/QĐ-SKHCN', signedOn: '2026-11-19', file: null });
    expect(body.history.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      'Cập nhật số, ngày quyết định mở lớp: 210/QĐ-SKHCN ngày 19/11/2026',
    );
  });

  it('that end without certificates stand in the register of ISO records', async () => {
    const who = await organiser();
    const id = await plansClass(who, courseId('TLHT'), { startsOn: '2026-11-19', endsOn: '2026-11-19', title: 'Lớp để lưu hồ sơ' });
    await world.sql(`set session_replication_role = replica; update training_class set state = 'awaiting-results' where id = '${id}'`);
    expect((await who.post(`/training-classes/${id}/finish`, {})).body).toEqual({ id, state: 'finished' });
    const { items } = (await who.get('/records?kind=training-course')).body;
    expect(items).toContainEqual(expect.objectContaining({ title: 'Lớp để lưu hồ sơ', happenedOn: '2026-11-19' }));
    expect((await who.post(`/training-classes/${id}/finish`, {})).body.code).toBe('wrong-state');
  });

  it('that are cancelled say why and free their rooms', async () => {
    const who = await organiser();
    const [room] = (await who.get('/training-rooms')).body.items;
    const [first, second] = [await plansClass(who, courseId('NTC')), await plansClass(who, courseId('TLHT'))];
    const at = { ...morning, startsAt: '18:00', endsAt: '20:00', roomId: room.id };
    expect((await who.post(`/training-classes/${first}/sessions`, at)).status).toBe(201);
    const taken = await who.post(`/training-classes/${second}/sessions`, at);
    expect([taken.status, taken.body.code]).toEqual([409, 'room-booked']);
    expect(taken.body.title).toBe(
      `Phòng ${room.name} đã dùng cho lớp ${(await who.get(`/training-classes/${first}`)).body.code} 18:00-20:00 ngày 01/12/2026`,
    );
    expect((await who.post(`/training-classes/${first}/cancellation`, {})).status).toBe(400);
    expect((await who.post(`/training-classes/${first}/cancellation`, { reason: 'Thiếu học viên' })).body.state).toBe('cancelled');
    expect((await who.post(`/training-classes/${second}/sessions`, at)).status).toBe(201);
    // A calendar that had it learns of it: the same event, later than the one it knows (RFC 5545, 3.8.7.4).
    const calendar = (await who.download(`/training-classes/${first}/calendar.ics`)).bytes.toString('utf8');
    expect(calendar).toContain('SEQUENCE:1\r\n');
    expect(calendar).toContain('STATUS:CANCELLED');
    expect((await who.post(`/training-classes/${first}/sessions`, at)).body.code).toBe('wrong-state');
  });
});

describe('sessions', () => {
  it('never book a trainer twice, whoever comes first; a session that moves takes its trainers along', async () => {
    const who = await organiser();
    const trainer = (await who.get('/trainers')).body.items.find(({ fullName }: { fullName: string }) => fullName === 'Bùi Anh Tuấn');
    const classes = await Promise.all([1, 2, 3, 4].map(() => plansClass(who, courseId('NTC'))));
    const both = await Promise.all(
      classes.map((id) => who.post(`/training-classes/${id}/sessions`, { ...morning, trainerIds: [trainer.id] })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(new Set(both.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(new Set(['trainer-booked']));
    const won = both.findIndex(({ status }) => status === 201);
    const other = classes[won === 0 ? 1 : 0]!;
    const { body: later } = await who.post(`/training-classes/${other}/sessions`, {
      ...morning,
      startsAt: '13:30',
      endsAt: '17:00',
      trainerIds: [trainer.id],
    });
    const clash = await who.patch(`/class-sessions/${later.id}`, { startsAt: '11:00' }, { 'if-match': '"1"' });
    expect(clash.body.code).toBe('trainer-booked');
    expect((await who.patch(`/class-sessions/${later.id}`, { startsAt: '11:30' }, { 'if-match': '"1"' })).status).toBe(200);
    const moved = (await who.get(`/training-classes/${other}`)).body.sessions.find(({ id }: { id: string }) => id === later.id);
    expect(moved).toMatchObject({ startsAt: '11:30', half: 'morning', trainers: [{ fullName: 'Bùi Anh Tuấn' }] });
    expect((await who.delete(`/class-sessions/${later.id}`)).status).toBe(200);
    expect((await who.delete(`/class-sessions/${later.id}`)).body.code).toBe('session-cancelled');
  });

  it('lie within the days of the class and end after they start', async () => {
    const who = await organiser();
    const id = await plansClass(who, courseId('NTC'));
    const arrange = (more: object) => who.post(`/training-classes/${id}/sessions`, { ...morning, ...more });
    expect((await arrange({ heldOn: '2026-12-03' })).body.errors[0]).toMatchObject({ field: 'heldOn', code: 'session-outside-class' });
    expect((await arrange({ endsAt: '07:30' })).body.errors[0]).toMatchObject({ field: 'endsAt', code: 'ends-before-start' });
    expect((await arrange({ startsAt: '7h30' })).status).toBe(400);
    expect((await arrange({ roomId: id })).body.errors[0]).toMatchObject({ field: 'roomId', code: 'unknown-reference' });
    expect((await arrange({})).status).toBe(201);
    expect((await arrange({ startsAt: '11:00', endsAt: '12:00' })).body.code).toBe('class-booked');
  });

  it('never get a room that is no longer used', async () => {
    const who = await organiser();
    const { body: room } = await who.post('/training-rooms', { name: 'Phòng cũ', seats: 10 });
    await who.patch(`/training-rooms/${room.id}`, { retired: true }, { 'if-match': '"1"' });
    expect((await who.get('/training-rooms')).body.items.map(({ name }: { name: string }) => name)).not.toContain('Phòng cũ');
    expect((await who.get('/training-rooms?retired=true')).body.items.map(({ name }: { name: string }) => name)).toContain('Phòng cũ');
    const id = await plansClass(who, courseId('NTC'));
    expect((await who.post(`/training-classes/${id}/sessions`, { ...morning, roomId: room.id })).body.errors[0]).toMatchObject({
      code: 'no-longer-used',
    });
  });
});

describe('what is changed', () => {
  it('may be left out; what must be there is not emptied', async () => {
    const who = await organiser();
    const classId = await plansClass(who, courseId('NTC'), { startsOn: '2026-12-20', endsOn: '2026-12-21' });
    const session = (await who.post(`/training-classes/${classId}/sessions`, { ...morning, heldOn: '2026-12-20' })).body.id;
    const first = async (list: string) => (await who.get(list)).body.items[0].id as string;
    const paths: [string, string[]][] = [
      [`/training-classes/${classId}`, ['title', 'startsOn', 'endsOn', 'organiserId']],
      [`/class-sessions/${session}`, ['heldOn', 'startsAt', 'title', 'periods', 'trainerIds']],
      [`/courses/${courseId('NTC')}`, ['code', 'name', 'regime', 'periods', 'paper', 'hasMidterm', 'attempts', 'topics', 'retired']],
      [`/training-rooms/${await first('/training-rooms')}`, ['name', 'seats', 'retired']],
      [`/trainers/${await first('/trainers')}`, ['fullName', 'retired']],
      [
        `/training-providers/${await first('/training-providers')}`,
        ['name', 'confirmationNumber', 'fields', 'issuedOn', 'validTo', 'retired'],
      ],
    ];
    for (const [path, fields] of paths) {
      const answer = await who.patch(path, Object.fromEntries(fields.map((field) => [field, null])), { 'if-match': '"1"' });
      expect([path, answer.status, answer.body.errors.map(({ field }: { field: string }) => field).sort()]).toEqual([
        path,
        400,
        [...fields].sort(),
      ]);
    }
  });

  it('names no account that has ended; who had it stays a trainer', async () => {
    const who = await organiser();
    const trainer = { fullName: 'Đặng Văn Giảng', personId: personId('kehoach') };
    const { body, status } = await who.post('/trainers', trainer);
    expect(status).toBe(201);
    await world.sql(
      `update membership set valid_to = '2026-11-01' where person_id = $1 and organization_id = $2`,
      [personId('kehoach'), organizationId('SKHCN')],
      'admin',
      '-c session_replication_role=replica',
    );
    expect((await who.post('/trainers', { ...trainer, fullName: 'Đặng Văn Khác' })).body.code).toBe('unknown-reference');
    expect((await who.patch(`/trainers/${body.id}`, { ...trainer, employer: 'Trường A' }, { 'if-match': '"1"' })).status).toBe(200);
  });
});
