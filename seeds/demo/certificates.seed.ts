import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { writeCertificates } from '@qms/office-documents';
import { Files } from '@qms/storage';
import { systemActor, type Tx, Work } from '@qms/work';
import type { PrintedFacts } from '../../libs/training/src/certificates/certificate.entity';
import { certificateCode } from '../../libs/training/src/certificates/certificate-code.rules';
import { certificatePaper } from '../../libs/training/src/certificates/certificate-paper.rules';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

const CLASS = demoId('training-class:SKHCN:2025');
const GRANT = demoId('certificate-grant:SKHCN:2025');
/** @param number of the register of 2025 */
export const certificateId = (number: number): string => demoId(`certificate:SKHCN:2025:${number}`);
/** The code that is printed on it. */
export const demoCertificateCode = (number: number): string =>
  certificateCode(createHash('sha256').update(`qms-demo:certificate-code:2025:${number}`).digest().subarray(0, 20));
/** @param place in the roster, from 1 */
export const enrolmentOf2025 = (place: number): string => demoId(`enrolment:SKHCN:2025:${place}`);

interface Learner {
  readonly name: string;
  readonly born: string;
  readonly position: string;
  readonly of: string;
  readonly mark: string;
}
const LEARNERS: readonly Learner[] = [
  { name: 'Trương Hoài Nam', born: '1986-04-12', position: 'Chuyên viên', of: 'SKHCN', mark: '82' },
  { name: 'Bùi Anh Tuấn', born: '1988-11-02', position: 'Chuyên viên', of: 'SKHCN', mark: '76.5' },
  { name: 'Nguyễn Văn An', born: '1990-06-25', position: 'Thư ký ISO', of: 'SXD', mark: '68' },
  { name: 'Đỗ Thanh Bình', born: '1979-01-30', position: 'Trưởng phòng', of: 'SKHCN', mark: '54' },
];
const PRINTED: PrintedFacts = {
  paper: 'completion',
  parent: 'UBND tỉnh An Sơn',
  issuer: 'Sở Khoa học và Công nghệ',
  place: 'An Sơn',
  course: 'Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (năm 2025)',
  from: '2025-10-15',
  to: '2025-10-16',
  periods: 16,
  grantNumber: '201/QĐ-SKHCN',
  grantedOn: '2025-10-24',
  issuedOn: '2025-10-24',
  signerName: 'Lê Thị Minh Nguyệt',
  signerPost: 'Phó Giám đốc',
  signedFor: 'KT.',
  headPost: 'Giám đốc',
  replaces: null,
};

/** A row of the register of 2025. */
interface Row {
  readonly number: number;
  readonly place: number;
  readonly learner: Learner;
  readonly printed: PrintedFacts;
  readonly replaces: number | null;
}

/** The register of the year before: four certificates of one class; the second was issued again for a wrong date of birth, the fourth revoked. */
export async function seedCertificates(app: INestApplicationContext): Promise<void> {
  const owner = organizationId('SKHCN');
  const rows: Row[] = [
    ...LEARNERS.map((learner, index) => ({
      number: index + 1,
      place: index + 1,
      // What had to be corrected later.
      learner: index === 1 ? { ...learner, born: '1988-02-11' } : learner,
      printed: PRINTED,
      replaces: null,
    })),
    { number: 5, place: 2, learner: LEARNERS[1]!, printed: { ...PRINTED, issuedOn: '2025-11-05', replaces: '002/2025' }, replaces: 2 },
  ];
  const made = await writeCertificates(
    rows.map((row) =>
      certificatePaper(
        {
          year: 2025,
          number: row.number,
          fullName: row.learner.name,
          birthDate: row.learner.born,
          position: row.learner.position,
          agencyName: agencyOf(row.learner),
          printed: row.printed,
          code: demoCertificateCode(row.number),
        },
        null,
      ),
    ),
  );
  const files: string[] = [];
  for (const [index, content] of made.entries())
    files.push(
      (
        await app.get(Files).keepMade(systemActor(owner), {
          name: `Giấy chứng nhận 00${rows[index]!.number}-2025.pdf`,
          content: Readable.from([content], { objectMode: false }),
          contentType: 'application/pdf',
        })
      ).id,
    );
  await app.get(Work).run(systemActor(owner), async (tx) => {
    await held(tx, owner);
    for (const [index, row] of rows.entries()) {
      await app.get(Files).adopt(tx, files[index]!, 'file');
      await issue(tx, owner, row, files[index]!);
    }
    await tx.query(`update certificate set received_on = '2025-10-30', received_by = 'Trương Hoài Nam' where id = any ($1::uuid[])`, [
      [certificateId(1)],
    ]);
    await tx.recordOf(
      'certificate.received',
      { type: 'certificate', id: certificateId(1), organizationId: owner },
      { number: 1, year: 2025 },
    );
    await tx.query(
      `update certificate set state = 'revoked', end_reason = 'Không dự buổi kiểm tra, người khác làm bài thay', ended_at = '2025-12-01T02:00:00Z' where id = $1`,
      [certificateId(4)],
    );
    await tx.recordOf(
      'certificate.revoked',
      { type: 'certificate', id: certificateId(4), organizationId: owner },
      { number: 4, year: 2025 },
    );
  });
}

const agencyOf = ({ of }: Learner): string => (of === 'SXD' ? 'Sở Xây dựng' : 'Sở Khoa học và Công nghệ');

