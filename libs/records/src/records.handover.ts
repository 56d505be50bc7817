import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type HandoverKind, Handovers, type OpenThing } from '@qms/handovers';
import { UploadBatch } from './intake/upload-batch.entity';

/** Folders on their way into the register; transfers and lists for destruction are the keepers', not one person's. */
const BATCHES: HandoverKind = {
  kind: 'upload-batch',
  right: 'record:enter',
  words: { vi: 'Đợt tải lên đang thực hiện', en: 'Uploads under way' },
  linkOf: (id) => `/ho-so/tai-len/${id}`,
  open: (db, { organizationId, personId }) =>
    db.query<OpenThing>(
      `select b.id, b.title as label from upload_batch b where b.organization_id = $1 and b.state = 'open' and b.started_by = $2 order by b.id`,
      [organizationId, personId],
    ),
  async handOver(tx, id, { fromId, toId }) {
    const batch = await tx.lock(UploadBatch, id);
    if (batch.state !== 'open' || batch.startedBy !== fromId) return false;
    batch.startedBy = toId;
    await tx.save(batch);
    const [person] = await tx.query<{ name: string }>('select name from person where id = $1', [toId]);
    await tx.record('upload-batch.handed-over', batch, { successor: person!.name });
    return true;
  },
};

@Injectable()
export class RecordsHandover implements OnModuleInit {
  constructor(private readonly handovers: Handovers) {}

  onModuleInit(): void {
    this.handovers.register(BATCHES);
  }
}
