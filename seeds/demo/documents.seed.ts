import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { Files, type StoredFile } from '@qms/storage';
import { systemActor, type Tx, Work } from '@qms/work';
import { demoDocx } from './demo-docx';
import { demoId } from './demo-id';
import { demoPdf } from './demo-pdf';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

type Kind = 'policy' | 'objectives' | 'manual' | 'procedure' | 'instruction' | 'form' | 'annex';
type State = 'effective' | 'superseded' | 'withdrawn' | 'approved' | 'in-review' | 'returned' | 'draft';
/** One revision: issue, amendment, state on 23/11/2026, first day, first day after. */
type DemoRevision = readonly [issue: number, amendment: number, state: State, from?: string, to?: string];
interface DemoDocument {
  code: string;
  title: string;
  kind: Kind;
  clauses: string[];
  revisions: readonly DemoRevision[];
}

const FEB = '2026-02-09';

/** The system of Sở Xây dựng: one package of QĐ 58/QĐ-SXD and what came after it. */
const SXD: readonly DemoDocument[] = [
  { code: 'CSCL', title: 'Chính sách chất lượng', kind: 'policy', clauses: ['5.2'], revisions: [[3, 0, 'effective', FEB]] },
  { code: 'MTCL-2026', title: 'Mục tiêu chất lượng năm 2026', kind: 'objectives', clauses: ['6.2'], revisions: [[1, 0, 'effective', FEB]] },
  { code: 'STCL', title: 'Sổ tay chất lượng', kind: 'manual', clauses: ['4.3', '4.4'], revisions: [[3, 0, 'effective', FEB]] },
  {
    code: 'PL-STCL-01',
    title: 'Phụ lục: Danh mục TTHC thuộc phạm vi áp dụng',
    kind: 'annex',
    clauses: ['4.3'],
    revisions: [
      [3, 0, 'superseded', FEB, '2026-09-01'],
      [3, 1, 'effective', '2026-09-01'],
    ],
  },
  {
    code: 'QT-HT-01',
    title: 'Quy trình kiểm soát thông tin dạng văn bản',
    kind: 'procedure',
    clauses: ['7.5'],
    revisions: [[3, 0, 'effective', FEB]],
  },
  {
    code: 'QT-HT-02',
    title: 'Quy trình quản lý rủi ro và cơ hội',
    kind: 'procedure',
    clauses: ['6.1'],
    revisions: [[2, 0, 'effective', FEB]],
  },
  { code: 'QT-HT-03', title: 'Quy trình đánh giá nội bộ', kind: 'procedure', clauses: ['9.2'], revisions: [[3, 0, 'effective', FEB]] },
  {
    code: 'QT-HT-04',
    title: 'Quy trình kiểm soát sự không phù hợp và hành động khắc phục',
    kind: 'procedure',
    clauses: ['10.2'],
    revisions: [
      [3, 0, 'superseded', FEB, '2026-10-15'],
      [3, 1, 'effective', '2026-10-15'],
    ],
  },
  { code: 'QT-HT-05', title: 'Quy trình xem xét của lãnh đạo', kind: 'procedure', clauses: ['9.3'], revisions: [[2, 0, 'effective', FEB]] },
  {
    code: 'QT-HT-06',
    title: 'Quy trình đo lường mức độ hài lòng và xử lý phản ánh, kiến nghị',
    kind: 'procedure',
    clauses: ['9.1.2'],
    revisions: [
      [2, 0, 'effective', FEB],
      [2, 1, 'in-review'],
    ],
  },
  {
    code: 'QT-XD-01',
    title: 'Thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng',
    kind: 'procedure',
    clauses: ['8.1', '8.5'],
    revisions: [[3, 0, 'effective', FEB]],
  },
  {
    code: 'QT-XD-02',
    title: 'Cấp giấy phép xây dựng công trình',
    kind: 'procedure',
    clauses: ['8.1', '8.5'],
    revisions: [
      [3, 0, 'superseded', FEB, '2026-09-01'],
      [3, 1, 'effective', '2026-09-01'],
    ],
  },
  {
    code: 'QT-XD-03',
    title: 'Cấp chứng chỉ hành nghề hoạt động xây dựng',
    kind: 'procedure',
    clauses: ['8.1', '8.5'],
    revisions: [
      [2, 0, 'effective', FEB],
      [3, 0, 'returned'],
    ],
  },
  {
    code: 'QT-GT-01',
    title: 'Cấp giấy phép kinh doanh vận tải bằng xe ô tô',
    kind: 'procedure',
    clauses: ['8.5'],
    revisions: [[1, 0, 'effective', FEB]],
  },
  {
    code: 'QT-GT-02',
    title: 'Cấp phù hiệu xe ô tô kinh doanh vận tải',
    kind: 'procedure',
    clauses: ['8.5'],
    revisions: [[1, 0, 'effective', FEB]],
  },
  {
    code: 'QT-GT-03',
    title: 'Gia hạn giấy phép liên vận cho phương tiện',
    kind: 'procedure',
    clauses: ['8.5'],
    revisions: [[1, 0, 'withdrawn', FEB, '2026-06-01']],
  },
  {
    code: 'HD-HT-01',
    title: 'Hướng dẫn mã hóa và trình bày tài liệu',
    kind: 'instruction',
    clauses: ['7.5.2'],
    revisions: [[2, 0, 'effective', FEB]],
  },
  { code: 'BM-HT-01.01', title: 'Danh mục tài liệu nội bộ', kind: 'form', clauses: ['7.5.3'], revisions: [[2, 0, 'effective', FEB]] },
  {
    code: 'BM-HT-01.03',
    title: 'Phiếu đề nghị ban hành/sửa đổi/hủy bỏ tài liệu',
    kind: 'form',
    clauses: ['7.5.3'],
    revisions: [[2, 0, 'effective', FEB]],
  },
  {
    code: 'BM-HT-04.01',
    title: 'Phiếu báo cáo sự không phù hợp và hành động khắc phục',
    kind: 'form',
    clauses: ['10.2'],
    revisions: [[3, 1, 'approved', '2026-12-01']],
  },
];
const PAB: readonly DemoDocument[] = [
  {
    code: 'CSCL',
    title: 'Chính sách chất lượng của UBND phường An Bình',
    kind: 'policy',
    clauses: ['5.2'],
    revisions: [[1, 0, 'effective', '2026-03-02']],
  },
  {
    code: 'QT-MC-01',
    title: 'Quy trình tiếp nhận và trả kết quả tại Bộ phận Một cửa',
    kind: 'procedure',
    clauses: ['8.5'],
    revisions: [[1, 0, 'effective', '2026-03-02']],
  },
];

