import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, Work } from '@qms/work';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

/** A pack that the secretary took out for last year's inspection; its days are over. */
export async function seedEvidencePacks(app: INestApplicationContext): Promise<void> {
  const owner = organizationId('SXD');
  const id = demoId('evidence-pack:SXD:2025');
  await app.get(Work).run(systemActor(owner), async (tx) => {
    await tx.query(
      `insert into evidence_pack (id, organization_id, title, criteria, state, records, files, bytes, asked_by, asked_at)
       values ($1, $2, 'Minh chứng đánh giá nội bộ năm 2025', $3, 'waiting', 1, 3, 0, $4, '2026-02-09T01:15:00Z')`,
      [id, owner, JSON.stringify({ organizationId: owner, from: '2025-01-01', to: '2025-12-31', clauses: ['9.2'] }), personId('thuky')],
    );
    await tx.query("update evidence_pack set state = 'removed' where id = $1", [id]);
    const pack = { type: 'evidence-pack', id, organizationId: owner };
    await tx.recordOf('evidence-pack.asked', pack, { title: 'Minh chứng đánh giá nội bộ năm 2025', records: 1, files: 3 });
    await tx.recordOf('evidence-pack.removed', pack);
  });
}
