import type { INestApplicationContext } from '@nestjs/common';
import { Register } from '@qms/records';
import { Files, type StoredFile } from '@qms/storage';
import { systemActor, type Tx, Work } from '@qms/work';
import {
  changeOf,
  type DemoDocument,
  type DemoPackage,
  type DemoRevision,
  OFFICES,
  type Office,
  revisionKey,
  type State,
} from './demo-documents';
import { demoDocx } from './demo-docx';
import { demoId } from './demo-id';
import { demoPdf } from './demo-pdf';
import { textOf, wordOf } from './demo-texts';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';

/** The way through the lifecycle to each state: the database refuses any other. */
const WAY: Readonly<Record<State, readonly State[]>> = {
  draft: [],
  'in-review': ['in-review'],
  returned: ['in-review', 'returned'],
  approved: ['in-review', 'approved'],
  effective: ['in-review', 'effective'],
  superseded: ['in-review', 'effective', 'superseded'],
};

export const documentId = (organization: string, code: string): string => demoId(`document:${organization}:${code}`);
export const revisionId = (organization: string, code: string, issue: number, amendment: number): string =>
  demoId(`revision:${organization}:${code}:${issue}/${amendment}`);

/** Of a package by the documents that it carries; the one that issued the system where none are named. */
export const issuanceId = (organization: string, first?: string): string =>
  demoId(first === undefined ? `issuance:${organization}` : `issuance:${organization}:${first}`);
const idOf = (office: Office, one: DemoPackage): string =>
  issuanceId(office.code, one === office.packages[0] ? undefined : one.documents[0]);
/** The package that a revision goes with; a few go alone. */
const packageOf = (office: Office, document: DemoDocument, [issue, amendment]: DemoRevision): DemoPackage | undefined =>
  office.packages.find((one) => one.documents.includes(revisionKey(document.code, issue, amendment)));

/** The twenty documents of Sở Xây dựng and two of a commune, as they stand on 23/11/2026, each issued in a package. */
export async function seedDocuments(app: INestApplicationContext): Promise<void> {
  const files = app.get(Files);
  for (const office of OFFICES) {
    const actor = systemActor(organizationId(office.code));
    const decisions = new Map<DemoPackage, string>();
    for (const one of office.packages) {
      const decision = one.state === 'issued' ? (await files.receive(actor, await decisionFile(office, one))).id : null;
      if (decision !== null) decisions.set(one, decision);
      await app.get(Work).run(actor, (tx) => issue(tx, app.get(Register), files, office, one, decision));
    }
    for (const document of office.documents) {
      const uploaded: Uploaded[] = [];
      for (const revision of document.revisions) {
        const [number, amendment] = revision;
        const word = wordOf(document, number, amendment);
        uploaded.push({
          file: await files.receive(actor, {
            name: `${document.code} - ${document.title.replace(/[/:]/g, ' ')}.pdf`,
            content: await demoPdf(office.name, document.title, textOf(document, number, amendment)),
          }),
          source: word && (await files.receive(actor, { name: `${document.code}.docx`, content: await demoDocx(document.title, word) })),
          decision: decisions.get(packageOf(office, document, revision)!) ?? null,
        });
      }
      await app.get(Work).run(actor, (tx) => place(tx, app.get(Register), files, office, document, uploaded));
    }
  }
}

/** What is stored of one revision: what is read, the author's Word file, the decision that issued it. */
interface Uploaded {
  readonly file: StoredFile;
  readonly source: StoredFile | null;
  readonly decision: string | null;
}

async function decisionFile({ name, head }: Office, { number, title, from }: Extract<DemoPackage, { state: 'issued' }>) {
  return {
    name: `QĐ ${number.replace('/', '-')}.pdf`,
    content: await demoPdf(name, `QUYẾT ĐỊNH số ${number}`, [
      title,
      `Quyết định có hiệu lực từ ngày ${from.split('-').reverse().join('/')}.`,
      `${head.post} ${head.name} đã ký`,
    ]),
  };
}

