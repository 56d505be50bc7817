import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { refuseStrange } from '../reading/distributions.service';
import { ExternalDocument, ExternalLink } from './external-document.entity';
import type { ChangeExternalDto, EnterExternalDto } from './external-documents.dto';
import { numberKey } from './external-table.rules';
import type { ExternalTableRowDto, ImportedExternalsDto } from './external-tables.dto';

/** The list of external documents and what each touches. */
@Injectable()
export class ExternalDocumentsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  /** @throws Refusal `already-exists` for a number of that day which stands in the list */
  enter(actor: Actor, input: EnterExternalDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document:keep-external', actor, { now: tx.now });
      const document = await this.put(tx, input, input.fileId);
      await link(tx, document, input.documentIds ?? []);
      return { id: document.id };
    });
  }

  /** A table at once, all or nothing; what stands in the list already is left as it is. */
  import(actor: Actor, rows: readonly ExternalTableRowDto[]): Promise<ImportedExternalsDto> {
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document:keep-external', actor, { now: tx.now });
      const known = new Set(
        (
          await tx.query<{ key: string }>(
            `select number_key || ' ' || to_char(issued_on, 'YYYY-MM-DD') as key from external_document where organization_id = $1 and removed_at is null`,
            [actor.organizationId],
          )
        ).map(({ key }) => key),
      );
      let added = 0;
      for (const [index, row] of rows.entries()) {
        const key = `${numberKey(row.number)} ${row.issuedOn}`;
        if (known.has(key)) continue;
        known.add(key);
        const documents = await tx.query<{ id: string; code: string }>(
          "select id, code from document where code = any ($1::text[]) and organization_id = $2 and undone_at is null and effective_on is not null and state <> 'withdrawn'",
          [row.documents, actor.organizationId],
        );
        refuseStrange(
          `rows[${index}].documents`,
          row.documents,
          documents.map(({ code }) => ({ id: code })),
        );
        const document = await this.put(tx, row, undefined, `rows[${index}].`);
        await link(
          tx,
          document,
          documents.map(({ id }) => id),
        );
        added += 1;
      }
      if (added === 0) tx.nothingToDo();
      return { added, already: rows.length - added };
    });
  }

  change(actor: Actor, id: string, input: ChangeExternalDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const document = await tx.lockSeen(ExternalDocument, id);
      authorize(documentsPolicy, actor, 'document:keep-external', document, { now: tx.now });
      if (document.removedAt) throw new Refusal('wrong-state');
      const { fileId, ...words } = input;
      Object.assign(document, Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)));
      if (fileId && fileId !== document.fileId) document.fileId = (await this.files.adopt(tx, fileId, 'fileId')).id;
      endsAfterItBegins(document);
      await tx.save(document);
      await tx.record('external-document.changed', document);
      return { id };
    });
  }

  /** Entered by mistake: it stays, out of the list, and touches nothing any more. */
  remove(actor: Actor, id: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const document = await tx.lock(ExternalDocument, id);
      authorize(documentsPolicy, actor, 'document:keep-external', document, { now: tx.now });
      if (document.removedAt) throw new Refusal('wrong-state');
      for (const one of await tx.find(ExternalLink, { externalDocumentId: id })) if (!one.endedAt) await end(tx, one, reason);
      await tx.save(Object.assign(document, { removedBy: actor.personId, removedAt: tx.now, removedReason: reason }));
      await tx.record('external-document.removed', document, { reason });
      return { id };
    });
  }

  link(actor: Actor, id: string, documentIds: readonly string[]): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const document = await tx.lock(ExternalDocument, id);
      authorize(documentsPolicy, actor, 'document:keep-external', document, { now: tx.now });
      if (document.removedAt) throw new Refusal('wrong-state');
      if ((await link(tx, document, documentIds)) === 0) tx.nothingToDo();
      return { id };
    });
  }

  /** It does not touch the document after all. */
  unlink(actor: Actor, linkId: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lock(ExternalLink, linkId);
      authorize(documentsPolicy, actor, 'document:keep-external', one, { now: tx.now });
      if (one.endedAt) throw new Refusal('wrong-state');
      await end(tx, one, reason);
      return { id: linkId };
    });
  }

  /** Đã rà soát, không ảnh hưởng. */
  check(actor: Actor, linkId: string, reason: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lock(ExternalLink, linkId);
      authorize(documentsPolicy, actor, 'document:keep-external', one, { now: tx.now });
      if (one.endedAt || one.checkedAt) throw new Refusal('wrong-state');
      await tx.save(Object.assign(one, { checkedBy: actor.personId, checkedAt: tx.now, checkReason: reason }));
      await tx.record('external-link.checked', one, { reason });
      return { id: linkId };
    });
  }

  private async put(tx: Tx, input: Omit<EnterExternalDto, 'documentIds'>, fileId?: string, path = ''): Promise<ExternalDocument> {
    const [known] = await tx.query(
      'select 1 from external_document where organization_id = $1 and number_key = $2 and issued_on = $3::date and removed_at is null',
      [tx.actor.organizationId, numberKey(input.number), input.issuedOn],
    );
    if (known) throw new Refusal('already-exists', { field: `${path}number` });
    const file = fileId ? await this.files.adopt(tx, fileId, 'fileId') : null;
    const document = Object.assign(new ExternalDocument(), {
      id: tx.newId(),
      organizationId: tx.actor.organizationId,
      kind: input.kind,
      number: input.number,
      issuer: input.issuer,
      title: input.title,
      issuedOn: input.issuedOn,
      effectiveFrom: input.effectiveFrom ?? null,
      effectiveTo: input.effectiveTo ?? null,
      fileId: file?.id ?? null,
      createdBy: tx.actor.personId!,
      createdAt: tx.now,
      removedBy: null,
      removedAt: null,
      removedReason: null,
    } satisfies Omit<ExternalDocument, 'version'>);
    endsAfterItBegins(document, path);
    await tx.save(document);
    await tx.record('external-document.entered', document);
    return document;
  }
}

