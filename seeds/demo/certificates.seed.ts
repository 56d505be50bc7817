import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { writeCertificates } from '@qms/office-documents';
import { Register } from '@qms/records';
import { Files } from '@qms/storage';
import { type Db, systemActor, type Tx, Work } from '@qms/work';
import type { PrintedFacts } from '../../libs/training/src/certificates/certificate.entity';
import { certificateCode } from '../../libs/training/src/certificates/certificate-code.rules';
import { certificatePaper } from '../../libs/training/src/certificates/certificate-paper.rules';
import { registerNumber, writtenNumber } from '../../libs/training/src/certificates/register-number.rules';
import { DECISION_2025, type DemoDecision, type DemoHolder, decisionsOf2026 } from './certificates.story';
import { CLASS_2025, holdClassOf2025 } from './class-of-2025.seed';
import { demoId } from './demo-id';
import { demoPdf } from './demo-pdf';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';
import { finished } from './results.seed';
import { trainingClassId } from './training.seed';

const idOf = (year: number, number: number): string => demoId(`certificate:SKHCN:${year}:${number}`);
const codeOf = (year: number, number: number): string =>
  certificateCode(createHash('sha256').update(`qms-demo:certificate-code:${year}:${number}`).digest().subarray(0, 20));
/** @param number of the register of 2025 */
export const certificateId = (number: number): string => idOf(2025, number);
/** The code that is printed on it. */
export const demoCertificateCode = (number: number): string => codeOf(2025, number);

/** A row of the register. */
interface Row extends DemoHolder {
  readonly id: string;
  readonly code: string;
  readonly enrolmentId: string;
  readonly year: number;
  readonly number: number;
  readonly printed: PrintedFacts;
  readonly replaces: number | null;
}

/**
 * The registers of two years, as their decisions filled them: four certificates of the class of 2025, the second issued again for a wrong date
 * of birth, the fourth revoked; those of the classes of 2026 that are over.
 */
export async function seedCertificates(app: INestApplicationContext): Promise<void> {
  const owner = organizationId('SKHCN');
  await app.get(Work).run(systemActor(owner), (tx) => holdClassOf2025(tx, DECISION_2025(CLASS_2025).printed.course));
  await fill(app, [DECISION_2025(CLASS_2025), ...decisionsOf2026(trainingClassId)]);
  await app.get(Work).run(systemActor(owner), async (tx) => {
    await tx.query(`update certificate set received_on = '2025-10-30', received_by = 'Trương Hoài Nam' where id = $1`, [certificateId(1)]);
    await tx.recordOf('certificate.received', certificate(certificateId(1)), { number: 1, year: 2025 });
    await tx.query(
      `update certificate set state = 'revoked', end_reason = 'Không dự buổi kiểm tra, người khác làm bài thay', ended_at = '2025-12-01T02:00:00Z' where id = $1`,
      [certificateId(4)],
    );
    await tx.recordOf('certificate.revoked', certificate(certificateId(4)), { number: 4, year: 2025 });
    await tx.query(`update training_class set state = 'finished' where id = $1`, [CLASS_2025]);
    await finished(app, tx, CLASS_2025);
  });
}

const certificate = (id: string) => ({ type: 'certificate', id, organizationId: organizationId('SKHCN') });

/** Files that are kept at a time. */
const KEPT_AT_ONCE = 8;

