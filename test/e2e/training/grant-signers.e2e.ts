import { randomUUID } from 'node:crypto';
import { organizationId, personId } from '../../../seeds/demo';
import { CertificateOffice, NAMES, SIGNER, seen } from './certificate-story';
import { OWNER, taughtClass } from './class-story';

let office: CertificateOffice;
beforeAll(async () => {
  office = await CertificateOffice.open();
});
afterAll(() => office?.close());

const numbers = async (id: string, more: object) => {
  const { version } = (await office.clerk.get(`/certificate-grants/${id}`)).body;
  const input = { ...SIGNER, number: '79/QĐ-SKHCN', decidedOn: '2026-05-20', reason: 'Bản ký sẽ quét sau' };
  return office.clerk.post(`/certificate-grants/${id}/number`, { ...input, ...more }, seen(version));
};
const recalls = async (id: string) => {
  const { version } = (await office.organiser.get(`/certificate-grants/${id}`)).body;
  return office.organiser.post(`/certificate-grants/${id}/recall`, { reason: 'Ghi nhầm số' }, seen(version));
};

describe('the decision that grants certificates', () => {
  it('is signed TUQ. by an authorization in force on its day, which is his who signs', async () => {
    const held = await taughtClass(office.world, 'TUQ', NAMES.slice(0, 2));
    const id = await office.drafted(held, '60', '60');
    const authorizationId = randomUUID();
    const [{ name }] = (await office.world.sql<{ name: string }>('select name from person where id = $1', [personId('tdc')])) as [
      { name: string },
    ];
    const tuq = { signerName: name, signerPost: 'Chi cục trưởng', signedFor: 'TUQ.' };
    expect((await numbers(id, tuq)).body.code).toBe('authorization-missing');
    await office.world.sql(
      `insert into signing_authorization (id, organization_id, number, decided_on, granted_by, person_id, unit_id, matter, valid_from, valid_until, file_id, entered_by, entered_at)
       select $1, $2, '5/GUQ-SKHCN', '2026-01-05', $5, $3, $4, 'Ký quyết định cấp giấy chứng nhận', '2026-05-01', '2026-05-31', f.id, $3, now() from file f limit 1`,
      [authorizationId, OWNER, personId('tdc'), organizationId('TDC'), personId('giamdoc')],
      'admin',
      '-c session_replication_role=replica',
    );
    expect((await numbers(id, { ...tuq, authorizationId, decidedOn: '2026-06-01' })).body.code).toBe('authorization-not-in-force');
    expect((await numbers(id, { ...tuq, authorizationId, signerName: 'Người Khác' })).body.code).toBe('signer-not-authorized');
    expect((await numbers(id, { ...tuq, authorizationId })).body.state).toBe('numbered');
  });

  it('is signed for the head (KT.) within the rooms of the deputy, or with a reason', async () => {
    const held = await taughtClass(office.world, 'KTP', NAMES.slice(0, 2));
    const id = await office.drafted(held, '60', '60');
    // Her rooms are others.
    await office.world.sql(
      'update training_class set unit_id = $2 where id = $1',
      [held.id, organizationId('QLKH')],
      'admin',
      '-c session_replication_role=replica',
    );
    const file = (await office.clerk.upload('/files', { name: 'Quyết định.txt', bytes: Buffer.from('đã ký') })).body.id;
    const warned = await numbers(id, { fileId: file, reason: undefined });
    expect([warned.status, warned.body.reasons.map(({ code }: { code: string }) => code)]).toEqual([422, ['outside-own-field']]);
    expect((await numbers(id, { fileId: file })).body.state).toBe('numbered');
  });

  it('that was numbered wrongly is recalled while all of its numbers are only kept', async () => {
    const held = await taughtClass(office.world, 'THQ', NAMES.slice(0, 2));
    const id = await office.drafted(held, '60', '60');
    await office.numbered(id, '80/QĐ-SKHCN');
    expect((await recalls(id)).body.state).toBe('recalled');
    expect((await office.organiser.get(`/certificate-grants/${id}`)).body).toMatchObject({ number: '80/QĐ-SKHCN', issuing: { void: 2 } });
    const { body } = await office.organiser.post(`/training-classes/${held.id}/certificate-grants`);
    await office.numbered(body.id, '81/QĐ-SKHCN');
    await office.issued(body.id);
    expect((await recalls(body.id)).body.code).toBe('certificates-printed');
  });
});
