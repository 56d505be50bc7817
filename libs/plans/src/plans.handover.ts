import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type HandoverKind, Handovers, type OpenThing } from '@qms/handovers';
import { PlanImport } from './plan-import.entity';

/** Proposals of plans that wait for their confirmation; reports are the unit's, not one person's. */
const IMPORTS: HandoverKind = {
  kind: 'plan-import',
  right: 'plan:import',
  words: { vi: 'Nhập kế hoạch đang kiểm tra', en: 'Imports of plans' },
  linkOf: (id) => `/ke-hoach/nhap/${id}`,
  open: (db, { organizationId, personId }) =>
    db.query<OpenThing>(
      `select i.id, i.source_name as label from plan_import i where i.organization_id = $1 and i.state = 'proposal' and i.created_by = $2 order by i.id`,
      [organizationId, personId],
    ),
  async handOver(tx, id, { fromId, toId }) {
    const one = await tx.lock(PlanImport, id);
    if (one.state !== 'proposal' || one.createdBy !== fromId) return false;
    one.createdBy = toId;
    await tx.save(one);
    const [person] = await tx.query<{ name: string }>('select name from person where id = $1', [toId]);
    await tx.record('plan-import.handed-over', one, { successor: person!.name });
    return true;
  },
};

@Injectable()
export class PlansHandover implements OnModuleInit {
  constructor(private readonly handovers: Handovers) {}

  onModuleInit(): void {
    this.handovers.register(IMPORTS);
  }
}
