import type { INestApplicationContext } from '@nestjs/common';
import { Files } from '@qms/storage';
import { systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { demoPdf } from './demo-pdf';
import { revisionId } from './documents.seed';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

/** Giấy ủy quyền số 12/GUQ-SXD: the head of the office signs until the end of 2026. */
export const signingAuthorizationId = demoId('signing-authorization:SXD:12');

/** Lĩnh vực of bà Lê Thị Minh Nguyệt, Phó Giám đốc Sở KH&CN: tiêu chuẩn đo lường chất lượng. */
const FIELDS: readonly (readonly [unit: string | null, field: string | null])[] = [
  ['TDC', null],
  [null, 'Tiêu chuẩn Đo lường Chất lượng'],
];

/** Who signs for whom: a deputy's fields at Sở KH&CN, an authorization at Sở Xây dựng, an absence to come. */
export async function seedSigning(app: INestApplicationContext): Promise<void> {
  const work = app.get(Work);
  await work.run(systemActor(organizationId('SKHCN')), fields);
  const actor = systemActor(organizationId('SXD'));
  const paper = await app.get(Files).receive(actor, {
    name: 'Giấy ủy quyền 12-GUQ-SXD.pdf',
    content: await demoPdf('SỞ XÂY DỰNG TỈNH AN SƠN', 'GIẤY ỦY QUYỀN', [
      'Giám đốc Sở Xây dựng ủy quyền cho bà Cao Thị Bích Vân, Chánh Văn phòng Sở,',
      'ký thừa ủy quyền quyết định ban hành biểu mẫu nội bộ của Văn phòng',
      'từ ngày 01 tháng 7 năm 2026 đến hết ngày 31 tháng 12 năm 2026.',
    ]),
  });
  await work.run(actor, (tx) => authorization(tx, app.get(Files), paper.id));
  await work.run(actor, handover);
}

/** In January bà Đào gave the guide that she was drafting to the ISO secretary. */
async function handover(tx: Tx): Promise<void> {
  const owner = organizationId('SXD');
  const id = demoId('handover:SXD:2026-01');
  await tx.query(
    `insert into handover (id, organization_id, handed_by, taken_by, reason, from_post, to_post, made_by, made_at)
     values ($1,$2,$3,$4,'Phân công lại việc soạn tài liệu','Chuyên viên','Thư ký ISO',$3,'2026-01-20T02:00:00Z')`,
    [id, owner, personId('nhanvien'), personId('thuky')],
  );
  await tx.query(
    `insert into handover_item (id, organization_id, handover_id, position, kind, subject_id, label) values ($1,$2,$3,1,'revision-draft',$4,$5)`,
    [
      demoId('handover-item:SXD:2026-01:1'),
      owner,
      id,
      revisionId('SXD', 'HD-HT-01', 2, 0),
      'HD-HT-01 - Hướng dẫn mã hóa và trình bày tài liệu, lần ban hành/sửa đổi 02/00',
    ],
  );
  await tx.recordOf(
    'handover.made',
    { type: 'handover', id, organizationId: owner },
    { items: 1, successor: 'Nguyễn Văn An', reason: 'Phân công lại việc soạn tài liệu' },
  );
}

async function fields(tx: Tx): Promise<void> {
  const owner = organizationId('SKHCN');
  for (const [unit, field] of FIELDS) {
    const id = demoId(`deputy-field:SKHCN:${unit ?? field}`);
    const decided = 'Thông báo số 15/TB-SKHCN ngày 12/01/2026';
    await tx.query(
      `insert into deputy_field (id, organization_id, person_id, unit_id, procedure_field, decided, valid_from, entered_by, entered_at)
       values ($1,$2,$3,$4,$5,$6,'2026-01-12',$7,'2026-01-12T03:00:00Z')`,
      [id, owner, personId('phogiamdoc'), unit && organizationId(unit), field, decided, personId('vanthu')],
    );
    await tx.recordOf('deputy-field.assigned', { type: 'deputy-field', id, organizationId: owner }, { decided });
  }
}

async function authorization(tx: Tx, files: Files, fileId: string): Promise<void> {
  const owner = organizationId('SXD');
  const id = signingAuthorizationId;
  await files.adopt(tx, fileId, 'file');
  await files.enter(tx, fileId);
  await tx.query(
    `insert into signing_authorization (id, organization_id, number, decided_on, granted_by, person_id, unit_id, matter, valid_from, valid_until, file_id,
       entered_by, entered_at) values ($1,$2,'12/GUQ-SXD','2026-06-25',$3,$4,$5,$6,'2026-07-01','2026-12-31',$7,$8,'2026-06-26T02:00:00Z')`,
    [
      id,
      owner,
      personId('lanhdao'),
      personId('soatxet'),
      organizationId('SXD-VP'),
      'Ký quyết định ban hành biểu mẫu nội bộ của Văn phòng',
      fileId,
      personId('vanthu2'),
    ],
  );
  await tx.recordOf(
    'signing-authorization.entered',
    { type: 'signing-authorization', id, organizationId: owner },
    { number: '12/GUQ-SXD', decidedOn: '2026-06-25' },
  );
  const absence = demoId('absence:SXD:soatxet');
  // Two days in December: nobody is away on the day of the demo.
  await tx.query(
    `insert into absence (id, organization_id, person_id, away_from, away_until, note, entered_by, entered_at)
     values ($1,$2,$3,'2026-12-14','2026-12-15','Tập huấn tại Hà Nội',$3,'2026-11-20T02:00:00Z')`,
    [absence, owner, personId('soatxet')],
  );
  await tx.recordOf(
    'absence.entered',
    { type: 'absence', id: absence, organizationId: owner },
    { awayFrom: '2026-12-14', awayUntil: '2026-12-15' },
  );
}
