import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type Actor, authorize, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import type { ConfirmedReadingsDto, ConfirmReadingsDto } from './reading.dto';

/** Xác nhận đã đọc: by the reader himself, for many revisions at once. */
@Injectable()
export class ReadingsService {
  constructor(private readonly work: Work) {}

  /** @throws Refusal `no-longer-in-force` when a revision was replaced meanwhile: then none is confirmed */
  confirm(actor: Actor, { revisionIds }: ConfirmReadingsDto): Promise<ConfirmedReadingsDto> {
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document:confirm-reading', actor, { now: tx.now });
      const known = await tx.query<{ id: string; state: string; code: string }>(
        `select r.id, r.state, d.code from revision r join document d on d.id = r.document_id
         where r.id = any ($1::uuid[]) and r.organization_id = $2 order by r.id for share of r`,
        [revisionIds, actor.organizationId],
      );
      const byId = new Map(known.map((one) => [one.id, one]));
      revisionIds.forEach((id, at) => {
        const revision = byId.get(id);
        const field = `revisionIds[${at}]`;
        if (!revision || !['effective', 'superseded', 'withdrawn'].includes(revision.state))
          throw new Refusal('unknown-reference', { field });
        if (revision.state !== 'effective') throw new Refusal('no-longer-in-force', { field, code: revision.code });
      });
      const made = await tx.query<{ id: string; revisionId: string }>(
        `insert into reading (id, organization_id, revision_id, person_id, read_at)
         select i.id, $1, i.revision_id, $2, $3 from unnest($4::uuid[], $5::uuid[]) i(id, revision_id)
         on conflict do nothing returning id, revision_id as "revisionId"`,
        [actor.organizationId, actor.personId, tx.now, revisionIds.map(() => tx.newId()), revisionIds],
      );
      for (const { id, revisionId } of made)
        await tx.recordOf(
          'reading.confirmed',
          { type: 'reading', id, organizationId: actor.organizationId },
          { code: byId.get(revisionId)!.code },
          { before: {}, after: { revisionId } },
        );
      if (made.length === 0) tx.nothingToDo();
      return { confirmed: made.length, already: revisionIds.length - made.length };
    });
  }
}
