import { Injectable } from '@nestjs/common';
import { decide } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Register } from '@qms/records';
import { Files, type StoredFile } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { existingDecisionSentence } from '../approval.rules';
import { ControlledDocument } from '../document.entity';
import { documentsPolicy } from '../documents.policy';
import type { ListedKind } from '../kinds/document-kind.entity';
import { begunKinds, kindFor } from '../kinds/document-kinds';
import { Approval, Revision } from '../revision.entity';
import { DocumentImport } from './document-import.entity';
import { documentImportLifecycle } from './document-import.lifecycle';
import type { MatchedFile } from './file-matching.rules';
import { documentsGoneOn, filesOf, proposedImport } from './import-proposal';
import type { ListRow } from './judged-list.rules';

/** Makes the documents of a list, all or none, and takes them back while nothing has happened to them. */
@Injectable()
export class ImportConfirmation {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly organizations: OrganizationsReader,
    private readonly register: Register,
  ) {}

  /**
   * Every new row becomes a document in force since its day, of origin `existing`: no workflow, the decision as the list gives it, an entry
   * in the register. Rows that the system has are left alone. @param reason why rows come without a file.
   */
  confirm(actor: Actor, id: string, reason?: string): Promise<{ documents: number; withoutFile: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(DocumentImport, id);
      authorize(documentsPolicy, actor, 'document:prepare', one, { now: tx.now });
      const proposed = await proposedImport(tx, this.organizations, one);
      const outcome = decide(documentImportLifecycle, 'confirm', one.state, { ...proposed.facts, wentOn: 0 }, reason);
      const { fresh, withoutFile } = proposed.facts;
      const decided = { state: outcome.to, documents: fresh, reason: reason ?? null, decidedBy: actor.personId, decidedAt: tx.now };
      await tx.save(Object.assign(one, decided));
      await tx.record('document-import.confirmed', one, {
        documents: fresh,
        withoutFile,
        overridden: outcome.overridden.map((because) => because.code),
      });
      const kinds = await begunKinds(tx, one.organizationId);
      for (const row of proposed.rows.filter((each) => each.standing === 'new'))
        await this.make(tx, one, row, filesOf(proposed.files, row), kindFor(kinds, row.kind!, row.code));
      return { documents: fresh, withoutFile };
    });
  }

  /**
   * Undoes a whole import. Nothing is lost: each document is withdrawn with an empty period of validity (no list of any day shows it), its
   * record withdrawn, and its code is free again. @throws Refusal `documents-went-on`.
   */
  undo(actor: Actor, id: string, reason: string): Promise<{ documents: number }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(DocumentImport, id);
      authorize(documentsPolicy, actor, 'document:prepare', one, { now: tx.now });
      const revisions = await tx.find(Revision, { importId: id });
      const documents = new Map<string, ControlledDocument>();
      // Always in the same order, so that two who lock several never wait for each other.
      for (const documentId of revisions.map((revision) => revision.documentId).sort())
        documents.set(documentId, await tx.lock(ControlledDocument, documentId));
      const wentOn = (await documentsGoneOn(tx, this.register, id)).length;
      one.state = decide(documentImportLifecycle, 'undo', one.state, { wrong: 0, fresh: 0, withoutFile: 0, wentOn }).to;
      await tx.save(Object.assign(one, { reason, decidedBy: actor.personId, decidedAt: tx.now }));
      await tx.record('document-import.undone', one, { reason, documents: revisions.length });
      for (const revision of revisions) await this.takeBack(tx, documents.get(revision.documentId)!, revision, reason);
      return { documents: revisions.length };
    });
  }

  private async takeBack(tx: Tx, document: ControlledDocument, revision: Revision, reason: string): Promise<void> {
    revision.state = 'withdrawn';
    revision.effectiveTo = revision.effectiveFrom;
    await tx.save(revision);
    Object.assign(document, { state: 'withdrawn', effectiveOn: null, withdrawnReason: reason, undoneAt: tx.now });
    await tx.save(document);
    await tx.record('document.import-undone', document, { reason });
    await this.register.supersede(tx, { type: 'revision', id: revision.id }, revision.effectiveFrom!, 'withdrawn');
  }

  private async make(
    tx: Tx,
    one: DocumentImport,
    row: ListRow,
    matched: readonly MatchedFile[],
    kind: ListedKind | undefined,
  ): Promise<void> {
    const read = await this.adopted(tx, matched, 'read');
    const source = await this.adopted(tx, matched, 'source');
    const document = Object.assign(new ControlledDocument(), {
      id: tx.newId(),
      organizationId: one.organizationId,
      unitId: row.unitId,
      code: row.code,
      title: row.title,
      kind: row.kind!,
      kindId: kind?.id ?? null,
      codeReason: null,
      clauses: [...row.clauses],
      state: 'effective' as const,
      openState: null,
      issue: row.issue!,
      amendment: row.amendment,
      effectiveOn: row.effectiveOn!,
      withdrawnReason: null,
      holder: row.holder,
      note: row.note,
      undoneAt: null,
      createdBy: tx.actor.personId,
      createdAt: tx.now,
    });
    await tx.save(document);
    const revision = revisionOf(tx, one, document, { read, source });
    await tx.save(revision);
    if (row.decidedOn) await tx.save(decisionOf(tx, document, revision, { number: row.decisionNumber, on: row.decidedOn }));
    await tx.record('document.came-as-existing', document, {
      importId: one.id,
      issuanceId: null,
      row: row.row,
      revisionId: revision.id,
      decisionNumber: row.decisionNumber,
      decidedOn: row.decidedOn,
      sha256: read?.sha256 ?? null,
    });
    await this.register.enter(tx, {
      organizationId: document.organizationId,
      kind: 'effective-revision',
      title: revision.title,
      code: document.code,
      happenedOn: revision.effectiveFrom!,
      clauses: document.clauses,
      fileIds: [read, source].flatMap((file) => (file ? [file.id] : [])),
      sourceType: 'revision',
      sourceId: revision.id,
      unitId: document.unitId,
    });
  }

  private async adopted(tx: Tx, matched: readonly MatchedFile[], role: 'read' | 'source'): Promise<StoredFile | null> {
    const found = matched.find((file) => file.role === role);
    return found ? this.files.adopt(tx, found.id, 'files') : null;
  }
}

