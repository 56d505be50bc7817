import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { type Actor, authorize, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import type { DistributeDto, DistributedDto } from './reading.dto';
import { Distribution } from './reading.entity';

/** Phân phối (TCVN ISO 9001:2015, 7.5.3.2 a). */
@Injectable()
export class DistributionsService {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** Every document to every unit named; what stands already stays as it is. */
  distribute(actor: Actor, input: DistributeDto): Promise<DistributedDto> {
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document:distribute', actor, { now: tx.now });
      const known = await tx.query<{ id: string }>(
        "select id from document where id = any ($1::uuid[]) and organization_id = $2 and state <> 'withdrawn' and undone_at is null order by id for update",
        [input.documentIds, actor.organizationId],
      );
      refuseStrange('documentIds', input.documentIds, known);
      const units = await this.organizations.names(tx, actor.organizationId);
      refuseStrange('unitIds', input.unitIds, units);
      const targets = input.unitIds.length > 0 ? input.unitIds.map((id) => (id === actor.organizationId ? null : id)) : [null];
      // The documents are locked: nobody distributes the same ones meanwhile.
      const standing = await tx.query<{ documentId: string; unitId: string | null }>(
        'select document_id as "documentId", unit_id as "unitId" from distribution where document_id = any ($1::uuid[]) and ended_at is null',
        [input.documentIds],
      );
      const stands = new Set(standing.map(({ documentId, unitId }) => `${documentId} ${unitId}`));
      let added = 0;
      for (const documentId of input.documentIds)
        for (const unitId of targets) {
          if (stands.has(`${documentId} ${unitId}`)) continue;
          const distribution = Object.assign(new Distribution(), {
            id: tx.newId(),
            organizationId: actor.organizationId,
            documentId,
            unitId,
            distributedBy: actor.personId!,
            distributedAt: tx.now,
            endedBy: null,
            endedAt: null,
          } satisfies Omit<Distribution, 'version'>);
          await tx.save(distribution);
          await tx.record('distribution.begun', distribution);
          added += 1;
        }
      if (added === 0) tx.nothingToDo();
      return { added, already: input.documentIds.length * targets.length - added };
    });
  }

  /** The unit works by it no longer. What its people read stays. @throws Refusal `wrong-state` when it was ended before */
  end(actor: Actor, id: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const distribution = await tx.lock(Distribution, id);
      authorize(documentsPolicy, actor, 'document:distribute', distribution, { now: tx.now });
      if (distribution.endedAt) throw new Refusal('wrong-state');
      Object.assign(distribution, { endedBy: actor.personId, endedAt: tx.now });
      await tx.save(distribution);
      await tx.record('distribution.ended', distribution);
      return { id };
    });
  }
}

/** @throws Refusal `unknown-reference` at the first id that is not among the known ones */
export function refuseStrange(field: string, ids: readonly string[], known: readonly { id: string }[]): void {
  const knownIds = new Set(known.map(({ id }) => id));
  const at = ids.findIndex((id) => !knownIds.has(id));
  if (at >= 0) throw new Refusal('unknown-reference', { field: `${field}[${at}]` });
}
