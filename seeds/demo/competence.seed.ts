import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { Files } from '@qms/storage';
import { type Role, systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { demoPdf } from './demo-pdf';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';
import { courseId } from './training.seed';

/** What the department and Sở Xây dựng require, from the year before on. */
const JOB = 'Bản mô tả vị trí việc làm; TCVN ISO 9001:2015, 7.2';
const PEDAGOGY = 'Bồi dưỡng kỹ năng giảng dạy cho giảng viên kiêm chức';
const AUDITING_2025 = 'Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (năm 2025)';
interface Required {
  readonly role: Role;
  readonly course: { readonly id: string } | { readonly name: string };
  readonly basis: string;
  readonly from: string;
}
const REQUIRED: readonly Required[] = [
  { role: 'internal-auditor', course: { id: demoId('course:SKHCN:DGNB-2025') }, basis: JOB, from: '2025-10-01' },
  {
    role: 'inspector',
    course: { id: courseId('DGHT') },
    basis: 'Thông tư số 26/2014/TT-BKHCN, Điều 40 khoản 1 điểm c',
    from: '2025-07-01',
  },
  { role: 'inspector', course: { id: courseId('NVKT') }, basis: 'Kế hoạch số 1720/KH-SKHCN ngày 26/12/2025', from: '2026-01-01' },
  { role: 'standards-office-head', course: { id: courseId('DGHT') }, basis: JOB, from: '2025-07-01' },
  { role: 'trainer', course: { name: PEDAGOGY }, basis: JOB, from: '2026-01-01' },
];

/** Course 5 was held by a provider, which issued its own certificates; the third one runs out soon after the frozen day. */
const EXTERNAL = [
  { key: 'kiemtra', course: { id: courseId('DGHT') }, name: 'Đào tạo về đánh giá HTQLCL', number: '112/2026/MT-ĐGHT', on: '2026-08-20' },
  { key: 'tdc', course: { id: courseId('DGHT') }, name: 'Đào tạo về đánh giá HTQLCL', number: '113/2026/MT-ĐGHT', on: '2026-08-20' },
  {
    key: 'giangvien',
    course: { name: PEDAGOGY },
    name: PEDAGOGY,
    number: '45/CC-TCT',
    on: '2023-12-31',
    until: '2026-12-31',
    issuer: 'Trường Chính trị tỉnh An Sơn',
  },
] as const;
const PROVIDER = 'Trung tâm Đào tạo Chất lượng Miền Trung';
const NAMES: Readonly<Record<string, string>> = { kiemtra: 'Bùi Anh Tuấn', tdc: 'Nguyễn Đình Khoa', giangvien: 'Hồ Thị Mỹ Linh' };

export const competenceRequirementId = (role: string, place = 0): string => demoId(`competence-requirement:SKHCN:${role}:${place}`);
export const externalCertificateId = (username: string): string => demoId(`external-certificate:SKHCN:${username}`);

/** Who needs what, who of the learners works here, and what was earned elsewhere. */
export async function seedCompetence(app: INestApplicationContext): Promise<void> {
  const owner = organizationId('SKHCN');
  const files: string[] = [];
  for (const one of EXTERNAL) {
    const issuer = 'issuer' in one ? one.issuer : PROVIDER;
    const content = await demoPdf(issuer, `CHỨNG CHỈ số ${one.number}`, [`Cấp cho: ${NAMES[one.key]!}`, `Đã hoàn thành khóa: ${one.name}`]);
    files.push(
      (
        await app.get(Files).keepMade(systemActor(owner), {
          name: `Chứng chỉ ${one.number.replaceAll('/', '-')}.pdf`,
          content: Readable.from([content], { objectMode: false }),
          contentType: 'application/pdf',
        })
      ).id,
    );
  }
  await app.get(Work).run(systemActor(owner), async (tx) => {
    for (const [place, one] of REQUIRED.entries())
      await makeRequirement(
        tx,
        owner,
        competenceRequirementId(one.role, REQUIRED.slice(0, place).filter(({ role }) => role === one.role).length),
        one,
        'tdc',
      );
    // Đỗ Thanh Bình awaits that somebody says who he is.
    await link(tx, owner, 1, 'cds', 'giangvien');
    await link(tx, owner, 2, 'kiemtra', 'giangvien');
    for (const [place, one] of EXTERNAL.entries()) await enter(app, tx, owner, one, files[place]!);
  });
  const construction = organizationId('SXD');
  await app.get(Work).run(systemActor(construction), async (tx) => {
    await makeRequirement(
      tx,
      construction,
      demoId('competence-requirement:SXD:iso-secretary'),
      {
        role: 'iso-secretary',
        course: { name: AUDITING_2025 },
        basis: JOB,
        from: '2025-10-01',
      },
      'thuky',
    );
    await link(tx, construction, 3, 'thuky', 'thuky');
  });
}

async function makeRequirement(tx: Tx, owner: string, id: string, { role, course, basis, from }: Required, by: string): Promise<void> {
  await tx.query(
    `insert into competence_requirement (id, organization_id, role, course_id, course_name, basis, valid_from, created_by, created_at) values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [
      id,
      owner,
      role,
      'id' in course ? course.id : null,
      'name' in course ? course.name : null,
      basis,
      from,
      personId(by),
      '2026-01-12T02:00:00Z',
    ],
  );
  await tx.recordOf('competence-requirement.made', { type: 'competence-requirement', id, organizationId: owner }, { role });
}

async function link(tx: Tx, owner: string, learner: number, who: string, by: string): Promise<void> {
  const id = demoId(`learner-link:${owner}:${learner}`);
  await tx.query(
    'insert into learner_link (id, organization_id, learner_organization_id, learner_id, person_id, linked_by, linked_at) values ($1,$2,$3,$4,$5,$6,$7)',
    [id, owner, organizationId('SKHCN'), demoId(`learner:SKHCN:2025:${learner}`), personId(who), personId(by), '2026-01-13T02:00:00Z'],
  );
  await tx.recordOf('learner-link.made', { type: 'learner-link', id, organizationId: owner });
}

async function enter(app: INestApplicationContext, tx: Tx, owner: string, one: (typeof EXTERNAL)[number], fileId: string): Promise<void> {
  const id = externalCertificateId(one.key);
  const issuer = 'issuer' in one ? one.issuer : PROVIDER;
  await app.get(Files).adopt(tx, fileId, 'file');
  await tx.query(
    `insert into external_certificate (id, organization_id, person_id, course_id, course_name, issuer, number, issued_on, expires_on, file_id, entered_by, entered_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,'2026-09-01T02:00:00Z')`,
    [
      id,
      owner,
      personId(one.key),
      'id' in one.course ? one.course.id : null,
      'name' in one.course ? one.course.name : null,
      issuer,
      one.number,
      one.on,
      'until' in one ? one.until : null,
      fileId,
      personId('giangvien'),
    ],
  );
  await tx.recordOf('external-certificate.entered', { type: 'external-certificate', id, organizationId: owner });
  await app.get(Register).enter(tx, {
    organizationId: owner,
    kind: 'training-course',
    title: `Chứng chỉ, giấy chứng nhận: ${one.name}`,
    issuer,
    happenedOn: one.on,
    clauses: ['7.2'],
    fileIds: [],
    sourceType: 'external-certificate',
    sourceId: id,
  });
}