interface Office {
  code: string;
  name: string;
  secretary: string;
  head: { name: string; post: string };
  decision: { number: string; on: string; title: string };
  documents: readonly DemoDocument[];
}
const OFFICES: readonly Office[] = [
  {
    code: 'SXD',
    name: 'SỞ XÂY DỰNG TỈNH AN SƠN',
    secretary: 'thuky',
    head: { name: 'Mai Xuân Thành', post: 'Giám đốc' },
    decision: { number: '58/QĐ-SXD', on: FEB, title: 'Ban hành Hệ thống tài liệu HTQLCL theo TCVN ISO 9001:2015' },
    documents: SXD,
  },
  {
    code: 'PAB',
    name: 'UBND PHƯỜNG AN BÌNH',
    secretary: 'coquan2',
    head: { name: 'Vũ Thị Hạnh', post: 'Chủ tịch' },
    decision: { number: '45/QĐ-UBND', on: '2026-03-02', title: 'Ban hành tài liệu Hệ thống quản lý chất lượng' },
    documents: PAB,
  },
];

/** The way through the lifecycle to each state: the database refuses any other. */
const WAY: Readonly<Record<State, readonly State[]>> = {
  draft: [],
  'in-review': ['in-review'],
  returned: ['in-review', 'returned'],
  approved: ['in-review', 'approved'],
  effective: ['in-review', 'effective'],
  superseded: ['in-review', 'effective', 'superseded'],
  withdrawn: ['in-review', 'effective', 'withdrawn'],
};

export const documentId = (organization: string, code: string): string => demoId(`document:${organization}:${code}`);
export const revisionId = (organization: string, code: string, issue: number, amendment: number): string =>
  demoId(`revision:${organization}:${code}:${issue}/${amendment}`);

export const issuanceId = (organization: string): string => demoId(`issuance:${organization}`);

