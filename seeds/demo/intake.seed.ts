import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { Files, type StoredFile } from '@qms/storage';
import { systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { demoPdf } from './demo-pdf';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

const OWNER = organizationId('SXD');
const AUDIT = [
  ['Đánh giá nội bộ 2025/01 Kế hoạch đánh giá nội bộ.pdf', 'KẾ HOẠCH ĐÁNH GIÁ NỘI BỘ NĂM 2025'],
  ['Đánh giá nội bộ 2025/02 Phiếu đánh giá Phòng Quản lý xây dựng.pdf', 'PHIẾU ĐÁNH GIÁ PHÒNG QUẢN LÝ XÂY DỰNG'],
  ['Đánh giá nội bộ 2025/03 Báo cáo đánh giá nội bộ.pdf', 'BÁO CÁO ĐÁNH GIÁ NỘI BỘ NĂM 2025'],
] as const;
const SURVEY = [
  ['Khảo sát quý III/Phiếu tổng hợp tháng 7.pdf', 'PHIẾU TỔNG HỢP THÁNG 7/2026'],
  ['Khảo sát quý III/Phiếu tổng hợp tháng 8.pdf', 'PHIẾU TỔNG HỢP THÁNG 8/2026'],
] as const;

/** A folder that came in with its receipt of 05/02/2026, and one that is still on its way. */
export async function seedIntake(app: INestApplicationContext): Promise<void> {
  const actor = systemActor(OWNER);
  const stored = async (paths: typeof AUDIT | typeof SURVEY): Promise<StoredFile[]> => {
    const files: StoredFile[] = [];
    for (const [path, title] of paths)
      files.push(
        await app.get(Files).receive(actor, {
          name: path.slice(path.lastIndexOf('/') + 1),
          content: await demoPdf('SỞ XÂY DỰNG TỈNH AN SƠN', title, ['Hồ sơ của Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015']),
        }),
      );
    return files;
  };
  const [audit, survey] = [await stored(AUDIT), await stored(SURVEY)];
  await app.get(Work).run(actor, async (tx) => {
    await entered(tx, app.get(Files), app.get(Register), audit);
    await underWay(tx, app.get(Files), survey);
  });
}

async function entered(tx: Tx, files: Files, register: Register, stored: readonly StoredFile[]): Promise<void> {
  const [batch, at] = [demoId('upload-batch:SXD:audit-2025'), '2026-02-05T03:32:00Z'];
  await begun(
    tx,
    batch,
    'Đánh giá nội bộ 2025',
    { as: 'one', kind: 'audit-report', title: 'Hồ sơ đánh giá nội bộ năm 2025', happenedOn: '2025-12-18', clauses: ['9.2'] },
    at,
  );
  await lines(tx, batch, AUDIT, stored, at);
  for (const file of stored) await files.adopt(tx, file.id, 'file');
  const record = await register.enter(tx, {
    organizationId: OWNER,
    kind: 'audit-report',
    title: 'Hồ sơ đánh giá nội bộ năm 2025',
    issuer: 'Sở Xây dựng',
    happenedOn: '2025-12-18',
    clauses: ['9.2'],
    fileIds: stored.map(({ id }) => id),
    sourceType: 'self',
    sourceId: demoId('record:SXD:audit-2025'),
  });
  await tx.query("update upload_batch set state = 'entered', finished_at = $2 where id = $1", [batch, at]);
  const id = demoId('receipt:SXD:1/2026');
  const list = stored.map(({ sha256, size }, i) => `${sha256}  ${size}  ${AUDIT[i]![0]}\n`).join('');
  await tx.query(
    `insert into receipt (id, organization_id, batch_id, year, number, title, files, bytes, manifest_sha256, issued_by, issued_at)
     values ($1,$2,$3,2026,$4,$5,$6,$7,$8,$9,$10)`,
    [
      id,
      OWNER,
      batch,
      await tx.takeNumber(OWNER, 'receipt', 2026),
      'Đánh giá nội bộ 2025',
      stored.length,
      stored.reduce((sum, { size }) => sum + size, 0),
      createHash('sha256').update(list).digest(),
      personId('thuky'),
      at,
    ],
  );
  for (const [i, { sha256, size, id: fileId }] of stored.entries())
    await tx.query(
      `insert into receipt_line (id, organization_id, receipt_id, position, path, size, sha256, file_id, record_id)
       values ($1,$2,$3,$4,$5,$6,decode($7,'hex'),$8,$9)`,
      [demoId(`receipt-line:SXD:1/2026:${i}`), OWNER, id, i + 1, AUDIT[i]![0], size, sha256, fileId, record],
    );
  await tx.recordOf('receipt.issued', { type: 'receipt', id, organizationId: OWNER }, { receipt: '1/2026', files: stored.length });
}

async function underWay(tx: Tx, files: Files, stored: readonly StoredFile[]): Promise<void> {
  const batch = demoId('upload-batch:SXD:survey-2026-3');
  await begun(
    tx,
    batch,
    'Khảo sát quý III năm 2026',
    { as: 'each', kind: 'satisfaction-survey', clauses: ['9.1.2'] },
    '2026-11-20T02:10:00Z',
  );
  await lines(tx, batch, SURVEY, stored, '2026-11-20T02:11:00Z');
  for (const file of stored) await files.adopt(tx, file.id, 'file');
  const more = [
    ['Khảo sát quý III/Phiếu tổng hợp tháng 9.pdf', 48_213, null],
    ['Khảo sát quý III/Danh sách người trả lời.xls', 20_480, 'file-type-not-accepted'],
  ] as const;
  for (const [i, [path, size, refused]] of more.entries())
    await tx.query(
      `insert into upload_batch_file (id, organization_id, batch_id, position, path, size, sha256, refused_code) values ($1,$2,$3,$4,$5,$6,$7,$8)`,
      [demoId(`line:${path}`), OWNER, batch, stored.length + i, path, size, createHash('sha256').update(path).digest(), refused],
    );
}

async function begun(tx: Tx, id: string, title: string, form: object, at: string): Promise<void> {
  await tx.query(
    `insert into upload_batch (id, organization_id, title, state, form, started_by, started_at) values ($1,$2,$3,'open',$4,$5,$6)`,
    [id, OWNER, title, JSON.stringify(form), personId('thuky'), at],
  );
  await tx.recordOf('upload-batch.started', { type: 'upload-batch', id, organizationId: OWNER }, { title, files: 4 });
}

async function lines(tx: Tx, batch: string, paths: typeof AUDIT | typeof SURVEY, stored: readonly StoredFile[], at: string): Promise<void> {
  for (const [i, { id, size, sha256 }] of stored.entries())
    await tx.query(
      `insert into upload_batch_file (id, organization_id, batch_id, position, path, size, sha256, file_id, arrived_at)
       values ($1,$2,$3,$4,$5,$6,decode($7,'hex'),$8,$9)`,
      [demoId(`line:${paths[i]![0]}`), OWNER, batch, i, paths[i]![0], size, sha256, id, at],
    );
}
