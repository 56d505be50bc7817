import { legalDate, moveClock, newId } from '@qms/work';
import { courseId, externalCertificateId, personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { World } from '../../world/world';
import { days, type Json, journalOf, NVKT, ofPerson, pdf, seen, states, table } from './competence-story';

let world: World;
let organiser: Client;
let secretary: Client;
beforeAll(async () => {
  world = await World.open({ QMS_PROCESSES: 'api' });
  organiser = await world.as('giangvien');
  secretary = await world.as('thuky');
});
afterAll(() => world?.close());
afterEach(() => moveClock(null));

describe('an external certificate', () => {
  const said = { courseId: courseId('NVKT'), issuer: 'Trường B', number: '77/CC', issuedOn: '2026-09-01' };

  it('is entered with its file, stands in the register, is corrected by another entry and withdrawn', async () => {
    const fileId = await pdf(organiser);
    const key = { 'idempotency-key': newId() };
    const input = { ...said, personId: personId('kiemtra'), fileId, expiresOn: '2026-09-30' };
    const one = await organiser.post('/external-certificates', input, key);
    expect([one.status, (await organiser.post('/external-certificates', input, key)).body.id]).toEqual([201, one.body.id]);
    expect(await world.sql('select kind, number, clauses, state from record where source_id = $1', [one.body.id])).toEqual([
      { kind: 'training-course', number: null, clauses: ['7.2'], state: 'valid' },
    ]);
    expect((await organiser.post('/external-certificates', { ...input, issuer: 'TRƯỜNG B' })).body.code).toBe('external-entered-already');
    expect(states(await table(organiser, 'asOf=2026-09-30'), 'kiemtra')[NVKT]).toBe('expiring');
    expect(states(await table(organiser, 'asOf=2026-10-01'), 'kiemtra')[NVKT]).toBe('expired');
    const path = `/external-certificates/${one.body.id}`;
    const corrected = await organiser.post(`${path}/correction`, { ...said, reason: 'Chứng chỉ không ghi thời hạn' }, seen(1));
    expect(corrected.status).toBe(201);
    expect(states(await table(organiser, 'asOf=2026-10-01'), 'kiemtra')[NVKT]).toBe('met');
    const person = await ofPerson(organiser, 'kiemtra');
    expect(person.evidence.map((row: Json) => [row.number, row.withdrawalReason])).toEqual([
      ['77/CC', null],
      ['112/2026/MT-ĐGHT', null],
      ['005/2025', null],
      ['002/2025', null],
      ['77/CC', 'Chứng chỉ không ghi thời hạn'],
    ]);
    const old = person.evidence.at(-1);
    expect([old.actions.correct.allowed, old.actions.withdraw.because[0].code]).toEqual([false, 'external-withdrawn']);
    expect((await organiser.post(`${path}/correction`, { ...said, reason: 'lần nữa' }, seen(2))).body.code).toBe('external-withdrawn');
    expect(person.history[0].event).toBe('external-certificate.corrected');
    const withdrawn = await organiser.post(
      `/external-certificates/${corrected.body.id}/withdrawal`,
      { reason: 'Nơi cấp xác nhận không cấp' },
      seen(1),
    );
    expect(withdrawn.status).toBe(201);
    expect(states(await table(organiser, 'asOf=2026-10-01'), 'kiemtra')[NVKT]).toBe('missing');
    expect(await world.sql('select state from record where source_id = any ($1::uuid[])', [[one.body.id, corrected.body.id]])).toEqual([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ]);
    expect((await (await world.as('kiemtra')).get(`/people/${personId('kiemtra')}/competence`)).body.actions.enter.allowed).toBe(false);
    // Why stands with the certificate; it says something of him, so that the journal has no more than its hash.
    expect(await journalOf(world, one.body.id, corrected.body.id)).not.toMatch(/không ghi thời hạn|không cấp/);
  });

  it('shows its scan and number to nobody by way of the register of ISO records', async () => {
    const fileId = await pdf(secretary);
    const own = await secretary.post('/external-certificates', {
      courseName: 'Tin học văn phòng',
      issuer: 'Trường B',
      number: '5/CC',
      issuedOn: '2026-01-01',
      personId: personId('nhanvien'),
      fileId,
    });
    expect(own.status).toBe(201);
    for (const [who, source] of [
      ['khach', own.body.id],
      ['vanthu', externalCertificateId('kiemtra')],
    ] as const) {
      const [record] = await world.sql<{ id: string }>('select id from record where source_id = $1', [source]);
      const answer = await (await world.as(who)).get(`/records/${record!.id}`);
      expect([answer.status, answer.body.files, answer.body.number]).toEqual([200, [], null]);
    }
    // Nor to the offices above, which read whatever file was entered there.
    expect(
      await world.sql(
        `select adopted_at is not null as kept, entered_at from file where id in (select file_id from external_certificate where id = any ($1::uuid[]))`,
        [[own.body.id, externalCertificateId('kiemtra')]],
      ),
    ).toEqual([
      { kept: true, entered_at: null },
      { kept: true, entered_at: null },
    ]);
  });

  it('is refused for a wrong person, a wrong file, and days that cannot be', async () => {
    const fileId = await pdf(organiser);
    const input = { ...said, number: '78/CC', personId: personId('kiemtra'), fileId };
    const refusal = async (more: object) => (await organiser.post('/external-certificates', { ...input, ...more })).body.code;
    expect(await refusal({ personId: personId('thuky') })).toBe('unknown-reference');
    expect(await refusal({ fileId: await pdf(secretary) })).toBe('unknown-reference');
    expect(await refusal({ fileId: newId() })).toBe('unknown-reference');
    const text = (await organiser.upload('/files', { name: 'a.txt', bytes: Buffer.from('Chứng chỉ') })).body.id;
    expect(await refusal({ fileId: text })).toBe('certificate-file-kind');
    expect(await refusal({ expiresOn: '2026-08-31' })).toBe('expires-before-issue');
    expect(await refusal({ issuedOn: days(legalDate(new Date()), 2) })).toBe('issued-after-today');
    expect((await (await world.as('vanthu')).post('/external-certificates', input)).status).toBe(403);
    expect(
      (await secretary.post(`/external-certificates/${externalCertificateId('tdc')}/withdrawal`, { reason: 'không của mình' }, seen(1)))
        .status,
    ).toBe(404);
  });

  it('may be issued on the very day of Vietnam, also in the evening of London', async () => {
    moveClock(new Date('2030-04-01T18:30:00Z'));
    const late = await world.as('giangvien', 'fresh');
    const fileId = await pdf(late);
    const input = { ...said, number: '79/CC', personId: personId('kiemtra'), fileId };
    expect((await late.post('/external-certificates', { ...input, issuedOn: '2030-04-03' })).body.code).toBe('issued-after-today');
    expect((await late.post('/external-certificates', { ...input, issuedOn: '2030-04-02' })).status).toBe(201);
    expect((await table(late, '')).asOf).toBe('2030-04-02');
  });
});
