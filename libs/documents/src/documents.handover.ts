import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type HandoverKind, type HandoverParties, Handovers, type OpenThing } from '@qms/handovers';
import type { Tx } from '@qms/work';
import { ChangeOpinion, ChangeRequest } from './changes/change-request.entity';
import { DocumentImport } from './existing/document-import.entity';
import { Issuance } from './issuances/issuance.entity';
import { Review } from './revision.entity';
import { underHand } from './revision-moves';

/** `QT-HT-04 - Quy trình …, lần ban hành/sửa đổi 03/01`. */
const REVISION_LABEL = `d.code || ' - ' || r.title || ', lần ban hành/sửa đổi ' || lpad(r.issue::text, 2, '0') || '/' || lpad(r.amendment::text, 2, '0')`;
const REQUEST_LABEL = `'Phiếu đề nghị số ' || lpad(c.number::text, 2, '0') || '/' || c.year || ': ' || c.reason`;
const revisionLink = (id: string): string => `/tai-lieu/phien-ban/${id}`;

/** Drafts and returned drafts: the successor goes on with them as their author. */
const DRAFTS: HandoverKind = {
  kind: 'revision-draft',
  right: 'document:prepare',
  words: { vi: 'Dự thảo tài liệu', en: 'Drafts of documents' },
  linkOf: revisionLink,
  open: (db, { organizationId, personId }) =>
    db.query<OpenThing>(
      `select r.id, ${REVISION_LABEL} as label from revision r join document d on d.id = r.document_id
       where r.organization_id = $1 and r.state in ('draft', 'returned') and $2 in (r.prepared_by, r.submitted_by) order by r.document_id`,
      [organizationId, personId],
    ),
  async handOver(tx, id, { fromId, toId }) {
    const { revision } = await underHand(tx, id);
    if (!['draft', 'returned'].includes(revision.state) || ![revision.preparedBy, revision.submittedBy].includes(fromId)) return false;
    if (revision.preparedBy === fromId) revision.preparedBy = toId;
    if (revision.submittedBy === fromId) revision.submittedBy = toId;
    await tx.save(revision);
    await tx.record('revision.handed-over', revision, await names(tx, toId));
    return true;
  },
};

/** What was submitted: who wrote it stays its author; it comes back to the successor. */
const SUBMITTED: HandoverKind = {
  kind: 'revision-submitted',
  right: 'document:submit',
  words: { vi: 'Tài liệu đã trình', en: 'Documents submitted' },
  linkOf: revisionLink,
  open: (db, { organizationId, personId }) =>
    db.query<OpenThing>(
      `select r.id, ${REVISION_LABEL} as label from revision r join document d on d.id = r.document_id
       where r.organization_id = $1 and r.state in ('in-review', 'approved') and r.submitted_by = $2 order by r.document_id`,
      [organizationId, personId],
    ),
  async handOver(tx, id, { fromId, toId }) {
    const { revision } = await underHand(tx, id);
    if (!['in-review', 'approved'].includes(revision.state) || revision.submittedBy !== fromId) return false;
    revision.submittedBy = toId;
    await tx.save(revision);
    await tx.record('revision.handed-over', revision, await names(tx, toId));
    return true;
  },
};

const PACKAGES: HandoverKind = {
  kind: 'issuance',
  right: 'document:submit',
  words: { vi: 'Đợt ban hành', en: 'Issuing packages' },
  linkOf: (id) => `/dot-ban-hanh/${id}`,
  open: (db, { organizationId, personId }) =>
    db.query<OpenThing>(
      `select i.id, i.subject as label from issuance i where i.organization_id = $1
         and ((i.state in ('draft', 'returned') and $2 in (i.prepared_by, i.submitted_by)) or (i.state in ('in-review', 'signed', 'numbered') and i.submitted_by = $2))
       order by i.id`,
      [organizationId, personId],
    ),
  async handOver(tx, id, { fromId, toId }) {
    const issuance = await tx.lock(Issuance, id);
    const isDraft = ['draft', 'returned'].includes(issuance.state);
    const isHis = issuance.submittedBy === fromId || (isDraft && issuance.preparedBy === fromId);
    if (!isHis || ['issued', 'discarded'].includes(issuance.state)) return false;
    if (isDraft && issuance.preparedBy === fromId) issuance.preparedBy = toId;
    if (issuance.submittedBy === fromId) issuance.submittedBy = toId;
    await tx.save(issuance);
    await tx.record('issuance.handed-over', issuance, await names(tx, toId));
    return true;
  },
};

