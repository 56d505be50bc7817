import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { Register } from '@qms/records';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { learnerAndAgencyOf } from '../roster/learner.sql';
import { trainingPolicy } from '../training.policy';
import { Certificate, CertificateGrant, type PrintedFacts } from './certificate.entity';
import { type CertificateFacts, certificateLifecycle } from './certificate.lifecycle';
import { CertificateGrantsService } from './certificate-grants.service';
import type { CertificateOutcomeDto, HandOverCertificatesDto, ReissueDto } from './certificates.dto';
import { completeGrant } from './complete-grant';
import { HEAD, headOn } from './head-on';
import { registerNumber } from './register-number.rules';

interface KnownLearner extends Pick<Certificate, 'fullName' | 'birthDate' | 'position' | 'agencyName'> {
  readonly agencyId: string | null;
  readonly erased: boolean;
}
/** Who is behind an enrolment now. */
const LEARNER = `select l.full_name as "fullName", to_char(l.birth_date, 'YYYY-MM-DD') as "birthDate", l.position, coalesce(l.agency_name, o.name) as "agencyName",
  l.counterpart_organization_id as "agencyId", l.erased_at is not null as erased from enrolment e ${learnerAndAgencyOf('e')} where e.id = $1`;

/** What happens to a certificate after it was issued: cấp lại, thu hồi, ký nhận. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly work: Work,
    private readonly grants: CertificateGrantsService,
    private readonly register: Register,
  ) {}

  /**
   * Cấp lại/đính chính: the next number of the register, printed beside the number that it replaces. The old one counts until the new one is issued.
   * Who signs it is the head of today, unless another is named: the one of then may sign no longer.
   * @throws Refusal `being-replaced`, `wrong-state`, `signer-missing`
   */
  reissue(
    actor: Actor,
    id: string,
    { reason, signerName, signerPost, signedFor, ...corrected }: ReissueDto,
  ): Promise<CertificateOutcomeDto> {
    return this.work.run(actor, async (tx) => {
      const { old, grant } = await this.locked(tx, id);
      authorize(trainingPolicy, actor, 'certificate:issue', old, { now: tx.now });
      decide(certificateLifecycle, 'reissue', old.state, await factsOf(tx, old));
      const [learner] = await tx.query<KnownLearner>(LEARNER, [old.enrolmentId]);
      // Of somebody whose data were erased only the old paper still tells.
      const known = !learner || learner.erased ? old : learner;
      const { printed } = await this.grants.printedFacts(tx, grant);
      const signer = await signerOfToday(tx, grant.organizationId, { signerName, signerPost, signedFor });
      const row = new Certificate();
      this.grants.freeze(
        row,
        {
          fullName: corrected.fullName ?? known.fullName,
          birthDate: corrected.birthDate ?? known.birthDate,
          position: corrected.position ?? known.position,
          agencyName: corrected.agencyName ?? known.agencyName,
        },
        // Its term runs from the first paper on: issuing anew lengthens nothing.
        { printed: { ...printed, ...signer, issuedOn: tx.today, replaces: registerNumber(old) }, validMonths: null },
      );
      const { fullName, birthDate, position, agencyName, code, codeHash } = row;
      const reissued = await this.grants.reserve(tx, grant, {
        enrolmentId: old.enrolmentId,
        agencyId: learner?.agencyId ?? old.counterpartOrganizationId,
        year: Number(tx.today.slice(0, 4)),
        state: 'being-issued',
        fullName,
        birthDate,
        position,
        agencyName,
        printed: row.printed,
        expiresOn: old.expiresOn,
        code,
        codeHash,
        replacesId: old.id,
        reissueReason: reason,
      });
      await tx.record('certificate.reissuing', reissued, {
        reason,
        number: reissued.number,
        year: reissued.year,
        replaces: registerNumber(old),
      });
      return { id: reissued.id, state: reissued.state, number: registerNumber(reissued) };
    });
  }

  /** Thu hồi, with the reason that the register keeps. */
  revoke(actor: Actor, id: string, reason: string): Promise<CertificateOutcomeDto> {
    return this.work.run(actor, async (tx) => {
      const { old: certificate } = await this.locked(tx, id);
      authorize(trainingPolicy, actor, 'certificate:revoke', certificate, { now: tx.now });
      certificate.state = decide(certificateLifecycle, 'revoke', certificate.state, await factsOf(tx, certificate)).to;
      Object.assign(certificate, { endReason: reason, endedAt: tx.now });
      await tx.save(certificate);
      await tx.record('certificate.revoked', certificate, { reason, number: certificate.number, year: certificate.year });
      return { id, state: certificate.state, number: registerNumber(certificate) };
    });
  }

  /** What could not be made is begun anew at once, not when its turn comes. @throws Refusal `making-goes-on`, `wrong-state` */
  retry(actor: Actor, id: string): Promise<CertificateOutcomeDto> {
    return this.work.run(actor, async (tx) => {
      const { old: certificate } = await this.locked(tx, id);
      authorize(trainingPolicy, actor, 'certificate:issue', certificate, { now: tx.now });
      decide(certificateLifecycle, 'retry', certificate.state, await factsOf(tx, certificate));
      await tx.query('update certificate_work set leased_until = $2, changed_at = $2 where certificate_id = $1', [id, tx.now]);
      await tx.record('certificate.retried', certificate, { number: certificate.number, year: certificate.year });
      return { id, state: certificate.state, number: registerNumber(certificate) };
    });
  }

  /** Nothing comes of what could not be made again and again: its number is void and stays in the register with the reason. */
  giveUp(actor: Actor, id: string, reason: string): Promise<CertificateOutcomeDto> {
    return this.work.run(actor, async (tx) => {
      const { old: certificate, grant } = await this.locked(tx, id);
      authorize(trainingPolicy, actor, 'certificate:issue', certificate, { now: tx.now });
      certificate.state = decide(certificateLifecycle, 'giveUp', certificate.state, await factsOf(tx, certificate)).to;
      Object.assign(certificate, { code: null, endReason: reason, endedAt: tx.now });
      await tx.save(certificate);
      await tx.record('certificate.given-up', certificate, { reason, number: certificate.number, year: certificate.year });
      await completeGrant(tx, grant, this.register);
      return { id, state: certificate.state, number: registerNumber(certificate) };
    });
  }

  /** Ký nhận, many at once: all of them or none. @throws Refusal naming each that cannot be handed over */
  handOver(actor: Actor, { certificateIds, receivedOn, receivedBy }: HandOverCertificatesDto): Promise<{ certificates: number }> {
    return this.work.run(actor, async (tx) => {
      if (receivedOn > tx.today) throw invalid('receivedOn', 'day-in-future');
      for (const id of [...certificateIds].sort()) {
        const [known] = await tx.find(Certificate, { id });
        if (!known) throw new Refusal('unknown-reference', { field: `certificateIds[${certificateIds.indexOf(id)}]` });
        const certificate = await tx.lock(Certificate, id);
        authorize(trainingPolicy, actor, 'training:run', certificate, { now: tx.now });
        decide(certificateLifecycle, 'handOver', certificate.state, await factsOf(tx, certificate));
        Object.assign(certificate, { receivedOn, receivedBy: receivedBy ?? certificate.fullName });
        await tx.save(certificate);
        await tx.record('certificate.received', certificate, { number: certificate.number, year: certificate.year });
      }
      return { certificates: certificateIds.length };
    });
  }

  /** The decision first, as the issuing does: whoever changes one of its certificates waits for the others. */
  private async locked(tx: Tx, id: string): Promise<{ old: Certificate; grant: CertificateGrant }> {
    const [found] = await tx.find(Certificate, { id });
    // An agency reads those of its own people; it changes none.
    if (!found) throw new Refusal('not-found');
    const grant = await tx.lock(CertificateGrant, found.grantId).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'not-found')
        throw new Refusal('forbidden', {}, [{ code: 'other-organization', params: { right: 'certificate' } }]);
      throw error;
    });
    return { grant, old: await tx.lock(Certificate, id) };
  }
}

