import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

const OWNER = organizationId('SXD');

/** What Sở Xây dựng kept on paper: the corrective action of last year's audit, linked with its report, and the management review after it. */
export async function seedHandRecords(app: INestApplicationContext): Promise<void> {
  await app.get(Work).run(systemActor(OWNER), async (tx) => {
    const enter = (source: string, kind: 'corrective-action' | 'management-review', title: string, happenedOn: string, clause: string) =>
      app.get(Register).enter(tx, {
        organizationId: OWNER,
        kind,
        title,
        issuer: 'Sở Xây dựng',
        happenedOn,
        clauses: [clause],
        remarks: 'Bản giấy có đủ chữ ký lưu tại Văn phòng',
        fileIds: [],
        sourceType: 'self',
        sourceId: demoId(`record:SXD:${source}`),
      });
    const action = await enter(
      'action-2025',
      'corrective-action',
      'Phiếu khắc phục điểm không phù hợp của đợt đánh giá nội bộ năm 2025',
      '2026-01-20',
      '10.2',
    );
    const review = await enter('review-2025', 'management-review', 'Biên bản xem xét của lãnh đạo năm 2025', '2025-12-26', '9.3');
    const [audit] = await tx.query<{ id: string }>('select id from record where source_id = $1', [demoId('record:SXD:audit-2025')]);
    await linked(tx, action, audit!.id, 'remedies');
    await linked(tx, review, audit!.id, 'based-on');
  });
}

async function linked(tx: Tx, recordId: string, otherId: string, kind: 'remedies' | 'based-on'): Promise<void> {
  await tx.query(
    `insert into record_link (id, organization_id, record_id, other_organization_id, other_id, kind, linked_by, linked_at) values ($1,$2,$3,$2,$4,$5,$6,$7)`,
    [tx.newId(), OWNER, recordId, otherId, kind, personId('thuky'), '2026-02-05T03:40:00Z'],
  );
  await tx.recordOf(
    'record.linked',
    { type: 'record', id: recordId, organizationId: OWNER },
    { relation: kind, name: 'Hồ sơ đánh giá nội bộ năm 2025', otherId },
  );
}