/** Opinions that are still awaited; where the successor was asked himself already, he is asked once. */
const REVIEWS: HandoverKind = {
  kind: 'review',
  right: 'document:review',
  words: { vi: 'Ý kiến xem xét tài liệu đang chờ', en: 'Reviews awaited' },
  linkOf: revisionLink,
  open: (db, { organizationId, personId }) =>
    db.query<OpenThing>(
      `select r.id, ${REVISION_LABEL} as label from review v join revision r on r.id = v.revision_id and r.round = v.round and r.state = 'in-review'
         join document d on d.id = r.document_id
       where v.organization_id = $1 and v.person_id = $2 and v.agreed_at is null and v.lapsed_at is null order by r.document_id`,
      [organizationId, personId],
    ),
  async handOver(tx, id, parties) {
    const { revision, reviews } = await underHand(tx, id);
    const own = reviews.find(({ personId, agreedAt, lapsedAt }) => personId === parties.fromId && !agreedAt && !lapsedAt);
    if (revision.state !== 'in-review' || !own) return false;
    const review = await tx.lock(Review, own.id);
    if (reviews.some(({ personId }) => personId === parties.toId)) review.lapsedAt = tx.now;
    else review.personId = parties.toId;
    await tx.save(review);
    await tx.record(review.lapsedAt ? 'review.lapsed' : 'review.handed-over', review, await names(tx, parties.toId));
    return true;
  },
};

const OPINIONS: HandoverKind = {
  kind: 'change-opinion',
  right: 'document:advise-change',
  words: { vi: 'Ý kiến về phiếu đề nghị đang chờ', en: 'Opinions on change requests awaited' },
  linkOf: (id) => `/tai-lieu/phieu-de-nghi/${id}`,
  open: (db, { organizationId, personId }) =>
    db.query<OpenThing>(
      `select c.id, ${REQUEST_LABEL} as label from change_opinion o join change_request c on c.id = o.request_id and c.state = 'awaiting'
       where o.organization_id = $1 and o.person_id = $2 and o.given_at is null order by c.id`,
      [organizationId, personId],
    ),
  async handOver(tx, id, { fromId, toId }) {
    const request = await tx.lock(ChangeRequest, id);
    const opinions = await tx.find(ChangeOpinion, { requestId: id });
    const own = opinions.find(({ personId, givenAt }) => personId === fromId && givenAt === null);
    // An opinion that was asked of both is asked of the successor once; it cannot lapse, so his own stays.
    if (request.state !== 'awaiting' || !own || opinions.some(({ personId }) => personId === toId)) return false;
    const opinion = await tx.lock(ChangeOpinion, own.id);
    opinion.personId = toId;
    await tx.save(opinion);
    await tx.record('change-opinion.handed-over', opinion, await names(tx, toId));
    return true;
  },
};

const IMPORTS: HandoverKind = {
  kind: 'document-import',
  right: 'document:prepare',
  words: { vi: 'Nhập hiện trạng đang kiểm tra', en: 'Imports of existing documents' },
  linkOf: (id) => `/tai-lieu/nhap-hien-trang/${id}`,
  open: (db, { organizationId, personId }) =>
    db.query<OpenThing>(
      `select i.id, i.source_name as label from document_import i where i.organization_id = $1 and i.state = 'proposal' and i.created_by = $2 order by i.id`,
      [organizationId, personId],
    ),
  async handOver(tx, id, { fromId, toId }) {
    const one = await tx.lock(DocumentImport, id);
    if (one.state !== 'proposal' || one.createdBy !== fromId) return false;
    one.createdBy = toId;
    await tx.save(one);
    await tx.record('document-import.handed-over', one, await names(tx, toId));
    return true;
  },
};

const names = async (tx: Tx, toId: HandoverParties['toId']): Promise<{ successor: string }> => {
  const [person] = await tx.query<{ name: string }>('select name from person where id = $1', [toId]);
  return { successor: person!.name };
};

/** What of documents belongs to a person and goes over with him; change requests and external documents are the role's, not his. */
@Injectable()
export class DocumentsHandover implements OnModuleInit {
  constructor(private readonly handovers: Handovers) {}

  onModuleInit(): void {
    this.handovers.register(DRAFTS, SUBMITTED, PACKAGES, REVIEWS, OPINIONS, IMPORTS);
  }
}