/** The decisions, one after the other; their files are made together, so that they share the cutting of fonts. */
async function fill(app: INestApplicationContext, decisions: readonly DemoDecision[]): Promise<void> {
  const actor = systemActor(organizationId('SKHCN'));
  const granted = await app.get(Work).read(actor, async (db) => {
    const all: { decision: DemoDecision; rows: Row[] }[] = [];
    for (const decision of decisions) {
      const before = all.filter((one) => one.decision.year === decision.year).flatMap(({ rows }) => rows);
      all.push({ decision, rows: await rowsOf(db, decision, before.length + 1) });
    }
    return all;
  });
  const rows = granted.flatMap((one) => one.rows);
  const made = await writeCertificates(rows.map((row) => certificatePaper({ ...row, fullName: row.name, birthDate: row.born }, null)));
  const files = new Map<string, string>();
  for (let from = 0; from < rows.length; from += KEPT_AT_ONCE)
    await Promise.all(
      rows
        .slice(from, from + KEPT_AT_ONCE)
        .map(async (row, index) =>
          files.set(row.id, await keep(app, `Giấy chứng nhận ${registerNumber(row).replace('/', '-')}`, made[from + index]!)),
        ),
    );
  const papers = new Map<string, string>();
  for (const { key, printed, onPaper } of decisions)
    if (onPaper)
      papers.set(
        key,
        await keep(
          app,
          `Quyết định ${printed.grantNumber.replace('/', '-')}`,
          await demoPdf(printed.issuer, `QUYẾT ĐỊNH số ${printed.grantNumber}`, [
            'Công nhận kết quả và cấp giấy chứng nhận',
            printed.course,
          ]),
        ),
      );
  await app.get(Work).run(actor, async (tx) => {
    for (const { decision, rows: some } of granted) await grant(app, tx, decision, some, files, papers.get(decision.key) ?? null);
  });
}

const keep = async (app: INestApplicationContext, name: string, content: Uint8Array): Promise<string> =>
  (
    await app.get(Files).keepMade(systemActor(organizationId('SKHCN')), {
      name: `${name}.pdf`,
      content: Readable.from([content], { objectMode: false }),
      contentType: 'application/pdf',
    })
  ).id;

/** Everybody of the class who passed, by his place in the roster, with the next numbers; last what had to be issued again. */
async function rowsOf(db: Db, { classId, year, printed, correction }: DemoDecision, first: number): Promise<Row[]> {
  const holders = await db.query<DemoHolder & { enrolmentId: string }>(
    `select e.id as "enrolmentId", l.full_name as name, to_char(l.birth_date, 'YYYY-MM-DD') as born, l.position,
       l.counterpart_organization_id as "agencyId", coalesce(l.agency_name, o.name) as "agencyName"
     from enrolment e join learner l on l.id = e.learner_id left join organization o on o.id = l.counterpart_organization_id
     where e.class_id = $1 and e.state = 'passed' order by e.ordinal`,
    [classId],
  );
  const row = (holder: DemoHolder & { enrolmentId: string }, number: number): Row => ({
    ...holder,
    year,
    number,
    id: idOf(year, number),
    code: codeOf(year, number),
    printed,
    replaces: null,
  });
  const rows = holders.map((holder, place) => row(holder, first + place));
  const wrong = rows.find(({ number }) => number === correction?.number);
  if (!wrong || !correction) return rows;
  return [
    ...rows.map((one) => (one === wrong ? { ...one, born: correction.wronglyBorn } : one)),
    {
      ...row(wrong, first + rows.length),
      printed: { ...printed, ...correction.signer, issuedOn: correction.on, replaces: registerNumber(wrong) },
      replaces: wrong.number,
    },
  ];
}

