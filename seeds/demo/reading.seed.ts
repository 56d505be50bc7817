import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { Files } from '@qms/storage';
import { systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { demoPdf } from './demo-pdf';
import { documentId, revisionId } from './documents.seed';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

/** Procedures of the system go to everybody, those of a trade to the room that works by them. */
const SENT: readonly (readonly [code: string, unit: string | null])[] = [
  ...['QT-HT-01', 'QT-HT-02', 'QT-HT-04', 'HD-HT-01'].map((code) => [code, null] as const),
  ...['QT-XD-01', 'QT-XD-02', 'QT-XD-03'].map((code) => [code, 'SXD-QLXD'] as const),
  ...['QT-GT-01', 'QT-GT-02'].map((code) => [code, 'SXD-VT'] as const),
];
/** Made known at the meeting of 12/02/2026; what was amended since is still to be read. */
const BRIEFED: readonly (readonly [code: string, issue: number, amendment: number])[] = [
  ['QT-HT-01', 3, 0],
  ['QT-HT-02', 2, 0],
  ['QT-HT-04', 3, 0],
  ['HD-HT-01', 2, 0],
  ['QT-XD-01', 3, 0],
  ['QT-XD-02', 3, 0],
  ['QT-XD-03', 2, 0],
];
const PRESENT = ['thuky', 'soatxet', 'nhanvien', 'vanthu2'];
const DAY = '2026-02-12';

/** Who gets which document at Sở Xây dựng, and who knows it since which meeting. */
export async function seedReading(app: INestApplicationContext): Promise<void> {
  const actor = systemActor(organizationId('SXD'));
  const minutes = await app.get(Files).receive(actor, {
    name: 'Biên bản hội nghị phổ biến 12-02-2026.pdf',
    content: await demoPdf('SỞ XÂY DỰNG TỈNH AN SƠN', 'BIÊN BẢN HỘI NGHỊ PHỔ BIẾN', [
      'Phổ biến Hệ thống tài liệu HTQLCL ban hành theo Quyết định số 58/QĐ-SXD',
      'Thành phần dự: Nguyễn Văn An, Cao Thị Bích Vân, Phan Thị Đào, Lâm Thị Hòa.',
    ]),
  });
  await app.get(Work).run(actor, (tx) => place(tx, app.get(Files), app.get(Register), minutes.id));
}

/** Sở Xây dựng numbers its paper copies: two of one procedure are out. */
async function copies(tx: Tx): Promise<void> {
  const owner = organizationId('SXD');
  const rule = 'numbered-paper-copies';
  await tx.query('insert into organization_rule (organization_id, rule, enabled, decided) values ($1,$2,true,$3)', [
    owner,
    rule,
    'Quy chế số 12/QC-SXD ngày 09/02/2026',
  ]);
  await tx.recordOf('organization-rule.switched-on', { type: 'organization', id: owner, organizationId: owner }, { rule });
  const holders = [
    [organizationId('SXD-VP'), null],
    [null, 'Trung tâm Phục vụ hành chính công tỉnh'],
  ] as const;
  for (const [i, [unit, outside]] of holders.entries()) {
    const id = demoId(`paper-copy:SXD:QT-HT-05:${i + 1}`);
    await tx.query(
      `insert into paper_copy (id, organization_id, revision_id, number, unit_id, outside, issued_by, issued_at) values ($1,$2,$3,$4,$5,$6,$7,'2026-02-10T02:00:00Z')`,
      [id, owner, revisionId('SXD', 'QT-HT-05', 2, 0), i + 1, unit, outside, personId('vanthu2')],
    );
    await tx.recordOf('paper-copy.issued', { type: 'paper-copy', id, organizationId: owner }, { code: 'QT-HT-05', number: i + 1 });
  }
}

async function place(tx: Tx, files: Files, register: Register, fileId: string): Promise<void> {
  const owner = organizationId('SXD');
  for (const [code, unit] of SENT) {
    const id = demoId(`distribution:SXD:${code}`);
    await tx.query(
      'insert into distribution (id, organization_id, document_id, unit_id, distributed_by, distributed_at) values ($1,$2,$3,$4,$5,$6)',
      [id, owner, documentId('SXD', code), unit && organizationId(unit), personId('thuky'), '2026-02-09T03:00:00Z'],
    );
    await tx.recordOf('distribution.begun', { type: 'distribution', id, organizationId: owner }, { code });
  }
  await copies(tx);
  const briefing = demoId('briefing:SXD:2026-02');
  await files.adopt(tx, fileId, 'file');
  await tx.query(
    `insert into briefing (id, organization_id, kind, subject, held_on, place, led_by, file_id, recorded_by, recorded_at)
     values ($1,$2,'meeting',$3,$4,$5,$6,$7,$8,$9)`,
    [
      briefing,
      owner,
      'Phổ biến Hệ thống tài liệu HTQLCL năm 2026',
      DAY,
      'Phòng họp tầng 2',
      'Mai Xuân Thành, Giám đốc',
      fileId,
      personId('thuky'),
      `${DAY}T09:00:00Z`,
    ],
  );
  for (const [code, issue, amendment] of BRIEFED) {
    const revision = revisionId('SXD', code, issue, amendment);
    await tx.query('insert into briefing_document (id, organization_id, briefing_id, revision_id) values ($1,$2,$3,$4)', [
      demoId(`briefing-document:${revision}`),
      owner,
      briefing,
      revision,
    ]);
    for (const person of PRESENT)
      await tx.query('insert into reading (id, organization_id, revision_id, person_id, read_at, briefing_id) values ($1,$2,$3,$4,$5,$6)', [
        demoId(`reading:${revision}:${person}`),
        owner,
        revision,
        personId(person),
        `${DAY}T01:00:00Z`,
        briefing,
      ]);
  }
  await tx.recordOf(
    'briefing.recorded',
    { type: 'briefing', id: briefing, organizationId: owner },
    { documents: BRIEFED.length, people: PRESENT.length },
  );
  await register.enter(tx, {
    organizationId: owner,
    kind: 'dissemination',
    title: 'Biên bản hội nghị phổ biến Hệ thống tài liệu HTQLCL năm 2026',
    happenedOn: DAY,
    clauses: ['7.3', '7.5.3'],
    fileIds: [fileId],
    sourceType: 'briefing',
    sourceId: briefing,
  });
}
