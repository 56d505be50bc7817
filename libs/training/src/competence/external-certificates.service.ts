import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { Register } from '@qms/records';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { trainingPolicy } from '../training.policy';
import { ExternalCertificate } from './competence.entity';
import type { CorrectExternalCertificateDto, EnterExternalCertificateDto, ExternalValuesDto } from './evidence.dto';
import { namedCourse, oneKeepsCompetence } from './named-course';

/** What a certificate is shown by: a scan. */
const SHOWN_BY = ['application/pdf', 'image/png', 'image/jpeg'];

/** Certificates that others issued; each is an ISO record with its file (TCVN ISO 9001:2015, 7.2 d). */
@Injectable()
export class ExternalCertificates {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly register: Register,
  ) {}

  /** @throws Refusal `unknown-reference`, `certificate-file-kind`, `issued-after-today`, `expires-before-issue`, `external-entered-already` */
  enter(actor: Actor, { personId, fileId, ...values }: EnterExternalCertificateDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      await oneKeepsCompetence(tx);
      authorize(trainingPolicy, actor, 'competence:keep', actor, { now: tx.now });
      const [works] = await tx.query(
        `select 1 from membership where person_id = $1 and organization_id = $2 and role <> 'guest-reader' limit 1`,
        [personId, actor.organizationId],
      );
      if (!works) throw new Refusal('unknown-reference', { field: 'personId' });
      await this.take(tx, fileId);
      const one = await this.keep(tx, { personId, fileId, values, replacesId: null, correctionReason: null });
      await tx.record('external-certificate.entered', one);
      return { id: one.id };
    });
  }

  /** What was entered stays to be seen, beside what it should have been. @throws Refusal as {@link enter}, `external-withdrawn` */
  correct(actor: Actor, id: string, { reason, fileId, ...values }: CorrectExternalCertificateDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      await oneKeepsCompetence(tx);
      const old = await this.standing(tx, id);
      if (fileId && fileId !== old.fileId) await this.take(tx, fileId);
      await this.takeBack(tx, old, reason);
      const one = await this.keep(tx, {
        personId: old.personId,
        fileId: fileId ?? old.fileId,
        values,
        replacesId: id,
        correctionReason: reason,
      });
      await tx.record('external-certificate.corrected', one);
      return { id: one.id };
    });
  }

  /** Entered by mistake, or found to be none: it counts on no day. @throws Refusal `external-withdrawn` */
  withdraw(actor: Actor, id: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      await this.takeBack(tx, await this.standing(tx, id), reason);
      return { id };
    });
  }

  private async standing(tx: Tx, id: string): Promise<ExternalCertificate> {
    const one = await tx.lockSeen(ExternalCertificate, id);
    authorize(trainingPolicy, tx.actor, 'competence:keep', one, { now: tx.now });
    if (one.withdrawnAt !== null) throw new Refusal('external-withdrawn');
    return one;
  }

  private async takeBack(tx: Tx, one: ExternalCertificate, reason: string): Promise<void> {
    Object.assign(one, { withdrawnAt: tx.now, withdrawnBy: tx.actor.personId!, withdrawalReason: reason });
    await tx.save(one);
    await tx.record('external-certificate.withdrawn', one);
    await this.register.supersede(tx, { type: 'external-certificate', id: one.id }, tx.today, 'withdrawn');
  }

  private async take(tx: Tx, fileId: string): Promise<void> {
    const { contentType } = await this.files.adopt(tx, fileId, 'fileId');
    if (!SHOWN_BY.includes(contentType)) throw invalid('fileId', 'certificate-file-kind');
  }

  private async keep(
    tx: Tx,
    {
      values,
      ...said
    }: Pick<ExternalCertificate, 'personId' | 'fileId' | 'replacesId' | 'correctionReason'> & { readonly values: ExternalValuesDto },
  ): Promise<ExternalCertificate> {
    const { issuer, number, issuedOn, expiresOn = null } = values;
    if (issuedOn > tx.today) throw invalid('issuedOn', 'issued-after-today');
    if (expiresOn !== null && expiresOn < issuedOn) throw invalid('expiresOn', 'expires-before-issue');
    const { organizationId } = tx.actor;
    const [same] = await tx.query(
      `select 1 from external_certificate where organization_id = $1 and person_id = $2 and lower(issuer) = lower($3) and lower(number) = lower($4) and withdrawn_at is null`,
      [organizationId, said.personId, issuer, number],
    );
    if (same) throw new Refusal('external-entered-already');
    const course = await namedCourse(tx, values);
    const one = Object.assign(new ExternalCertificate(), {
      id: tx.newId(),
      organizationId,
      ...said,
      ...course,
      issuer,
      number,
      issuedOn,
      expiresOn,
      enteredBy: tx.actor.personId!,
      enteredAt: tx.now,
      withdrawnBy: null,
      withdrawnAt: null,
      withdrawalReason: null,
    } satisfies Omit<ExternalCertificate, 'version'>);
    await tx.save(one);
    const [named] = await tx.query<{ name: string }>('select name from course where id = $1', [course.courseId]);
    await this.register.enter(tx, {
      organizationId,
      kind: 'training-course',
      title: `Chứng chỉ, giấy chứng nhận: ${named?.name ?? course.courseName}`,
      issuer,
      happenedOn: issuedOn,
      clauses: ['7.2'],
      // Whoever reads the register may not read these: the scan and its number stay with the competence of the person.
      fileIds: [],
      sourceType: 'external-certificate',
      sourceId: one.id,
    });
    return one;
  }
}
