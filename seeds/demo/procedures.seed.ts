import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { documentId, revisionId } from './documents.seed';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

const CONSTRUCTION = 'Hoạt động xây dựng';
const ROAD = 'Đường bộ';
type Tthc = readonly [code: string, name: string, field: string, limit: string, fee: string];
const PERMIT = '20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ';

/** As announced on 05/01/2026. */
const ANNOUNCED: readonly Tthc[] = [
  [
    '9.000001',
    'Thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng',
    CONSTRUCTION,
    '25 ngày kể từ ngày nhận đủ hồ sơ hợp lệ',
    'Theo biểu phí',
  ],
  [
    '9.000002',
    'Thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng điều chỉnh',
    CONSTRUCTION,
    '25 ngày kể từ ngày nhận đủ hồ sơ hợp lệ',
    'Theo biểu phí',
  ],
  ['9.000003', 'Cấp giấy phép xây dựng mới', CONSTRUCTION, PERMIT, '150.000 đồng'],
  ['9.000004', 'Cấp giấy phép xây dựng sửa chữa, cải tạo', CONSTRUCTION, PERMIT, '150.000 đồng'],
  ['9.000005', 'Cấp giấy phép di dời công trình', CONSTRUCTION, PERMIT, '150.000 đồng'],
  ['9.000006', 'Cấp lại giấy phép xây dựng', CONSTRUCTION, PERMIT, '15.000 đồng'],
  ['9.000007', 'Cấp chứng chỉ hành nghề hoạt động xây dựng', CONSTRUCTION, '20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ', '300.000 đồng'],
  ['9.000011', 'Cấp giấy phép kinh doanh vận tải bằng xe ô tô', ROAD, '05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', 'Không'],
  ['9.000012', 'Cấp phù hiệu xe ô tô kinh doanh vận tải', ROAD, '02 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', 'Không'],
  ['9.000013', 'Gia hạn giấy phép liên vận cho phương tiện', ROAD, '02 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', 'Không'],
];
/** Which procedure works on which TTHC: similar ones share one (TT 26/2014/TT-BKHCN, Điều 41 khoản 6). */
const SUBJECTS: readonly (readonly [code: string, issue: number, amendment: number, tthc: readonly string[]])[] = [
  ['QT-XD-01', 3, 0, ['9.000001', '9.000002']],
  ['QT-XD-02', 3, 1, ['9.000003', '9.000004', '9.000005', '9.000006']],
  ['QT-XD-03', 2, 0, ['9.000007']],
  ['QT-GT-01', 1, 0, ['9.000011']],
  ['QT-GT-02', 1, 0, ['9.000012']],
  ['QT-GT-03', 1, 0, ['9.000013']],
];
type Step = readonly [what: string, responsible: string, time: string, form: string];
const RECEIVE: Step = [
  'Tiếp nhận hồ sơ: kiểm tra thành phần hồ sơ; đầy đủ, hợp lệ thì tiếp nhận, hẹn trả kết quả; chưa đầy đủ thì hướng dẫn bổ sung.',
  'Công chức TN&TKQ',
  'Giờ hành chính',
  'Mẫu 01; Mẫu 02 (nếu có); Mẫu 05',
];
const RETURN: Step = ['Trả kết quả cho tổ chức, cá nhân; thống kê, theo dõi.', 'Công chức TN&TKQ', 'Giờ hành chính', 'Mẫu 05; kết quả'];
const STEPS: Readonly<Record<string, readonly Step[]>> = {
  'QT-XD-01': [
    RECEIVE,
    ['Chuyển hồ sơ về phòng chuyên môn; lãnh đạo phòng phân công thụ lý.', 'Lãnh đạo Phòng QLXD', '01 ngày', 'Mẫu 05'],
    [
      'Kiểm tra, lấy ý kiến cơ quan liên quan; thẩm định hồ sơ; dự thảo thông báo kết quả thẩm định.',
      'Chuyên viên Phòng QLXD',
      '18 ngày',
      'Dự thảo thông báo kết quả; Mẫu 05',
    ],
    ['Xem xét dự thảo, trình lãnh đạo Sở.', 'Lãnh đạo Phòng QLXD', '03 ngày', 'Mẫu 05'],
    ['Ký duyệt kết quả thẩm định.', 'Lãnh đạo Sở', '02 ngày', 'Thông báo kết quả thẩm định'],
    ['Đóng dấu, phát hành, chuyển Bộ phận Một cửa.', 'Văn thư', '01 ngày', 'Thông báo kết quả thẩm định; Mẫu 05'],
    RETURN,
  ],
  'QT-XD-02': [
    RECEIVE,
    ['Chuyển hồ sơ; lãnh đạo phòng phân công thụ lý.', 'Lãnh đạo Phòng QLXD', '0,5 ngày', 'Mẫu 05'],
    [
      'Thẩm tra hồ sơ, kiểm tra thực địa; dự thảo giấy phép hoặc văn bản trả lời.',
      'Chuyên viên Phòng QLXD',
      '10 ngày',
      'Dự thảo giấy phép; Mẫu 05',
    ],
    ['Xem xét dự thảo, trình lãnh đạo Sở.', 'Lãnh đạo Phòng QLXD', '02 ngày', 'Mẫu 05'],
    ['Ký giấy phép xây dựng.', 'Lãnh đạo Sở', '02 ngày', 'Giấy phép xây dựng'],
    ['Đóng dấu, phát hành, chuyển Bộ phận Một cửa.', 'Văn thư', '0,5 ngày', 'Giấy phép xây dựng; Mẫu 05'],
    RETURN,
  ],
};
const HEADS: Readonly<Record<string, Record<string, string>>> = {
  'QT-XD-01': {
    purpose: 'Quy định trình tự, trách nhiệm thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng tại Sở Xây dựng.',
    scope: 'Áp dụng cho các phòng thuộc Sở, công chức Bộ phận Một cửa và tổ chức, cá nhân có liên quan.',
    dossier: 'Tờ trình thẩm định (bản chính)\nBáo cáo nghiên cứu khả thi (bản chính)\nVăn bản về chủ trương đầu tư (bản sao)',
    copies: '01 bộ',
    timeLimit: '25 ngày kể từ ngày nhận đủ hồ sơ hợp lệ',
    place: 'Trung tâm Phục vụ hành chính công tỉnh An Sơn; Cổng Dịch vụ công quốc gia',
    results: 'Thông báo kết quả thẩm định',
    fee: 'Theo biểu phí thẩm định',
    retention: 'Hồ sơ lưu tại Phòng Quản lý xây dựng 05 năm, sau đó nộp lưu theo quy định.',
  },
  'QT-XD-02': {
    purpose: 'Quy định trình tự, trách nhiệm cấp giấy phép xây dựng công trình tại Sở Xây dựng.',
    scope: 'Áp dụng cho các phòng thuộc Sở, công chức Bộ phận Một cửa và tổ chức, cá nhân đề nghị cấp giấy phép.',
    dossier: 'Đơn đề nghị cấp giấy phép xây dựng (bản chính)\nGiấy tờ về quyền sử dụng đất (bản sao)\nBản vẽ thiết kế xây dựng (bản chính)',
    copies: '02 bộ',
    timeLimit: '15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ',
    place: 'Trung tâm Phục vụ hành chính công tỉnh An Sơn; Cổng Dịch vụ công quốc gia',
    results: 'Giấy phép xây dựng hoặc văn bản trả lời',
    fee: '150.000 đồng; cấp lại 15.000 đồng',
    retention: 'Hồ sơ lưu tại Phòng Quản lý xây dựng 05 năm, sau đó nộp lưu theo quy định.',
  },
};
/** Forms of the system's own procedures. */
const FORMS: readonly (readonly [code: string, issue: number, amendment: number, forms: readonly string[]])[] = [
  ['QT-HT-01', 3, 0, ['BM-HT-01.01', 'BM-HT-01.03']],
  ['QT-HT-04', 3, 1, ['BM-HT-04.01']],
];
const OWNER = (): string => organizationId('SXD');
export const tthcId = (code: string): string => demoId(`administrative-procedure:SXD:${code}`);
export const annexImportId = (decision: string): string => demoId(`annex:SXD:${decision}`);
const sheetId = (code: string): string => demoId(`procedure-sheet:SXD:${code}`);