/** The class as it was held: course, roster, marks, decision. */
async function held(tx: Tx, owner: string): Promise<void> {
  const course = demoId('course:SKHCN:DGNB-2025');
  await tx.query(
    `insert into course (id, organization_id, code, name, regime, periods, paper, least_attendance, pass_mark, top_mark, attempts, retired_at)
     values ($1,$2,'DGNB-2025','Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (chương trình 2025)','by-plan',16,'completion',80,50,100,1,'2025-12-31T00:00:00Z')`,
    [course, owner],
  );
  await tx.recordOf('course.created', { type: 'course', id: course, organizationId: owner }, { code: 'DGNB-2025' });
  await tx.query(
    `insert into training_class (id, organization_id, course_id, code, title, state, unit_id, organiser_id, starts_on, ends_on, opening_number, opened_on, created_by, created_at)
     values ($1,$2,$3,'DGNB-2025',$4,'planned',$5,$6,'2025-10-15','2025-10-16','188/QĐ-SKHCN','2025-10-08',$6,'2025-09-20T02:00:00Z')`,
    [CLASS, owner, course, PRINTED.course, organizationId('TDC'), personId('giangvien')],
  );
  for (const state of ['enrolling', 'roster-closed', 'running', 'awaiting-results'])
    await tx.query('update training_class set state = $2 where id = $1', [CLASS, state]);
  await tx.recordOf('training-class.planned', { type: 'training-class', id: CLASS, organizationId: owner }, { code: 'DGNB-2025' });
  for (const [index, { name, born, position, of, mark }] of LEARNERS.entries()) {
    const [learner, enrolment] = [demoId(`learner:SKHCN:2025:${index + 1}`), enrolmentOf2025(index + 1)];
    const agency = of === 'SKHCN' ? null : organizationId(of);
    const sharedAt = agency ? '2025-10-01T02:00:00Z' : null;
    await tx.query(
      `insert into learner (id, organization_id, counterpart_organization_id, shared_at, full_name, birth_date, position, agency_name, created_at)
       values ($1,$2,$3,$4,$5,$6,$7,$8,'2025-10-01T02:00:00Z')`,
      [learner, owner, agency, sharedAt, name, born, position, of === 'SXD' ? 'Sở Xây dựng' : 'Sở Khoa học và Công nghệ'],
    );
    await tx.query(
      `insert into enrolment (id, organization_id, counterpart_organization_id, shared_at, class_id, learner_id, state, source, ordinal, created_at)
       values ($1,$2,$3,$4,$5,$6,'accepted','nomination',$7,'2025-10-01T02:00:00Z')`,
      [enrolment, owner, agency, sharedAt, CLASS, learner, index + 1],
    );
    await tx.query(
      `insert into test_mark (id, organization_id, class_id, enrolment_id, test, attempt, mark, entered_by, entered_at)
       values ($1,$2,$3,$4,'final',1,$5,$6,'2025-10-17T02:00:00Z')`,
      [demoId(`test-mark:${enrolment}`), owner, CLASS, enrolment, mark, personId('giangvien')],
    );
    await tx.query(`update enrolment set state = 'passed' where id = $1`, [enrolment]);
    await tx.recordOf('enrolment.passed', { type: 'enrolment', id: enrolment, organizationId: owner });
  }
  await tx.query(
    `insert into certificate_grant (id, organization_id, class_id, state, created_by, created_at) values ($1,$2,$3,'draft',$4,'2025-10-20T02:00:00Z')`,
    [GRANT, owner, CLASS, personId('giangvien')],
  );
  await tx.query(
    `update certificate_grant set state = 'numbered', number = $2, decided_on = $3, signer_name = $4, signer_post = $5, signed_for = 'KT.' where id = $1`,
    [GRANT, PRINTED.grantNumber, PRINTED.grantedOn, PRINTED.signerName, PRINTED.signerPost],
  );
  await tx.recordOf(
    'certificate-grant.numbered',
    { type: 'certificate-grant', id: GRANT, organizationId: owner },
    { number: PRINTED.grantNumber },
  );
  for (const state of ['certificates-issued', 'finished'])
    await tx.query('update training_class set state = $2 where id = $1', [CLASS, state]);
}

async function issue(tx: Tx, owner: string, { number, place, learner, printed, replaces }: Row, fileId: string): Promise<void> {
  const id = certificateId(number);
  const code = demoCertificateCode(number);
  const agency = learner.of === 'SKHCN' ? null : organizationId(learner.of);
  const of = { type: 'certificate', id, organizationId: owner };
  await tx.takeNumber(owner, 'certificate', 2025);
  await tx.query(
    `insert into certificate (id, organization_id, counterpart_organization_id, grant_id, class_id, enrolment_id, year, number, state, full_name, birth_date, position,
       agency_name, printed, code, code_hash, replaces_id, reissue_reason)
     values ($1,$2,$3,$4,$5,$6,2025,$7,'being-issued',$8,$9,$10,$11,$12,$13,$14,$15,$16)`,
    [
      id,
      owner,
      agency,
      GRANT,
      CLASS,
      enrolmentOf2025(place),
      number,
      learner.name,
      learner.born,
      learner.position,
      agencyOf(learner),
      JSON.stringify(printed),
      code,
      createHash('sha256').update(code).digest(),
      replaces === null ? null : certificateId(replaces),
      replaces === null ? null : 'Sai ngày sinh',
    ],
  );
  const at = `${printed.issuedOn}T03:00:00Z`;
  if (replaces !== null) {
    await tx.query(`update certificate set state = 'replaced', ended_at = $2 where id = $1`, [certificateId(replaces), at]);
    await tx.recordOf('certificate.replaced', { ...of, id: certificateId(replaces) }, { number: replaces, year: 2025 });
  }
  await tx.query(`update certificate set state = 'issued', code = null, file_id = $2, issued_at = $3, shared_at = $4 where id = $1`, [
    id,
    fileId,
    at,
    agency === null ? null : at,
  ]);
  await tx.recordOf('certificate.issued', of, { number, year: 2025 });
}