async function signerOfToday(
  tx: Tx,
  organizationId: string,
  { signerName, signerPost, signedFor }: Pick<ReissueDto, 'signerName' | 'signerPost' | 'signedFor'>,
): Promise<Pick<PrintedFacts, 'signerName' | 'signerPost' | 'signedFor' | 'headPost'>> {
  const head = await headOn(tx, organizationId, tx.today);
  const headPost = head?.post ?? HEAD;
  if (signerName && signerPost) return { signerName, signerPost, signedFor: signedFor ?? null, headPost };
  if (signerName || signerPost || signedFor || !head) throw invalid(signerName ? 'signerPost' : 'signerName', 'signer-missing');
  return { signerName: head.name, signerPost: head.post, signedFor: null, headPost };
}

export async function factsOf(
  db: { query<T>(sql: string, parameters?: unknown[]): Promise<T[]> },
  { id, receivedOn }: { readonly id: string; readonly receivedOn: string | null },
): Promise<CertificateFacts> {
  const [other] = await db.query(`select 1 from certificate where replaces_id = $1 and state = 'being-issued'`, [id]);
  const [work] = await db.query<{ attempts: number }>(
    'select attempts from certificate_work where certificate_id = $1 and fault is not null',
    [id],
  );
  return { beingReplaced: other !== undefined, received: receivedOn !== null, triesFailed: work?.attempts ?? 0 };
}