/** A decision is drafted, numbered and carried out; with the last certificate the class has its own, and the register is an ISO record. */
async function grant(
  app: INestApplicationContext,
  tx: Tx,
  { key, classId, draftedAt, printed, year }: DemoDecision,
  rows: readonly Row[],
  files: ReadonlyMap<string, string>,
  fileId: string | null,
): Promise<void> {
  const owner = organizationId('SKHCN');
  const id = demoId(`certificate-grant:${key}`);
  const of = { type: 'certificate-grant', id, organizationId: owner };
  await tx.query(
    `insert into certificate_grant (id, organization_id, class_id, state, created_by, created_at) values ($1,$2,$3,'draft',$4,$5)`,
    [id, owner, classId, personId('giangvien'), draftedAt],
  );
  await tx.recordOf('certificate-grant.drafted', of, { learners: rows.filter(({ replaces }) => replaces === null).length });
  if (fileId) await app.get(Files).adopt(tx, fileId, 'fileId');
  await tx.query(
    `update certificate_grant set state = 'numbered', number = $2, decided_on = $3, signer_name = $4, signer_post = $5, signed_for = $6, file_id = $7 where id = $1`,
    [id, printed.grantNumber, printed.grantedOn, printed.signerName, printed.signerPost, printed.signedFor, fileId],
  );
  await tx.recordOf('certificate-grant.numbered', of, {
    number: printed.grantNumber,
    ...(!fileId && { reason: 'Bản ký sẽ quét sau' }),
  });
  const firsts = rows.filter(({ replaces }) => replaces === null);
  await issue(app, tx, id, classId, firsts, files);
  await tx.query(`update training_class set state = 'certificates-issued' where id = $1`, [classId]);
  await tx.recordOf('training-class.certificates-issued', { type: 'training-class', id: classId, organizationId: owner });
  await app.get(Register).enter(tx, {
    organizationId: owner,
    kind: 'certificate-register',
    title: `Sổ cấp giấy chứng nhận năm ${year}, số ${writtenNumber(firsts[0]!.number)} đến ${writtenNumber(firsts.at(-1)!.number)}: ${printed.course}`,
    number: printed.grantNumber,
    happenedOn: printed.grantedOn,
    clauses: ['7.2'],
    fileIds: fileId ? [fileId] : [],
    sourceType: 'certificate-grant',
    sourceId: id,
    unitId: organizationId('TDC'),
  });
  await issue(
    app,
    tx,
    id,
    classId,
    rows.filter(({ replaces }) => replaces !== null),
    files,
  );
}

async function issue(
  app: INestApplicationContext,
  tx: Tx,
  grantId: string,
  classId: string,
  rows: readonly Row[],
  files: ReadonlyMap<string, string>,
): Promise<void> {
  if (rows.length === 0) return;
  for (const { year, id } of rows) {
    await tx.takeNumber(organizationId('SKHCN'), 'certificate', year);
    await app.get(Files).adopt(tx, files.get(id)!, 'file');
  }
  const given = rows.map((row) => ({
    id: row.id,
    code: row.code,
    number: row.number,
    agency: row.agencyId,
    enrolment: row.enrolmentId,
    name: row.name,
    born: row.born,
    position: row.position,
    agency_name: row.agencyName,
    printed: row.printed,
    replaces: row.replaces === null ? null : idOf(row.year, row.replaces),
    at: `${row.printed.issuedOn}T03:00:00Z`,
    file: files.get(row.id)!,
  }));
  const GIVEN = `jsonb_to_recordset($1::jsonb) i(id uuid, code text, number int, agency uuid, enrolment uuid, name text, born date, position text,
    agency_name text, printed jsonb, replaces uuid, at timestamptz, file uuid)`;
  const json = JSON.stringify(given);
  await tx.query(
    `insert into certificate (id, organization_id, counterpart_organization_id, grant_id, class_id, enrolment_id, year, number, state, full_name, birth_date, position,
       agency_name, printed, code, code_hash, replaces_id, reissue_reason)
     select i.id, $2, i.agency, $3, $4, i.enrolment, $5, i.number, 'being-issued', i.name, i.born, i.position, i.agency_name, i.printed, i.code, sha256(convert_to(i.code, 'UTF8')),
       i.replaces, case when i.replaces is not null then 'Sai ngày sinh' end from ${GIVEN} order by i.number`,
    [json, organizationId('SKHCN'), grantId, classId, rows[0]!.year],
  );
  await tx.query(`update certificate c set state = 'replaced', ended_at = i.at from ${GIVEN} where c.id = i.replaces`, [json]);
  await tx.query(
    `update certificate c set state = 'issued', code = null, file_id = i.file, issued_at = i.at, shared_at = case when i.agency is not null then i.at end from ${GIVEN} where c.id = i.id`,
    [json],
  );
  for (const { id, number, year, replaces } of rows) {
    if (replaces !== null) await tx.recordOf('certificate.replaced', certificate(idOf(year, replaces)), { number: replaces, year });
    await tx.recordOf('certificate.issued', certificate(id), { number, year });
  }
}
