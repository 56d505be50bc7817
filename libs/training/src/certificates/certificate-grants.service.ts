import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decide, invalid } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Register } from '@qms/records';
import { liesWithin, namedAuthorization, reachOfSigner } from '@qms/signing';
import { Files } from '@qms/storage';
import { type Actor, authorize, type LegalDate, sha256, type Tx, Work } from '@qms/work';
import { TrainingClass } from '../classes/training-class.entity';
import { Course } from '../courses/course.entity';
import { monthsAfter } from '../months.rules';
import { resultsOf } from '../results/results.facts';
import { trainingPolicy } from '../training.policy';
import { Certificate, CertificateGrant, type PrintedFacts } from './certificate.entity';
import { certificateLifecycle, UNTROUBLED } from './certificate.lifecycle';
import { certificateCode } from './certificate-code.rules';
import { certificateGrantLifecycle, type GrantAction, type GrantState } from './certificate-grant.lifecycle';
import type { NumberGrantDto, SignGrantDto } from './certificate-grants.dto';
import { grantFacts, newGrantFacts } from './grant.facts';
import { HEAD, headOn } from './head-on';

export interface GrantOutcome {
  readonly id: string;
  readonly state: GrantState;
}
/** Name of the register whose numbers certificates carry, a series a year. */
export const REGISTER = 'certificate';
const CODE_BYTES = 20;

