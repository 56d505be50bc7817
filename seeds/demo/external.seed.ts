import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { documentId, revisionId } from './documents.seed';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

export const externalId = (number: string): string => demoId(`external:${number}`);
const externalLinkId = (number: string, code: string): string => demoId(`external-link:${number}:${code}`);

interface DemoExternal {
  readonly kind: 'law' | 'standard' | 'tthc-decision' | 'other';
  readonly number: string;
  readonly issuer: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly effectiveFrom: string | null;
  /** Codes of what it touches, and when that was entered. */
  readonly touches: readonly (readonly [code: string, on: string])[];
}
/** Numbers beyond nine thousand, so that nobody takes them for real ones. */
const EXTERNALS: readonly DemoExternal[] = [
  {
    kind: 'law',
    number: '9015/2026/NĐ-CP',
    issuer: 'Chính phủ',
    title: 'Nghị định sửa đổi, bổ sung một số quy định về thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng',
    issuedOn: '2026-07-15',
    effectiveFrom: '2026-09-01',
    touches: [['QT-XD-01', '2026-08-20']],
  },
  {
    kind: 'law',
    number: '9008/2026/TT-BXD',
    issuer: 'Bộ Xây dựng',
    title: 'Thông tư quy định chi tiết một số nội dung về cấp giấy phép xây dựng',
    issuedOn: '2026-05-20',
    effectiveFrom: '2026-07-01',
    touches: [['QT-XD-02', '2026-09-05']],
  },
  {
    kind: 'law',
    number: '9021/2026/NĐ-CP',
    issuer: 'Chính phủ',
    title: 'Nghị định quy định về kinh doanh và điều kiện kinh doanh vận tải bằng xe ô tô',
    issuedOn: '2026-11-05',
    effectiveFrom: '2027-01-01',
    touches: [['QT-GT-01', '2026-11-12']],
  },
  {
    kind: 'standard',
    number: 'TCVN ISO 9001:2015',
    issuer: 'Bộ Khoa học và Công nghệ',
    title: 'Hệ thống quản lý chất lượng - Các yêu cầu',
    issuedOn: '2015-12-31',
    effectiveFrom: '2015-12-31',
    touches: [['STCL', '2026-02-09']],
  },
  {
    kind: 'other',
    number: '9042/QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh An Sơn',
    title: 'Quyết định ban hành Quy chế phối hợp giải quyết thủ tục hành chính theo cơ chế một cửa liên thông',
    issuedOn: '2026-01-20',
    effectiveFrom: '2026-01-20',
    touches: [['QT-HT-06', '2026-02-10']],
  },
];
/** When somebody looked through which documents this year; the others are still to be looked at. */
const REVIEWED_AT = '2026-11-12T03:00:00Z';
const REVIEWED: readonly (readonly [code: string, issue: number, amendment: number])[] = [
  ['CSCL', 3, 0],
  ['MTCL-2026', 1, 0],
  ['STCL', 3, 0],
  ['PL-STCL-01', 3, 1],
  ['QT-HT-01', 3, 0],
  ['QT-HT-02', 2, 0],
  ['QT-HT-03', 3, 0],
  ['QT-HT-05', 2, 0],
  ['HD-HT-01', 2, 0],
  ['BM-HT-01.01', 2, 0],
];

/** What Sở Xây dựng works by and others wrote: a change of law with eight days left, one brought in, one to come; and the list of the year begun. */
export async function seedExternals(app: INestApplicationContext): Promise<void> {
  await app.get(Work).run(systemActor(organizationId('SXD')), async (tx) => {
    for (const external of EXTERNALS) await place(tx, external);
    // The amendment in review brings the rules of co-operation in.
    await tx.query('insert into revision_external (id, organization_id, revision_id, external_document_id) values ($1,$2,$3,$4)', [
      demoId('revision-external:SXD:QT-HT-06'),
      organizationId('SXD'),
      revisionId('SXD', 'QT-HT-06', 2, 1),
      externalId('9042/QĐ-UBND'),
    ]);
    for (const [code, issue, amendment] of REVIEWED) {
      const id = demoId(`document-review:SXD:${code}:2026`);
      await tx.query(
        `insert into document_review (id, organization_id, document_id, revision_id, year, outcome, reviewed_by, reviewed_at)
         values ($1,$2,$3,$4,2026,'unchanged',$5,$6)`,
        [id, organizationId('SXD'), documentId('SXD', code), revisionId('SXD', code, issue, amendment), personId('thuky'), REVIEWED_AT],
      );
      await tx.recordOf(
        'document-review.made',
        { type: 'document-review', id, organizationId: organizationId('SXD') },
        { outcome: 'unchanged' },
      );
    }
  });
}

async function place(tx: Tx, { kind, number, issuer, title, issuedOn, effectiveFrom, touches }: DemoExternal): Promise<void> {
  const [id, owner] = [externalId(number), organizationId('SXD')];
  await tx.query(
    `insert into external_document (id, organization_id, kind, number, issuer, title, issued_on, effective_from, created_by, created_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)`,
    [id, owner, kind, number, issuer, title, issuedOn, effectiveFrom, personId('thuky'), '2026-11-12T02:00:00Z'],
  );
  await tx.recordOf('external-document.entered', { type: 'external-document', id, organizationId: owner }, { number });
  for (const [code, on] of touches)
    await tx.query(
      'insert into external_link (id, organization_id, external_document_id, document_id, linked_by, linked_at) values ($1,$2,$3,$4,$5,$6)',
      [externalLinkId(number, code), owner, id, documentId('SXD', code), personId('thuky'), `${on}T02:00:00Z`],
    );
}