/** The twenty documents of Sở Xây dựng and two of a commune, as they stand on 23/11/2026, each issued as one package. */
export async function seedDocuments(app: INestApplicationContext): Promise<void> {
  const files = app.get(Files);
  for (const office of OFFICES) {
    const actor = systemActor(organizationId(office.code));
    const decision = await files.receive(actor, {
      name: `QĐ ${office.decision.number.replace('/', '-')}.pdf`,
      content: await demoPdf(office.name, `QUYẾT ĐỊNH số ${office.decision.number}`, [
        office.decision.title,
        `${office.head.post} ${office.head.name} đã ký`,
      ]),
    });
    await app.get(Work).run(actor, (tx) => issue(tx, app.get(Register), files, office, decision.id));
    for (const document of office.documents) {
      const uploaded: StoredFile[] = [];
      const blank =
        document.kind === 'form'
          ? await files.receive(actor, {
              name: `${document.code}.docx`,
              content: await demoDocx(document.title, ['Đơn vị: ………………', 'Nội dung: ………………']),
            })
          : null;
      for (const [issue, amendment] of document.revisions)
        uploaded.push(
          await files.receive(actor, {
            name: `${document.code} - ${document.title.replace(/[/:]/g, ' ')}.pdf`,
            content: await demoPdf(office.name, document.title, [
              `Ký hiệu: ${document.code}`,
              `Lần ban hành: ${String(issue).padStart(2, '0')}; lần sửa đổi: ${String(amendment).padStart(2, '0')}`,
              '1. Mục đích: quy định thống nhất cách thực hiện tại cơ quan.',
              '2. Phạm vi: áp dụng cho các phòng, đơn vị trong phạm vi Hệ thống quản lý chất lượng.',
              `3. Tài liệu viện dẫn: TCVN ISO 9001:2015, điều ${document.clauses.join(', ')}.`,
            ]),
          }),
        );
      await app.get(Work).run(actor, async (tx) => {
        await place(tx, app.get(Register), files, office, document, uploaded, decision.id, blank?.id ?? null);
      });
    }
  }
}

/** The decision that carried the first revisions of all of them. */
async function issue(tx: Tx, register: Register, files: Files, { code, secretary, head, decision }: Office, fileId: string): Promise<void> {
  const [id, owner] = [issuanceId(code), organizationId(code)];
  await files.adopt(tx, fileId, 'decision');
  await tx.query(
    `insert into issuance (id, organization_id, subject, statement, state, prepared_by, created_at, submitted_by, submitted_at)
     values ($1,$2,$3,$4,'draft',$5,$6,$5,$6)`,
    [
      id,
      owner,
      decision.title,
      'Các tài liệu đã được các phòng, đơn vị góp ý và hoàn thiện; kính trình xem xét, ban hành.',
      personId(secretary),
      `${decision.on}T01:00:00Z`,
    ],
  );
  await tx.query("update issuance set state = 'in-review' where id = $1", [id]);
  await tx.query(
    `update issuance set state = 'numbered', approval_kind = 'signed-decision', signer_name = $2, signer_post = $3, signed_at = $4, effective_from = $5,
       decision_number = $6, decided_on = $5, decision_file_id = $7 where id = $1`,
    [id, head.name, head.post, `${decision.on}T02:00:00Z`, decision.on, decision.number, fileId],
  );
  await tx.query("update issuance set state = 'issued', issued_on = $2 where id = $1", [id, decision.on]);
  await tx.recordOf('issuance.issued', { type: 'issuance', id, organizationId: owner }, { issuedOn: decision.on });
  await register.enter(tx, {
    organizationId: owner,
    kind: 'issuing-decision',
    title: decision.title,
    number: decision.number,
    happenedOn: decision.on,
    clauses: ['7.5.2'],
    fileIds: [fileId],
    sourceType: 'issuance',
    sourceId: id,
  });
}