/** TTHC of Sở Xây dựng as three decisions of the province announced, changed and abolished them, and the steps of its procedures. */
export async function seedProcedures(app: INestApplicationContext): Promise<void> {
  await app.get(Work).run(systemActor(OWNER()), async (tx) => {
    await announcement(tx, '12/QĐ-UBND', '2026-01-05', '2026-01-15', 'whole', { added: 10, changed: 0, abolished: 0 });
    for (const tthc of ANNOUNCED) {
      await identity(tx, tthc[0]);
      await version(tx, tthc, '12/QĐ-UBND', '2026-01-05', '2026-01-15');
    }
    await announcement(tx, '640/QĐ-UBND', '2026-05-28', '2026-06-01', 'part', { added: 0, changed: 0, abolished: 1 });
    await ended(tx, '9.000013', '640/QĐ-UBND', '2026-06-01');
    await announcement(tx, '1120/QĐ-UBND', '2026-08-20', '2026-09-01', 'part', { added: 0, changed: 4, abolished: 0 });
    for (const tthc of ANNOUNCED.filter(([code]) => code >= '9.000003' && code <= '9.000006')) {
      await ended(tx, tthc[0], '1120/QĐ-UBND', '2026-09-01');
      await version(
        tx,
        [tthc[0], tthc[1], tthc[2], '15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ', tthc[4]],
        '1120/QĐ-UBND',
        '2026-08-20',
        '2026-09-01',
      );
    }
    for (const [code, issue, amendment, tthc] of SUBJECTS) {
      await sheet(tx, code, issue, amendment);
      for (const one of tthc)
        await tx.query('insert into procedure_subject (id, organization_id, sheet_id, administrative_procedure_id) values ($1,$2,$3,$4)', [
          demoId(`procedure-subject:${code}:${one}`),
          OWNER(),
          sheetId(code),
          tthcId(one),
        ]);
    }
    for (const [code, issue, amendment, forms] of FORMS) {
      await sheet(tx, code, issue, amendment);
      for (const [place, form] of forms.entries())
        await tx.query('insert into procedure_form (id, organization_id, sheet_id, document_id, place) values ($1,$2,$3,$4,$5)', [
          demoId(`procedure-form:${code}:${form}`),
          OWNER(),
          sheetId(code),
          documentId('SXD', form),
          place + 1,
        ]);
    }
    await withdrawn(tx, app.get(Register), 'QT-GT-03', 1, '2026-06-01', 'TTHC bị bãi bỏ theo Quyết định số 640/QĐ-UBND ngày 28/5/2026');
  });
}

