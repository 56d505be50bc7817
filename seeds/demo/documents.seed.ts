import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { Files, type StoredFile } from '@qms/storage';
import { systemActor, type Tx, Work } from '@qms/work';
import { type DemoDocument, type DemoRevision, FEB, OFFICES, type Office, type State } from './demo-documents';
import { demoDocx } from './demo-docx';
import { demoId } from './demo-id';
import { demoPdf } from './demo-pdf';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

/** The way through the lifecycle to each state: the database refuses any other. */
/** Its amendment the head confirmed in the app: the clerk has not given it a number yet. */
const CONFIRMED = 'QT-XD-02';
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
      // What has ended gets no revision any more.
      state === 'withdrawn' ? 'effective' : state,
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
      `insert into revision (id, organization_id, document_id, issue, amendment, state, file_id, sha256, change_summary, prepared_by, submitted_by, submitted_at, round, issuance_id, source_file_id, title)
       values ($1,$2,$3,$4,$5,'draft',$6,$7,$8,$9,$9,$10,1,$11,$12,$13)`,
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
        document.title,
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
  if (state === 'withdrawn') await tx.query("update document set state = 'withdrawn' where id = $1", [id]);
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
  if (document.code === CONFIRMED && from && from > office.decision.on) {
    await tx.query(
      `insert into approval (id, organization_id, revision_id, sha256, kind, person_id, signer_name, signer_post, sentence, decided_on, approved_at)
       values ($1,$2,$3,$4,'confirmation',$5,$6,$7,$8,$9::date,$10)`,
      [
        demoId(`approval:${rid}`),
        organizationId(office.code),
        rid,
        Buffer.from(sha256, 'hex'),
        personId('lanhdao'),
        office.head.name,
        office.head.post,
        `${office.head.name}, ${office.head.post}, phê duyệt tài liệu ${document.code} - ${document.title}, lần ban hành/sửa đổi ${number}.`,
        from,
        `${from}T01:00:00Z`,
      ],
    );
    return;
  }
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
