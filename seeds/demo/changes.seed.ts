import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { documentId, revisionId } from './documents.seed';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

export const changeRequestId = (organization: string, number: number): string => demoId(`change-request:${organization}:${number}`);

/** Two requests of Sở Xây dựng: one accepted and being carried out by the amendment in review, one on which an opinion is awaited. */
export async function seedChangeRequests(app: INestApplicationContext): Promise<void> {
  await app.get(Work).run(systemActor(organizationId('SXD')), async (tx) => {
    await file(tx, {
      number: 1,
      code: 'QT-HT-06',
      by: 'nhanvien',
      at: '2026-10-20T02:00:00Z',
      reason: 'Mẫu khảo sát hiện hành chưa tách kết quả theo từng lĩnh vực thủ tục hành chính',
      proposal: 'Bổ sung bước tổng hợp theo lĩnh vực và thời hạn công khai kết quả khảo sát',
    });
    await tx.query("update change_request set state = 'accepted', decided_by = $2, decided_at = '2026-10-26T01:30:00Z' where id = $1", [
      changeRequestId('SXD', 1),
      personId('lanhdao'),
    ]);
    await tx.query('update revision set change_request_id = $2 where id = $1', [
      revisionId('SXD', 'QT-HT-06', 2, 1),
      changeRequestId('SXD', 1),
    ]);
    await tx.query(
      `insert into change_impact (id, organization_id, request_id, kind, subject_id, label, answer, remark, answered_by, answered_at)
       values ($1,$2,$3,'other',$1,$4,'affected',$5,$6,'2026-10-27T03:00:00Z')`,
      [
        demoId('change-impact:SXD:1'),
        organizationId('SXD'),
        changeRequestId('SXD', 1),
        'Phiếu khảo sát đặt tại Bộ phận Một cửa',
        'Sửa theo cùng lần ban hành này',
        personId('thuky'),
      ],
    );
    await file(tx, {
      number: 2,
      code: 'QT-GT-01',
      by: 'nhanvien',
      at: '2026-11-18T03:00:00Z',
      reason: 'Thời hạn giải quyết tại bước 4 không còn khớp với phần mềm một cửa',
      proposal: 'Sửa thời hạn bước 4 từ 02 ngày thành 01 ngày làm việc',
    });
    await tx.query(
      `insert into change_opinion (id, organization_id, request_id, person_id, asked_by, asked_at) values ($1,$2,$3,$4,$5,'2026-11-19T02:00:00Z')`,
      [demoId('change-opinion:SXD:2'), organizationId('SXD'), changeRequestId('SXD', 2), personId('soatxet'), personId('thuky')],
    );
  });
}

interface Filed {
  readonly number: number;
  readonly code: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly proposal: string;
}

async function file(tx: Tx, { number, code, by, at, reason, proposal }: Filed): Promise<void> {
  const [id, owner] = [changeRequestId('SXD', number), organizationId('SXD')];
  await tx.query(
    `insert into change_request (id, organization_id, year, number, kind, state, reason, proposal, filed_by, filed_at)
     values ($1,$2,2026,$3,'amend','awaiting',$4,$5,$6,$7)`,
    [id, owner, await tx.takeNumber(owner, 'change-request', 2026), reason, proposal, personId(by), at],
  );
  await tx.query('insert into change_request_document (id, organization_id, request_id, document_id) values ($1,$2,$3,$4)', [
    demoId(`change-request-document:${id}`),
    owner,
    id,
    documentId('SXD', code),
  ]);
  await tx.recordOf('change-request.filed', { type: 'change-request', id, organizationId: owner }, { number, year: 2026 });
}