async function place(
  tx: Tx,
  register: Register,
  files: Files,
  office: Office,
  document: DemoDocument,
  uploaded: readonly { id: string; sha256: string }[],
  decisionFileId: string,
  blankId: string | null,
): Promise<void> {
  const owner = organizationId(office.code);
  if (blankId !== null) await files.adopt(tx, blankId, 'blank');
  const id = documentId(office.code, document.code);
  const inForce = document.revisions.find(([, , state]) => state === 'effective');
  const open = document.revisions.find(([, , state]) => ['approved', 'in-review', 'returned'].includes(state));
  const shown = inForce ?? document.revisions.find(([, , state]) => state === 'withdrawn') ?? open!;
  const state = inForce ? 'effective' : shown[2] === 'withdrawn' ? 'withdrawn' : shown[2];
  await tx.query(
    `insert into document (id, organization_id, code, title, kind, clauses, state, open_state, issue, amendment, effective_on, withdrawn_reason, created_by, created_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)`,
    [
      id,
      owner,
      document.code,
      document.title,
      document.kind,
      document.clauses,
      state,
      open?.[2] ?? null,
      shown[0],
      shown[1],
      inForce?.[3] ?? (state === 'withdrawn' ? shown[3] : null),
      state === 'withdrawn' ? 'TTHC bị bãi bỏ theo quyết định công bố' : null,
      personId(office.secretary),
      `${FEB}T01:00:00Z`,
    ],
  );
  await tx.recordOf('document.created', { type: 'document', id, organizationId: owner }, { code: document.code, title: document.title });
  for (const [index, revision] of document.revisions.entries()) {
    const [issue, amendment, wanted, from, to] = revision;
    const rid = revisionId(office.code, document.code, issue, amendment);
    const file = uploaded[index]!;
    await files.adopt(tx, file.id, 'file');
    await tx.query(
      `insert into revision (id, organization_id, document_id, issue, amendment, state, file_id, sha256, change_summary, prepared_by, submitted_by, submitted_at, round, issuance_id, source_file_id)
       values ($1,$2,$3,$4,$5,'draft',$6,$7,$8,$9,$9,$10,1,$11,$12)`,
      [
        rid,
        owner,
        id,
        issue,
        amendment,
        file.id,
        Buffer.from(file.sha256, 'hex'),
        index > 0 ? 'Cập nhật theo quy định mới' : null,
        personId(office.secretary),
        from ? `${from}T01:00:00Z` : '2026-11-21T02:00:00Z',
        from === office.decision.on ? issuanceId(office.code) : null,
        blankId,
      ],
    );
    for (const step of WAY[wanted]) {
      if (step === 'effective' || step === 'approved') await approve(tx, office, rid, file.sha256, document, revision, decisionFileId);
      await tx.query(
        `update revision set state = $2, effective_from = coalesce(effective_from, case when $2 in ('effective','approved') then $3::date end),
           effective_to = case when $2 in ('superseded','withdrawn') then $4::date end, return_reason = case when $2 = 'returned' then $5 end where id = $1`,
        [rid, step, from ?? null, to ?? null, 'Bổ sung thành phần hồ sơ theo danh mục TTHC mới công bố'],
      );
    }
    if (wanted === 'in-review')
      await tx.query('insert into review (id, organization_id, revision_id, round, place, person_id) values ($1,$2,$3,1,0,$4)', [
        demoId(`review:${rid}`),
        owner,
        rid,
        personId('soatxet'),
      ]);
    await tx.recordOf('revision.drafted', { type: 'revision', id: rid, organizationId: owner }, { issue, amendment });
    if (from && wanted !== 'approved') {
      await register.enter(tx, {
        organizationId: owner,
        kind: 'effective-revision',
        title: document.title,
        code: document.code,
        happenedOn: from,
        clauses: document.clauses,
        fileIds: [file.id],
        sourceType: 'revision',
        sourceId: rid,
      });
      if (to) await register.supersede(tx, { type: 'revision', id: rid }, to, wanted === 'withdrawn' ? 'withdrawn' : 'superseded');
    }
  }
}

async function approve(
  tx: Tx,
  office: Office,
  rid: string,
  sha256: string,
  document: DemoDocument,
  [issue, amendment, , from]: DemoRevision,
  decisionFileId: string,
): Promise<void> {
  const number = `${String(issue).padStart(2, '0')}/${String(amendment).padStart(2, '0')}`;
  await tx.query(
    `insert into approval (id, organization_id, revision_id, sha256, kind, person_id, signer_name, signer_post, sentence, decision_number, decided_on, decision_file_id, approved_at)
     values ($1,$2,$3,$4,'signed-decision',$5,$6,$7,$8,$9,$10,$11,$12)`,
    [
      demoId(`approval:${rid}`),
      organizationId(office.code),
      rid,
      Buffer.from(sha256, 'hex'),
      personId(office.secretary),
      office.head.name,
      office.head.post,
      `Tài liệu ${document.code} - ${document.title}, lần ban hành/sửa đổi ${number} được phê duyệt theo Quyết định số ${office.decision.number} do ${office.head.name}, ${office.head.post}, ký.`,
      office.decision.number,
      office.decision.on,
      decisionFileId,
      `${from ?? FEB}T01:00:00Z`,
    ],
  );
}

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