function endsAfterItBegins({ effectiveFrom, effectiveTo }: ExternalDocument, path = ''): void {
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo <= effectiveFrom)
    throw invalid(`${path}effectiveTo`, 'external-ends-before');
}

/** @returns how many are new; what stands stays as it is. */
async function link(tx: Tx, document: ExternalDocument, documentIds: readonly string[]): Promise<number> {
  const known = await tx.query<{ id: string }>(
    "select id from document where id = any ($1::uuid[]) and organization_id = $2 and undone_at is null and state <> 'withdrawn' and effective_on is not null order by id",
    [documentIds, document.organizationId],
  );
  refuseStrange('documentIds', documentIds, known);
  const standing = new Set(
    (await tx.find(ExternalLink, { externalDocumentId: document.id })).filter(({ endedAt }) => !endedAt).map((one) => one.documentId),
  );
  const others = documentIds.filter((id) => !standing.has(id));
  for (const documentId of others) {
    const one = Object.assign(new ExternalLink(), {
      id: tx.newId(),
      organizationId: document.organizationId,
      externalDocumentId: document.id,
      documentId,
      linkedBy: tx.actor.personId!,
      linkedAt: tx.now,
      checkedBy: null,
      checkedAt: null,
      checkReason: null,
      endedBy: null,
      endedAt: null,
      endReason: null,
    } satisfies Omit<ExternalLink, 'version'>);
    await tx.save(one);
    await tx.record('external-link.begun', one, { number: document.number });
  }
  return others.length;
}

async function end(tx: Tx, one: ExternalLink, reason: string): Promise<void> {
  await tx.save(Object.assign(one, { endedBy: tx.actor.personId, endedAt: tx.now, endReason: reason }));
  await tx.record('external-link.ended', one, { reason });
}