const revisionOf = (
  tx: Tx,
  one: DocumentImport,
  document: ControlledDocument,
  { read, source }: { read: StoredFile | null; source: StoredFile | null },
): Revision =>
  Object.assign(new Revision(), {
    id: tx.newId(),
    organizationId: document.organizationId,
    documentId: document.id,
    issue: document.issue,
    amendment: document.amendment,
    title: document.title,
    state: 'effective' as const,
    fileId: read?.id ?? null,
    sourceFileId: source?.id ?? null,
    sha256: read ? Buffer.from(read.sha256, 'hex') : null,
    changeSummary: null,
    preparedBy: tx.actor.personId!,
    submittedBy: null,
    submittedAt: null,
    round: 0,
    reviewOrder: 'any' as const,
    returnReason: null,
    effectiveFrom: document.effectiveOn,
    effectiveTo: null,
    origin: 'existing' as const,
    importId: one.id,
    issuanceId: null,
    changeRequestId: null,
  });

const decisionOf = (tx: Tx, document: ControlledDocument, revision: Revision, decision: { number: string | null; on: string }): Approval =>
  Object.assign(new Approval(), {
    authorizationId: null,
    id: tx.newId(),
    organizationId: document.organizationId,
    revisionId: revision.id,
    sha256: revision.sha256,
    kind: 'existing-decision' as const,
    personId: tx.actor.personId,
    signerName: null,
    signerPost: null,
    method: null,
    sentence: existingDecisionSentence(decision.number, decision.on, document),
    decisionNumber: decision.number,
    decidedOn: decision.on,
    decisionFileId: null,
    reason: null,
    approvedAt: tx.now,
  });
