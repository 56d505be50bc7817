import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type HandoverKind, Handovers, type OpenThing } from '@qms/handovers';
import { TrainingClass } from './classes/training-class.entity';

/** Classes that are not over: the successor is in charge of them from then on. */
const CLASSES: HandoverKind = {
  kind: 'training-class',
  right: 'training:run',
  words: { vi: 'Lớp đào tạo đang phụ trách', en: 'Classes in charge' },
  linkOf: (id) => `/dao-tao/lop/${id}`,
  open: (db, { organizationId, personId }) =>
    db.query<OpenThing>(
      `select c.id, c.code || ' - ' || c.title as label from training_class c
       where c.organization_id = $1 and c.organiser_id = $2 and c.state not in ('finished', 'cancelled') order by c.id`,
      [organizationId, personId],
    ),
  async handOver(tx, id, { fromId, toId }) {
    const one = await tx.lock(TrainingClass, id);
    if (one.organiserId !== fromId || ['finished', 'cancelled'].includes(one.state)) return false;
    one.organiserId = toId;
    await tx.save(one);
    const [person] = await tx.query<{ name: string }>('select name from person where id = $1', [toId]);
    await tx.record('training-class.handed-over', one, { successor: person!.name });
    return true;
  },
};

/** What of training belongs to a person and goes over with him; the session that a trainer is to teach is arranged anew by the organiser. */
@Injectable()
export class TrainingHandover implements OnModuleInit {
  constructor(private readonly handovers: Handovers) {}

  onModuleInit(): void {
    this.handovers.register(CLASSES);
  }
}
