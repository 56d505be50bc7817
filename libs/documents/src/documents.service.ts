import { Injectable } from '@nestjs/common';
import { type Because, Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { carriedRequest } from './changes/carried-request';
import { ControlledDocument } from './document.entity';
import { againstChange, againstRename, againstRevision } from './document.rules';
import { nextNumber } from './document-numbering.rules';
import type { ChangeDocumentDto, CreateDocumentDto } from './documents.dto';
import { documentsPolicy } from './documents.policy';
import { nameExternals } from './external/named-externals';
import type { ListedKind } from './kinds/document-kind.entity';
import { againstCode, begunKinds, kindFor } from './kinds/document-kinds';
import { copySheet } from './procedure-sheets/procedure-sheets.service';
import { Revision } from './revision.entity';
import type { CreateRevisionDto } from './revisions.dto';
import { endIsDecided } from './withdrawals/withdrawn';

/** Documents and their drafts. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  /**
   * A new document with its first draft (01/00). A code that does not follow the pattern of its kind asks for a reason, which is kept: it is
   * the document's for ever. @throws Refusal `already-exists` for a code in use in the QMS, `reason-required`.
   */
  create(actor: Actor, input: CreateDocumentDto): Promise<{ id: string; revisionId: string }> {
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document:prepare', actor, { now: tx.now });
      await this.knownUnit(tx, input.unitId);
      const kind = await this.kindOf(tx, input);
      const against = againstCode(input.code, kind);
      if (against.length > 0 && !input.reason?.trim()) throw new Refusal('reason-required', {}, against);
      const document = Object.assign(new ControlledDocument(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        unitId: input.unitId ?? null,
        code: input.code,
        title: input.title,
        kind: input.kind,
        kindId: kind?.id ?? null,
        codeReason: against.length > 0 ? input.reason!.trim() : null,
        clauses: input.clauses ?? [],
        state: 'draft',
        openState: 'draft',
        issue: 1,
        amendment: 0,
        effectiveOn: null,
        withdrawnReason: null,
        holder: null,
        note: null,
        undoneAt: null,
        createdBy: actor.personId,
        createdAt: tx.now,
      });
      await tx.save(document);
      await tx.record(
        'document.created',
        document,
        against.length > 0 ? { overridden: against.map(({ code }) => code), reason: input.reason! } : {},
      );
      if (input.changeRequestId) await carriedRequest(tx, input.changeRequestId, null);
      const revision = await this.draft(tx, document, { issue: 1, amendment: 0 }, { ...input, changeSummary: null });
      return { id: document.id, revisionId: revision.id };
    });
  }

  /** Title (of a first draft: from then on it changes with a revision, {@link RevisionsService.change}), clauses, unit. */
  change(actor: Actor, id: string, input: ChangeDocumentDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const document = await tx.lockSeen(ControlledDocument, id);
      authorize(documentsPolicy, actor, 'document:prepare', document, { now: tx.now });
      refuse(againstChange(document), document);
      if (input.title !== undefined) await this.retitle(tx, document, input.title);
      await this.knownUnit(tx, input.unitId);
      Object.assign(document, Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)));
      await tx.save(document);
      await tx.record('document.changed', document);
      return { id };
    });
  }

  /** The next draft: a new lần ban hành or a lần sửa đổi. One at a time. */
  revise(actor: Actor, documentId: string, input: CreateRevisionDto): Promise<{ id: string; revisionId: string }> {
    return this.work.run(actor, async (tx) => {
      const document = await tx.lock(ControlledDocument, documentId);
      authorize(documentsPolicy, actor, 'document:prepare', document, { now: tx.now });
      refuse(againstRevision({ ...document, endIsDecided: await endIsDecided(tx, documentId) }), document);
      // What was given up was never issued: its number is taken again.
      const all = (await tx.find(Revision, { documentId })).filter((one) => one.state !== 'withdrawn' || one.effectiveFrom !== null);
      const last = all.sort((a, b) => b.issue - a.issue || b.amendment - a.amendment)[0]!;
      const wanted = input.changeRequestId ? await carriedRequest(tx, input.changeRequestId, documentId) : null;
      const revision = await this.draft(tx, document, nextNumber(last, input.step), {
        ...input,
        changeSummary: input.changeSummary ?? null,
      });
      await copySheet(tx, last.id, revision);
      const externals = new Set([...(input.externalDocumentIds ?? []), ...(wanted === null ? [] : [wanted])]);
      if (externals.size > 0) await nameExternals(tx, revision, [...externals]);
      document.openState = 'draft';
      await tx.save(document);
      return { id: document.id, revisionId: revision.id };
    });
  }

  /** The kind that was chosen, or the organization's first of this nature. @throws Refusal `unknown-reference` */
  private async kindOf(tx: Tx, input: CreateDocumentDto): Promise<ListedKind | undefined> {
    const kinds = (await begunKinds(tx, tx.actor.organizationId)).filter((kind) => kind.retiredAt === null);
    if (input.kindKey === undefined) return kindFor(kinds, input.kind, input.code);
    const chosen = kinds.find((kind) => kind.key === input.kindKey && kind.nature === input.kind);
    if (!chosen) throw new Refusal('unknown-reference', { field: 'kindKey' });
    return chosen;
  }

  /** The first draft is called so too. @throws Refusal `wrong-state` once it was submitted */
  private async retitle(tx: Tx, document: ControlledDocument, title: string): Promise<void> {
    refuse(againstRename(document), document);
    const [found] = await tx.find(Revision, { documentId: document.id, state: document.state });
    const draft = await tx.lock(Revision, found!.id);
    draft.title = title;
    await tx.save(draft);
    await tx.record('revision.changed', draft);
  }

  private async draft(
    tx: Tx,
    document: ControlledDocument,
    number: { issue: number; amendment: number },
    content: { fileId?: string; sourceFileId?: string; changeSummary: string | null; changeRequestId?: string },
  ): Promise<Revision> {
    const file = content.fileId ? await this.files.adopt(tx, content.fileId, 'fileId') : null;
    if (file && file.contentType !== 'application/pdf') throw new Refusal('pdf-needed', { field: 'fileId' });
    if (content.sourceFileId) await this.files.adopt(tx, content.sourceFileId, 'sourceFileId');
    const revision = Object.assign(new Revision(), {
      id: tx.newId(),
      organizationId: document.organizationId,
      documentId: document.id,
      ...number,
      title: document.title,
      state: 'draft',
      fileId: file?.id ?? null,
      sourceFileId: content.sourceFileId ?? null,
      sha256: file ? Buffer.from(file.sha256, 'hex') : null,
      changeSummary: content.changeSummary,
      preparedBy: tx.actor.personId!,
      submittedBy: null,
      submittedAt: null,
      round: 0,
      reviewOrder: 'any',
      returnReason: null,
      issuanceId: null,
      changeRequestId: content.changeRequestId ?? null,
      effectiveFrom: null,
      effectiveTo: null,
      origin: 'workflow',
      importId: null,
    });
    await tx.save(revision);
    await tx.record('revision.drafted', revision);
    return revision;
  }

  private async knownUnit(tx: Tx, unitId: string | undefined): Promise<void> {
    if (!unitId) return;
    const found = await tx.query('select 1 from organization where id = $1 and (parent_id = $2 or id = $2)', [
      unitId,
      tx.actor.organizationId,
    ]);
    if (found.length === 0) throw new Refusal('unknown-reference', { field: 'unitId' });
  }
}

/** @throws Refusal with what speaks against it first */
function refuse(because: readonly Because[], { state }: ControlledDocument): void {
  if (because.length > 0) throw new Refusal(because[0]!.code, { state });
}