/** A procedure whose TTHC were all abolished goes with them. */
async function withdrawn(tx: Tx, register: Register, code: string, issue: number, on: string, reason: string): Promise<void> {
  const [id, revision] = [documentId('SXD', code), revisionId('SXD', code, issue, 0)];
  await tx.query("update revision set state = 'withdrawn', effective_to = $2 where id = $1", [revision, on]);
  await tx.query("update document set state = 'withdrawn', withdrawn_reason = $2 where id = $1", [id, reason]);
  await tx.recordOf('revision.withdrawn', { type: 'revision', id: revision, organizationId: OWNER() }, { reason });
  await tx.recordOf('document.withdrawn', { type: 'document', id, organizationId: OWNER() }, { reason });
  await register.supersede(tx, { type: 'revision', id: revision }, on, 'withdrawn');
}

async function announcement(
  tx: Tx,
  decision: string,
  on: string,
  from: string,
  extent: 'whole' | 'part',
  outcome: Record<string, number>,
): Promise<void> {
  const id = annexImportId(decision);
  const reading = { sheet: '', head: [1, 1], columns: [], rows: [], notes: [] };
  await tx.query(
    `insert into administrative_procedure_import (id, organization_id, state, source_name, extent, decision_number, decided_on, valid_from, reading, created_by, created_at)
     values ($1,$2,'proposal',$3,$4,$5,$6,$7,$8,$9,$10)`,
    [id, OWNER(), `Phụ lục ${decision}`, extent, decision, on, from, JSON.stringify(reading), personId('thuky'), `${from}T01:00:00Z`],
  );
  await tx.query(
    "update administrative_procedure_import set state = 'confirmed', outcome = $2, decided_by = $3, decided_at = $4 where id = $1",
    [id, JSON.stringify(outcome), personId('thuky'), `${from}T02:00:00Z`],
  );
  await tx.recordOf(
    'administrative-procedure-import.confirmed',
    { type: 'administrative-procedure-import', id, organizationId: OWNER() },
    outcome,
  );
}

async function identity(tx: Tx, code: string): Promise<void> {
  await tx.query('insert into administrative_procedure (id, organization_id, code) values ($1,$2,$3)', [tthcId(code), OWNER(), code]);
  await tx.recordOf(
    'administrative-procedure.entered',
    { type: 'administrative-procedure', id: tthcId(code), organizationId: OWNER() },
    { code },
  );
}

const version = (tx: Tx, [code, name, field, limit, fee]: Tthc, decision: string, on: string, from: string): Promise<unknown> =>
  tx.query(
    `insert into administrative_procedure_version (id, organization_id, administrative_procedure_id, name, field, level, time_limit, fee, decision_number, decided_on,
       valid_from, import_id) values ($1,$2,$3,$4,$5,'Cấp tỉnh',$6,$7,$8,$9,$10,$11)`,
    [demoId(`announced:${code}:${decision}`), OWNER(), tthcId(code), name, field, limit, fee, decision, on, from, annexImportId(decision)],
  );

const ended = (tx: Tx, code: string, decision: string, on: string): Promise<unknown> =>
  tx.query(
    'update administrative_procedure_version set valid_to = $2, ended_by_decision = $3 where administrative_procedure_id = $1 and valid_to is null',
    [tthcId(code), on, decision],
  );

async function sheet(tx: Tx, code: string, issue: number, amendment: number): Promise<void> {
  const steps = (STEPS[code] ?? []).map(([what, responsible, time, form]) => ({ what, responsible, time, form }));
  await tx.query(
    `insert into procedure_sheet (id, organization_id, revision_id, origin, head, steps, recorded_by, recorded_at) values ($1,$2,$3,'transcribed',$4,$5,$6,$7)`,
    [
      sheetId(code),
      OWNER(),
      revisionId('SXD', code, issue, amendment),
      JSON.stringify(HEADS[code] ?? {}),
      JSON.stringify(steps),
      personId('thuky'),
      '2026-09-03T02:00:00Z',
    ],
  );
  await tx.recordOf(
    'procedure-sheet.written',
    { type: 'procedure-sheet', id: sheetId(code), organizationId: OWNER() },
    { steps: steps.length },
  );
}
