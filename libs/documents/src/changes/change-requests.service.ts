import { Injectable } from '@nestjs/common';
import { decide, invalid, Refusal } from '@qms/lifecycle';
import { DecisionRecords } from '@qms/records';
import { isDecision, type Signature, Signatures } from '@qms/signing';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy, WORKERS } from '../documents.policy';
import { refuseStrange } from '../reading/distributions.service';
import { absentOnes, turnOf } from '../revision.facts';
import { ChangeOpinion, ChangeRequest } from './change-request.entity';
import { type ChangeRequestState, changeRequestLifecycle } from './change-request.lifecycle';
import type { AskOpinionsDto, DecideChangeRequestDto, FileChangeRequestDto, GiveOpinionDto } from './change-requests.dto';
import { requestTitle } from './change-requests.words';

export interface ChangeRequestOutcome {
  readonly id: string;
  readonly state: ChangeRequestState;
}
/** Name of the register whose numbers requests carry. */
const REGISTER = 'change-request';

/** A request filed, advised on and decided. */
@Injectable()
export class ChangeRequestsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly signatures: Signatures,
    private readonly records: DecisionRecords,
  ) {}

  file(actor: Actor, input: FileChangeRequestDto): Promise<{ id: string; year: number; number: number }> {
    return this.work.run(actor, (tx) => this.fileWithin(tx, input));
  }

  /** The same within a unit of work of others (a yearly review that finds something to amend). */
  async fileWithin(tx: Tx, input: FileChangeRequestDto): Promise<{ id: string; year: number; number: number }> {
    const { actor } = tx;
    authorize(documentsPolicy, actor, 'document:request-change', actor, { now: tx.now });
    if (input.kind === 'issue' ? input.documentIds.length > 0 : input.documentIds.length === 0)
      throw invalid('documentIds', input.kind === 'issue' ? 'issue-names-no-document' : 'documents-needed');
    if (input.kind === 'issue' && !input.proposedTitle) throw invalid('proposedTitle', 'title-needed');
    const known = await tx.query<{ id: string }>(
      `select id from document where id = any ($1::uuid[]) and organization_id = $2 and undone_at is null and state <> 'withdrawn'
         and effective_on is not null`,
      [input.documentIds, actor.organizationId],
    );
    refuseStrange('documentIds', input.documentIds, known);
    const file = input.fileId ? await this.files.adopt(tx, input.fileId, 'fileId') : null;
    const [external] = input.externalDocumentId
      ? await tx.query<{ id: string }>('select id from external_document where id = $1 and organization_id = $2 and removed_at is null', [
          input.externalDocumentId,
          actor.organizationId,
        ])
      : [];
    if (input.externalDocumentId && !external) throw new Refusal('unknown-reference', { field: 'externalDocumentId' });
    const year = Number(tx.today.slice(0, 4));
    const request = Object.assign(new ChangeRequest(), {
      id: tx.newId(),
      organizationId: actor.organizationId,
      year,
      number: await tx.takeNumber(actor.organizationId, REGISTER, year),
      kind: input.kind,
      state: 'awaiting',
      proposedTitle: input.kind === 'issue' ? input.proposedTitle! : null,
      reason: input.reason,
      proposal: input.proposal || null,
      fileId: file?.id ?? null,
      externalDocumentId: external?.id ?? null,
      filedBy: actor.personId!,
      filedAt: tx.now,
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
      signerName: null,
      signerPost: null,
      method: null,
      authorizationId: null,
      decidedOn: null,
      decisionFileId: null,
    } satisfies Omit<ChangeRequest, 'version'>);
    await tx.save(request);
    await tx.query(
      `insert into change_request_document (id, organization_id, request_id, document_id)
       select i.id, $1, $2, i.document_id from unnest($3::uuid[], $4::uuid[]) i(id, document_id)`,
      [request.organizationId, request.id, input.documentIds.map(() => tx.newId()), input.documentIds],
    );
    await tx.record('change-request.filed', request, { documents: input.documentIds.length });
    return { id: request.id, year, number: request.number };
  }

  /** Rút lại, by who filed it. */
  recall(actor: Actor, id: string): Promise<ChangeRequestOutcome> {
    return this.work.run(actor, async (tx) => {
      const request = await tx.lock(ChangeRequest, id);
      authorize(documentsPolicy, actor, 'document:recall-change', { ...request, filedBy: request.filedBy }, { now: tx.now });
      request.state = decide(changeRequestLifecycle, 'recall', request.state, await factsOf(tx, request)).to;
      await tx.save(request);
      await tx.record('change-request.recalled', request);
      return { id, state: request.state };
    });
  }

  /** Lấy ý kiến. */
  ask(actor: Actor, id: string, { personIds }: AskOpinionsDto): Promise<ChangeRequestOutcome> {
    return this.work.run(actor, async (tx) => {
      const request = await tx.lock(ChangeRequest, id);
      authorize(documentsPolicy, actor, 'document:assess-change', request, { now: tx.now });
      if (request.state !== 'awaiting') throw new Refusal('wrong-state', { state: request.state });
      const members = await tx.query<{ id: string }>(
        `select distinct m.person_id as id from membership m join person p on p.id = m.person_id and p.deactivated_at is null
         where m.person_id = any ($1::uuid[]) and m.organization_id = $2 and m.role = any ($4::text[]) and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)`,
        [personIds, request.organizationId, tx.today, WORKERS],
      );
      refuseStrange('personIds', personIds, members);
      const asked = new Set((await tx.find(ChangeOpinion, { requestId: id })).map(({ personId }) => personId));
      const others = personIds.filter((personId) => !asked.has(personId));
      for (const personId of others)
        await tx.save(
          Object.assign(new ChangeOpinion(), {
            id: tx.newId(),
            organizationId: request.organizationId,
            requestId: id,
            personId,
            askedBy: actor.personId!,
            askedAt: tx.now,
            opinion: null,
            remark: null,
            givenAt: null,
            spokenBy: null,
          } satisfies ChangeOpinion),
        );
      if (others.length === 0) tx.nothingToDo();
      else await tx.record('change-request.opinions-asked', request, { people: others.length });
      return { id, state: request.state };
    });
  }

  /** By who was asked, once. */
  advise(actor: Actor, id: string, { opinion, remark }: GiveOpinionDto): Promise<ChangeRequestOutcome> {
    return this.work.run(actor, async (tx) => {
      const request = await tx.lock(ChangeRequest, id);
      const opinions = await tx.find(ChangeOpinion, { requestId: id });
      const advisersNow = opinions.filter(({ givenAt }) => givenAt === null).map(({ personId }) => personId);
      const standsInFor = await absentOnes(tx, request.organizationId);
      authorize(documentsPolicy, actor, 'document:advise-change', { ...request, reviewersNow: advisersNow, standsInFor }, { now: tx.now });
      if (request.state !== 'awaiting') throw new Refusal('wrong-state', { state: request.state });
      if (opinion === 'disagree' && !remark) throw invalid('remark', 'reason-required');
      const { own, spokenBy } = turnOf(
        opinions.filter(({ givenAt }) => givenAt === null),
        actor,
        standsInFor,
      );
      await tx.save(Object.assign(own, { opinion, remark: remark || null, givenAt: tx.now, spokenBy }));
      await tx.record('change-request.advised', request, {
        opinion,
        ...(remark && { remark }),
        ...(spokenBy && { inPlaceOf: own.personId }),
      });
      return { id, state: request.state };
    });
  }

  /** Chấp nhận, or không chấp nhận with the reason: in the app, or on the sheet that was signed elsewhere. */
  decide(actor: Actor, id: string, { decision, reason, ...signed }: DecideChangeRequestDto): Promise<ChangeRequestOutcome> {
    return this.work.run(actor, async (tx) => {
      const request = await tx.lock(ChangeRequest, id);
      const onPaper = isDecision(signed);
      authorize(documentsPolicy, actor, onPaper ? 'document:enter-signed-decision' : 'document:decide-change', request, { now: tx.now });
      const facts = await factsOf(tx, request);
      // Who enters the sheet has not decided.
      const deciderFiled = facts.deciderFiled && !onPaper;
      const outcome = decide(changeRequestLifecycle, decision, request.state, { ...facts, deciderFiled }, reason);
      if (decision === 'refuse' && !reason) throw invalid('reason', 'reason-required');
      Object.assign(request, { state: outcome.to, decidedBy: actor.personId, decidedAt: tx.now, decisionReason: reason || null });
      if (onPaper) await this.sign(tx, request, await this.signatures.ofSheet(tx, signed));
      await tx.save(request);
      await tx.record(decision === 'accept' ? 'change-request.accepted' : 'change-request.refused', request, {
        ...(reason && { reason }),
        overridden: outcome.overridden.map(({ code }) => code),
      });
      return { id, state: request.state };
    });
  }

  /** The signed sheet stands with the request and in the register of ISO records. */
  private async sign(tx: Tx, request: ChangeRequest, { kind: _kind, decisionNumber: _number, ...sheet }: Signature): Promise<void> {
    Object.assign(request, sheet);
    await this.records.enter(tx, {
      organizationId: request.organizationId,
      kind: 'ordinary-document',
      title: await sheetTitle(tx, request),
      number: null,
      decidedOn: sheet.decidedOn,
      fileId: sheet.decisionFileId!,
      clauses: ['7.5.3'],
      source: { type: 'change-request', id: request.id },
    });
  }
}

async function sheetTitle(tx: Tx, { id, year, number, kind, proposedTitle }: ChangeRequest): Promise<string> {
  const named = await tx.query<{ code: string }>(
    'select d.code from change_request_document i join document d on d.id = i.document_id where i.request_id = $1 order by d.code',
    [id],
  );
  return requestTitle({ year, number, kind, what: proposedTitle ?? named.map(({ code }) => code).join(', ') });
}

async function factsOf(tx: Tx, request: ChangeRequest) {
  const opinions = await tx.find(ChangeOpinion, { requestId: request.id });
  return { opinionsGiven: opinions.every(({ givenAt }) => givenAt !== null), deciderFiled: request.filedBy === tx.actor.personId };
}
