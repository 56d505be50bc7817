import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { systemActor, Work } from '@qms/work';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';

const ORDINARY: readonly [
  organization: string,
  number: string,
  on: string,
  title: string,
  clauses: string[],
  kind: 'audit-report' | 'management-review' | 'ordinary-document' | 'training-course',
][] = [
  ['SKHCN', '96/BC-SKHCN', '2026-09-10', 'Báo cáo đánh giá nội bộ Hệ thống quản lý chất lượng năm 2026 của Sở', ['9.2'], 'audit-report'],
  [
    'SKHCN',
    '12/BB-SKHCN',
    '2026-09-22',
    'Biên bản xem xét của lãnh đạo về Hệ thống quản lý chất lượng năm 2026',
    ['9.3'],
    'management-review',
  ],
  [
    'SKHCN',
    '78/QĐ-SKHCN',
    '2026-05-20',
    'Quyết định công nhận kết quả và cấp Giấy chứng nhận lớp đào tạo đánh giá nội bộ (lớp 1)',
    ['7.2'],
    'training-course',
  ],
  [
    'SKHCN',
    '85/QĐ-SKHCN',
    '2026-06-02',
    'Quyết định kiểm tra hoạt động xây dựng, áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng tại trụ sở cơ quan năm 2026',
    [],
    'ordinary-document',
  ],
  [
    'SKHCN',
    '312/SKHCN-TĐC',
    '2026-03-16',
    'Công văn đề nghị báo cáo tình hình thực hiện Hệ thống quản lý chất lượng năm 2026',
    [],
    'ordinary-document',
  ],
];

/** Records that are no documents of the system: papers with number, date and title. */
export async function seedRecords(app: INestApplicationContext): Promise<void> {
  for (const [code, number, on, title, clauses, kind] of ORDINARY) {
    const owner = organizationId(code);
    await app.get(Work).run(systemActor(owner), (tx) =>
      app.get(Register).enter(tx, {
        organizationId: owner,
        kind,
        title,
        number,
        issuer: 'Sở Khoa học và Công nghệ',
        happenedOn: on,
        clauses,
        fileIds: [],
        sourceType: 'self',
        sourceId: demoId(`record:${number}`),
      }),
    );
  }
}