/** A package as far as it has come. The first documents were issued with the first one. */
async function issue(tx: Tx, register: Register, files: Files, office: Office, one: DemoPackage, fileId: string | null): Promise<void> {
  const [id, owner, { head }] = [idOf(office, one), organizationId(office.code), office];
  const aggregate = { type: 'issuance', id, organizationId: owner };
  await tx.query(
    `insert into issuance (id, organization_id, subject, statement, state, prepared_by, created_at, submitted_by, submitted_at)
     values ($1,$2,$3,$4,'draft',$5,$6,$5,$6)`,
    [id, owner, one.title, one.statement, personId(office.secretary), `${one.on}T01:00:00Z`],
  );
  await tx.query("update issuance set state = 'in-review' where id = $1", [id]);
  if (one.state === 'in-review') {
    await tx.recordOf('issuance.submitted', aggregate, { documents: one.documents.length });
    return;
  }
  const signed = [id, head.name, head.post, `${one.on}T02:00:00Z`, one.from];
  if (one.state === 'signed') {
    await tx.query(
      `update issuance set state = 'signed', approval_kind = 'confirmation', signer_name = $2, signer_post = $3, signed_at = $4, effective_from = $5
       where id = $1`,
      signed,
    );
    await tx.recordOf('issuance.signed', aggregate, { documents: one.documents.length });
    return;
  }
  await files.adopt(tx, fileId!, 'decision');
  await tx.query(
    `update issuance set state = 'numbered', approval_kind = 'signed-decision', signer_name = $2, signer_post = $3, signed_at = $4, effective_from = $5,
       decision_number = $6, decided_on = $7, decision_file_id = $8 where id = $1`,
    [...signed, one.number, one.on, fileId],
  );
  await tx.query("update issuance set state = 'issued', issued_on = $2 where id = $1", [id, one.on]);
  await tx.recordOf('issuance.issued', aggregate, { issuedOn: one.on });
  await register.enter(tx, {
    organizationId: owner,
    kind: 'issuing-decision',
    title: one.title,
    number: one.number,
    happenedOn: one.on,
    clauses: ['7.5.2'],
    fileIds: [fileId!],
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
  uploaded: readonly Uploaded[],
): Promise<void> {
  const owner = organizationId(office.code);
  const id = documentId(office.code, document.code);
  const inForce = document.revisions.find(([, , state]) => state === 'effective');
  const open = document.revisions.find(([, , state]) => ['approved', 'in-review', 'returned'].includes(state));
  const shown = inForce ?? open!;
  await tx.query(
    `insert into document (id, organization_id, code, title, kind, clauses, state, open_state, issue, amendment, effective_on, created_by, created_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)`,
    [
      id,
      owner,
      document.code,
      document.title,
      document.kind,
      document.clauses,
      shown[2],
      open?.[2] ?? null,
      shown[0],
      shown[1],
      inForce?.[3] ?? null,
      personId(office.secretary),
      `${office.packages[0]!.on}T01:00:00Z`,
    ],
  );
  await tx.recordOf('document.created', { type: 'document', id, organizationId: owner }, { code: document.code, title: document.title });
  for (const [index, revision] of document.revisions.entries()) {
    const [issue, amendment, wanted, from, to] = revision;
    const rid = revisionId(office.code, document.code, issue, amendment);
    const { file, source, decision } = uploaded[index]!;
    const one = packageOf(office, document, revision);
    await files.adopt(tx, file.id, 'file');
    if (source) await files.adopt(tx, source.id, 'source');
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
        changeOf(document.code, issue, amendment),
        personId(office.secretary),
        one ? `${one.on}T01:00:00Z` : '2026-11-21T02:00:00Z',
        one ? idOf(office, one) : null,
        source?.id ?? null,
        document.title,
      ],
    );
    for (const step of WAY[wanted]) {
      if (step === 'effective' || step === 'approved') await approve(tx, office, rid, file.sha256, document, revision, decision);
      await tx.query(
        `update revision set state = $2, effective_from = coalesce(effective_from, case when $2 in ('effective','approved') then $3::date end),
           effective_to = case when $2 = 'superseded' then $4::date end, return_reason = case when $2 = 'returned' then $5 end where id = $1`,
        [rid, step, from ?? null, to ?? null, 'Bổ sung thành phần hồ sơ theo danh mục TTHC mới công bố'],
      );
    }
    // What went with an open package the reviewer has agreed to; of the others one awaits her and one she returned.
    if (one?.state !== 'issued')
      await tx.query(
        'insert into review (id, organization_id, revision_id, round, place, person_id, agreed_at) values ($1,$2,$3,1,0,$4,$5)',
        [demoId(`review:${rid}`), owner, rid, personId('soatxet'), one ? `${one.on}T01:30:00Z` : null],
      );
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
      if (to) await register.supersede(tx, { type: 'revision', id: rid }, to);
    }
  }
}

async function approve(
  tx: Tx,
  office: Office,
  rid: string,
  sha256: string,
  document: DemoDocument,
  revision: DemoRevision,
  decisionFileId: string | null,
): Promise<void> {
  const { head } = office;
  const one = packageOf(office, document, revision)!;
  const what = `${document.code} - ${document.title}, lần ban hành/sửa đổi ${revision
    .slice(0, 2)
    .map((n) => String(n).padStart(2, '0'))
    .join('/')}`;
  const by = `${head.name}, ${head.post}`;
  const number = one.state === 'issued' ? one.number : null;
  await tx.query(
    `insert into approval (id, organization_id, revision_id, sha256, kind, person_id, signer_name, signer_post, sentence, decision_number, decided_on, decision_file_id, approved_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)`,
    [
      demoId(`approval:${rid}`),
      organizationId(office.code),
      rid,
      Buffer.from(sha256, 'hex'),
      number === null ? 'confirmation' : 'signed-decision',
      personId(number === null ? head.login : office.secretary),
      head.name,
      head.post,
      number === null ? `${by}, phê duyệt tài liệu ${what}.` : `Tài liệu ${what} được phê duyệt theo Quyết định số ${number} do ${by}, ký.`,
      number,
      one.on,
      decisionFileId,
      `${one.on}T02:00:00Z`,
    ],
  );
}
