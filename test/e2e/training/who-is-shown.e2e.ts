import { readPdf } from '../../../libs/office-documents/testing/read-pdf';
import { organizationId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import type { World } from '../../world/world';
import { CertificateOffice } from './certificate-story';
import { OWNER, taughtClass } from './class-story';
import type { Json } from './roster-story';

let office: CertificateOffice;
let world: World;
let organiser: Client;
beforeAll(async () => {
  office = await CertificateOffice.open();
  ({ world, organiser } = office);
});
afterAll(() => office?.close());

const names = (items: { fullName: string }[]): string[] => items.map(({ fullName }) => fullName);
const textOf = async (path: string): Promise<string> => {
  const { bytes } = await organiser.download(path, { accept: 'application/pdf' });
  return (await readPdf(bytes)).pieces.map(({ text }) => text).join(' ');
};
const changes = async (learnerId: string, change: object): Promise<void> => {
  const { version } = (await organiser.get(`/learners/${learnerId}`)).body;
  const answer = await organiser.patch(`/learners/${learnerId}`, change, { 'if-match': `"${version}"` });
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
};

describe('who is shown', () => {
  it('is the entry that stands for him, on every list and paper and on his certificate', async () => {
    const held = await taughtClass(world, 'MM1', ['Trương Hoài Nan', 'Đặng Thị Ngọc'], {}, { agencies: { 1: 'SXD' } });
    const twin = await taughtClass(world, 'MM2', ['Trương Hoài Nam'], {}, { agencies: { 0: 'SXD' } });
    const { version } = (await organiser.get(`/learners/${held.learners[0]}`)).body;
    const merged = await organiser.post(
      `/learners/${held.learners[0]}/merging`,
      { intoId: twin.learners[0] },
      { 'if-match': `"${version}"` },
    );
    expect(merged.status).toBe(201);
    const [right, wrong] = ['Trương Hoài Nam', 'Trương Hoài Nan'];

    expect((await office.results(held)).learners[0]).toMatchObject({ name: right, agencyName: 'Sở Xây dựng' });
    const attendance = (await organiser.get(`/training-classes/${held.id}/attendance`)).body;
    expect(names(attendance.items)).toEqual([right, 'Đặng Thị Ngọc']);
    expect(names((await organiser.get(`/class-sessions/${attendance.sessions[0].id}/attendance`)).body.items)).toContain(right);
    for (const paper of ['opening', 'receipt-sheet', 'seat-cards']) {
      const text = await textOf(`/training-classes/${held.id}/${paper}`);
      expect([paper, text.includes(wrong)]).toEqual([paper, false]);
    }
    expect(await textOf(`/training-classes/${held.id}/opening`)).toContain(right);

    const id = await office.drafted(held, '60', '70');
    expect((await office.rows(`&classId=${held.id}`)).map(({ name }: Json) => name)).toContain(right);
    expect((await office.rows('&q=hoai%20nan')).length).toBe(0);
    expect(await textOf(`/certificate-grants/${id}/paper`)).toContain(right);
    await office.numbered(id);
    await office.issued(id);
    const row = (await office.rows(`&classId=${held.id}`)).find(({ name }: Json) => name === right);
    expect(row).toMatchObject({ state: 'issued', agencyName: 'Sở Xây dựng' });
    const [{ agency }] = await world.sql<{ agency: string }>(
      'select counterpart_organization_id as agency from certificate where id = $1',
      [row.id],
    );
    expect(agency).toBe(organizationId('SXD'));

    // Issued anew it is printed as that entry is now.
    await changes(twin.learners[0]!, { position: 'Phó Trưởng phòng' });
    const half = await organiser.post(`/certificates/${row.id}/reissue`, { reason: 'Đổi chức vụ', signerName: 'Lê Thị Minh Nguyệt' });
    expect([half.status, half.body.errors[0].code]).toEqual([422, 'signer-missing']);
    const again = await organiser.post(`/certificates/${row.id}/reissue`, { reason: 'Đổi chức vụ' });
    expect([again.status, again.body.code]).toEqual([201, undefined]);
    expect((await organiser.get(`/certificates/${again.body.id}`)).body).toMatchObject({ name: right, position: 'Phó Trưởng phòng' });
    // By the head of today: who signed the first one may sign no longer.
    const [head] = await world.sql<{ name: string }>(
      `select p.name from membership m join person p on p.id = m.person_id where m.organization_id = $1 and m.role = 'agency-head' and m.valid_to is null`,
      [OWNER],
    );
    const signed = async (certificateId: string) =>
      (await world.sql<{ printed: Json }>('select printed from certificate where id = $1', [certificateId]))[0]!.printed;
    expect(await signed(again.body.id)).toMatchObject({ signerName: head!.name, signedFor: null });
    expect((await signed(row.id)).signerName).not.toBe(head!.name);
  });

  it('works where he works now: after a correction his agency stands on the papers, and it alone reads his place', async () => {
    const held = await taughtClass(world, 'CQ1', ['Lê Thị Bình', 'Nguyễn Văn An'], {}, { agencies: { 0: 'SXD' } });
    await changes(held.learners[1]!, { agencyId: organizationId('SXD') });
    const agencies = (await organiser.get(`/training-classes/${held.id}/attendance`)).body.items.map(({ agency }: Json) => agency);
    expect(new Set(agencies).size).toBe(1);
    expect((await textOf(`/training-classes/${held.id}/opening`)).split('Sở Xây dựng')).toHaveLength(3);
    const shared = () =>
      world.sql<{ agency: string | null; shared: boolean }>(
        `select counterpart_organization_id as agency, shared_at is not null as shared from enrolment
         where organization_id = $1 and class_id = $2 order by ordinal`,
        [OWNER, held.id],
      );
    expect(await shared()).toEqual([
      { agency: organizationId('SXD'), shared: true },
      { agency: organizationId('SXD'), shared: true },
    ]);
    await changes(held.learners[0]!, { agencyName: 'Công ty Cổ phần An Sơn' });
    expect((await shared())[0]).toEqual({ agency: null, shared: false });
    expect(await textOf(`/training-classes/${held.id}/opening`)).toContain('Công ty Cổ phần An Sơn');
  });
});
