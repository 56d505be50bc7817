import { Injectable } from '@nestjs/common';
import { type Actor, allows, Work } from '@qms/work';
import { recordsPolicy } from '../records.policy';
import type { RetentionClassDto, RetentionClassesDto } from './retention.dto';

@Injectable()
export class RetentionReader {
  constructor(private readonly work: Work) {}

  /** The longest-kept first. */
  list(actor: Actor): Promise<RetentionClassesDto> {
    return this.work.read(actor, async (db) => ({
      items: await db.query<RetentionClassDto>(
        `select c.id, c.name, c.years, c.start_event as "startEvent", c.basis_kind as "basisKind", c.basis_ref as "basisRef",
           array(select d.kind from retention_default d where d.class_id = c.id order by d.kind) as kinds,
           (select count(*)::int from record r where r.organization_id = c.organization_id and r.class_id = c.id and r.state <> 'destroyed') as records, c.version
         from retention_class c where c.organization_id = $1 order by c.years desc nulls first, c.name`,
        [actor.organizationId],
      ),
      mayChange: allows(recordsPolicy, actor, 'retention:change', actor).allowed,
    }));
  }
}
