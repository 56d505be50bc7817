import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { piecesOf } from './code-pattern.rules';
import { ListedKind } from './document-kind.entity';
import { begunKinds } from './document-kinds';
import type { ChangeDocumentKindDto, NewDocumentKindDto } from './document-kinds.dto';

/** The organization's list of kinds. */
@Injectable()
export class DocumentKindsService {
  constructor(private readonly work: Work) {}

  /** @throws Refusal `already-exists` for a name in use, `pattern-malformed` */
  add(actor: Actor, { nature, name, patterns }: NewDocumentKindDto): Promise<{ key: string }> {
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document-kind:change', actor, { now: tx.now });
      const kinds = await begunKinds(tx, actor.organizationId);
      refuseMalformed(patterns);
      const id = tx.newId();
      const made = Object.assign(new ListedKind(), {
        id,
        organizationId: actor.organizationId,
        key: `own-${id.replaceAll('-', '').slice(-12)}`,
        nature,
        name,
        patterns,
        place: Math.max(...kinds.map((kind) => kind.place)) + 1,
        templateDocumentId: null,
        retiredAt: null,
      });
      await tx.save(made);
      await tx.record('document-kind.added', made);
      return { key: made.key };
    });
  }

  /** Documents keep their codes whatever the pattern says from now on. @throws Refusal `not-found`, `pattern-malformed`, `name-needed`, `unknown-reference`, `template-not-a-form` */
  change(actor: Actor, key: string, { name, patterns, retired, templateDocumentId }: ChangeDocumentKindDto): Promise<{ key: string }> {
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document-kind:change', actor, { now: tx.now });
      const one = await this.lockSeen(tx, actor.organizationId, key);
      if (patterns) refuseMalformed(patterns);
      if (templateDocumentId) await refuseNoForm(tx, actor.organizationId, templateDocumentId);
      if (name === null && one.key !== one.nature) throw invalid('name', 'name-needed');
      Object.assign(one, {
        ...(name !== undefined && { name }),
        ...(patterns && { patterns }),
        ...(templateDocumentId !== undefined && { templateDocumentId }),
        ...(retired !== undefined && { retiredAt: retired ? (one.retiredAt ?? tx.now) : null }),
      });
      await tx.save(one);
      await tx.record('document-kind.changed', one);
      return { key };
    });
  }

  private async lockSeen(tx: Tx, organizationId: string, key: string): Promise<ListedKind> {
    const found = (await begunKinds(tx, organizationId)).find((kind) => kind.key === key);
    if (!found) throw new Refusal('not-found');
    return tx.lockSeen(ListedKind, found.id);
  }
}

/** A template is a form of the agency, under control like any other document. */
async function refuseNoForm(tx: Tx, organizationId: string, documentId: string): Promise<void> {
  const [form] = await tx.query<{ kind: string }>(
    "select kind from document where id = $1 and organization_id = $2 and state <> 'withdrawn' and undone_at is null",
    [documentId, organizationId],
  );
  if (!form) throw new Refusal('unknown-reference', { field: 'templateDocumentId' });
  if (form.kind !== 'form') throw invalid('templateDocumentId', 'template-not-a-form');
}

function refuseMalformed(patterns: readonly string[]): void {
  const at = patterns.findIndex((pattern) => piecesOf(pattern) === null);
  if (at >= 0) throw invalid(`patterns[${at}]`, 'pattern-malformed', { pattern: patterns[at]! });
}