/** Quyết định công nhận kết quả và cấp giấy chứng nhận: drafted with its numbers, signed, numbered by the clerk, carried out. */
@Injectable()
export class CertificateGrantsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly organizations: OrganizationsReader,
    private readonly register: Register,
  ) {}

  /** Drafts the decision of a class and keeps a number of the year for everybody who passed. @throws Refusal with all reasons */
  draft(actor: Actor, classId: string): Promise<GrantOutcome> {
    return this.work.run(actor, async (tx) => {
      const held = await tx.lock(TrainingClass, classId);
      authorize(trainingPolicy, actor, 'training:run', held, { now: tx.now });
      // A decision that was recalled is as none: the first one begins like the next.
      decide(certificateGrantLifecycle, 'draft', 'recalled', await newGrantFacts(tx, held));
      const grant = Object.assign(new CertificateGrant(), {
        id: tx.newId(),
        organizationId: held.organizationId,
        classId,
        state: 'draft',
        number: null,
        decidedOn: null,
        signerName: null,
        signerPost: null,
        signedFor: null,
        authorizationId: null,
        fileId: null,
        recallReason: null,
        createdBy: actor.personId!,
        createdAt: tx.now,
      } satisfies Omit<CertificateGrant, 'version'>);
      await tx.save(grant);
      const { learners } = await resultsOf(tx, classId);
      const passed = learners.filter(({ state }) => state === 'passed');
      await tx.record('certificate-grant.drafted', grant, { learners: passed.length });
      const year = Number(tx.today.slice(0, 4));
      for (const { enrolmentId, agencyId } of passed) {
        const row = await this.reserve(tx, grant, { enrolmentId, agencyId, year });
        await tx.record('certificate.reserved', row, { number: row.number, year });
      }
      return { id: grant.id, state: grant.state };
    });
  }

  submit(actor: Actor, id: string): Promise<GrantOutcome> {
    return this.move(actor, id, 'submit', 'certificate-grant.submitted');
  }

  takeBack(actor: Actor, id: string): Promise<GrantOutcome> {
    return this.move(actor, id, 'takeBack', 'certificate-grant.taken-back');
  }

  /** Who signed it, and the signed paper where it is there already. */
  sign(actor: Actor, id: string, { fileId, authorizationId, ...signer }: SignGrantDto): Promise<GrantOutcome> {
    return this.move(actor, id, 'sign', 'certificate-grant.signed', async (tx, grant) => {
      const proved = await provedSigner(tx, { ...signer, authorizationId }, tx.today);
      Object.assign(grant, { ...signer, ...proved });
      if (fileId) grant.fileId = (await this.files.adopt(tx, fileId, 'fileId')).id;
    });
  }

  /** Số, ngày, as the clerk gave them; from here on certificates can quote it. Without the signed paper a reason is asked. */
  number(actor: Actor, id: string, { fileId, reason, authorizationId, ...input }: NumberGrantDto): Promise<GrantOutcome> {
    return this.work.run(actor, async (tx) => {
      const grant = await tx.lockSeen(CertificateGrant, id);
      authorize(trainingPolicy, actor, 'training:number-paper', grant, { now: tx.now });
      if (fileId) grant.fileId = (await this.files.adopt(tx, fileId, 'fileId')).id;
      if (input.decidedOn > tx.today) throw invalid('decidedOn', 'day-in-future');
      const held = await tx.reference(TrainingClass, grant.classId, 'classId');
      if (input.decidedOn < held.endsOn) throw invalid('decidedOn', 'decided-before-end');
      const withinSignersField = await liesInSignersField(tx, input, held.unitId);
      const facts = { ...(await grantFacts(tx, grant)), withinSignersField };
      const { to } = decide(certificateGrantLifecycle, 'number', grant.state, facts, reason);
      Object.assign(grant, { ...input, ...(await provedSigner(tx, { ...input, authorizationId }, input.decidedOn)), state: to });
      await tx.save(grant);
      await tx.record('certificate-grant.numbered', grant, { number: input.number, ...(reason && { reason }) });
      return { id, state: to };
    });
  }

  /** The signed decision that was not there when it was numbered; the register's ISO record has it from now on. @throws Refusal `signed-decision-there` */
  attach(actor: Actor, id: string, fileId: string): Promise<GrantOutcome> {
    return this.work.run(actor, async (tx) => {
      const grant = await tx.lockSeen(CertificateGrant, id);
      authorize(trainingPolicy, actor, 'training:number-paper', grant, { now: tx.now });
      decide(certificateGrantLifecycle, 'attach', grant.state, await grantFacts(tx, grant));
      grant.fileId = (await this.files.adopt(tx, fileId, 'fileId')).id;
      await tx.save(grant);
      await tx.record('certificate-grant.paper-attached', grant, { number: grant.number });
      await this.register.complete(tx, { type: 'certificate-grant', id }, [grant.fileId]);
      return { id, state: grant.state };
    });
  }

  /** Nothing comes of the draft: its numbers are void, and stay in the register with that reason. */
  recall(actor: Actor, id: string, reason: string): Promise<GrantOutcome> {
    return this.move(actor, id, 'recall', 'certificate-grant.recalled', async (tx, grant) => {
      grant.recallReason = reason;
      for (const row of await this.rows(tx, grant.id, 'reserved')) {
        row.state = decide(certificateLifecycle, 'void', row.state, UNTROUBLED).to;
        Object.assign(row, { endReason: reason, endedAt: tx.now });
        await tx.save(row);
        await tx.record('certificate.voided', row, { reason });
      }
    });
  }

  /**
   * Cấp giấy chứng nhận: what is printed is frozen and each gets its code; they are made beside the server, and a restart finishes what was begun
   * with the same numbers and facts. @throws Refusal `grant-not-numbered`, `nothing-to-issue`, `confirmation-required`
   */
  issue(actor: Actor, id: string): Promise<GrantOutcome> {
    return this.work.run(actor, async (tx) => {
      const grant = await tx.lock(CertificateGrant, id);
      authorize(trainingPolicy, actor, 'certificate:issue', grant, { now: tx.now });
      decide(certificateGrantLifecycle, 'issue', grant.state, await grantFacts(tx, grant));
      const printed = await this.printedFacts(tx, grant);
      const learners = new Map((await resultsOf(tx, grant.classId)).learners.map((one) => [one.enrolmentId, one]));
      const rows = await this.rows(tx, id, 'reserved');
      for (const row of rows) {
        const { name, birthDate, position, agencyName } = learners.get(row.enrolmentId)!;
        row.state = decide(certificateLifecycle, 'issue', row.state, UNTROUBLED).to;
        this.freeze(row, { fullName: name, birthDate, position, agencyName }, printed);
        await tx.save(row);
        await tx.record('certificate.issuing', row, { number: row.number, year: row.year });
      }
      await tx.record('certificate-grant.carried-out', grant, { certificates: rows.length });
      return { id, state: grant.state };
    });
  }

  /** A row of the register with the next number; the caller has locked the decision and records. */
  async reserve(
    tx: Tx,
    grant: CertificateGrant,
    row: { enrolmentId: string; agencyId: string | null; year: number } & Partial<Certificate>,
  ): Promise<Certificate> {
    const { enrolmentId, agencyId, year, ...more } = row;
    const reserved = Object.assign(new Certificate(), {
      id: tx.newId(),
      organizationId: grant.organizationId,
      counterpartOrganizationId: agencyId,
      sharedAt: null,
      grantId: grant.id,
      classId: grant.classId,
      enrolmentId,
      year,
      number: 0,
      state: 'reserved',
      fullName: null,
      birthDate: null,
      position: null,
      agencyName: null,
      printed: null,
      expiresOn: null,
      code: null,
      codeHash: null,
      fileId: null,
      issuedAt: null,
      replacesId: null,
      reissueReason: null,
      endReason: null,
      endedAt: null,
      receivedOn: null,
      receivedBy: null,
      ...more,
    } satisfies Omit<Certificate, 'version'>);
    reserved.number = await tx.takeNumber(grant.organizationId, REGISTER, year);
    return tx.save(reserved);
  }

  /** Everything that is printed, and the code by which the public page knows it. */
  freeze(
    row: Certificate,
    person: Pick<Certificate, 'fullName' | 'birthDate' | 'position' | 'agencyName'>,
    { printed, validMonths }: { printed: PrintedFacts; validMonths: number | null },
  ): void {
    const code = certificateCode(randomBytes(CODE_BYTES));
    Object.assign(row, {
      ...person,
      printed,
      expiresOn: validMonths === null ? null : monthsAfter(printed.issuedOn, validMonths),
      code,
      codeHash: sha256(code),
    });
  }

  async printedFacts(tx: Tx, grant: CertificateGrant): Promise<{ printed: PrintedFacts; validMonths: number | null }> {
    const held = await tx.reference(TrainingClass, grant.classId, 'classId');
    const course = await tx.reference(Course, held.courseId, 'courseId');
    const head = await this.organizations.paperHead(
      { actor: tx.actor, now: tx.now, today: tx.today, query: (sql, values) => tx.query(sql, values && [...values]) },
      grant.organizationId,
    );
    const agencyHead = await headOn(tx, grant.organizationId, grant.decidedOn!);
    return {
      printed: {
        paper: course.paper === 'attendance' ? 'attendance' : 'completion',
        parent: head.parentTitle,
        issuer: head.name,
        place: head.place ?? '',
        course: held.title,
        courseName: course.name,
        from: held.startsOn,
        to: held.endsOn,
        periods: course.periods,
        grantNumber: grant.number!,
        grantedOn: grant.decidedOn!,
        issuedOn: grant.decidedOn!,
        signerName: grant.signerName!,
        signerPost: grant.signerPost!,
        signedFor: grant.signedFor,
        headPost: agencyHead?.post ?? HEAD,
        replaces: null,
      },
      validMonths: course.validMonths,
    };
  }

  private async move(
    actor: Actor,
    id: string,
    action: GrantAction,
    event: string,
    more: (tx: Tx, grant: CertificateGrant) => Promise<void> = async () => undefined,
  ): Promise<GrantOutcome> {
    return this.work.run(actor, async (tx) => {
      const grant = await tx.lockSeen(CertificateGrant, id);
      authorize(trainingPolicy, actor, 'training:run', grant, { now: tx.now });
      const { to } = decide(certificateGrantLifecycle, action, grant.state, await grantFacts(tx, grant));
      await more(tx, grant);
      grant.state = to;
      await tx.save(grant);
      await tx.record(event, grant, grant.recallReason ? { reason: grant.recallReason } : {});
      return { id, state: to };
    });
  }

  private async rows(tx: Tx, grantId: string, state: Certificate['state']): Promise<Certificate[]> {
    return (await tx.find(Certificate, { grantId, state })).sort((a, b) => a.number - b.number);
  }
}

/** TUQ. is signed by an authorization in force, KT. and TL. by none. @throws Refusal of {@link namedAuthorization} */
async function provedSigner(
  tx: Tx,
  { signerName, signedFor, authorizationId }: Pick<SignGrantDto, 'signerName' | 'signedFor' | 'authorizationId'>,
  on: LegalDate,
): Promise<Pick<CertificateGrant, 'signedFor' | 'authorizationId'>> {
  if (signedFor !== 'TUQ.') return { signedFor: signedFor ?? null, authorizationId: null };
  return { signedFor, authorizationId: await namedAuthorization(tx, authorizationId, { name: signerName, on }) };
}

/** A deputy signs for the head (KT.) what is of the rooms that he has in charge. */
async function liesInSignersField(
  tx: Tx,
  { signerName, signedFor, decidedOn }: Pick<NumberGrantDto, 'signerName' | 'signedFor' | 'decidedOn'>,
  unitId: string | null,
): Promise<boolean> {
  if (signedFor !== 'KT.' || unitId === null) return true;
  return liesWithin(await reachOfSigner(tx, { name: signerName, on: decidedOn }), { unitId, procedureFields: [] });
}
