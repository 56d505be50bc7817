import { Injectable, type StreamableFile } from '@nestjs/common';
import { invalid } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { workbook } from '@qms/records';
import { writeWorkbook } from '@qms/spreadsheets';
import { type Actor, authorize, legalDate, Work } from '@qms/work';
import { ChangeRequestsService } from '../changes/change-requests.service';
import { documentsPolicy } from '../documents.policy';
import { refuseStrange } from '../reading/distributions.service';
import { DocumentReview } from './document-review.entity';
import type { ReviewDocumentsDto, ReviewedDocumentsDto, ReviewItemDto } from './document-reviews.dto';
import { DocumentReviewsReader } from './document-reviews.reader';
import type { ReviewOutcome } from './review-due.rules';

const OUTCOME_WORDS: Readonly<Record<ReviewOutcome, string>> = {
  unchanged: 'Không thay đổi',
  amend: 'Cần sửa đổi',
  withdraw: 'Cần hủy bỏ',
};
/** Documents that one change request names. */
const MOST_IN_REQUEST = 60;

/** Soát xét định kỳ: many at once. */
@Injectable()
export class DocumentReviewsService {
  constructor(
    private readonly work: Work,
    private readonly requests: ChangeRequestsService,
    private readonly reader: DocumentReviewsReader,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** What is to be amended or withdrawn opens one change request for all of them, in the same unit of work. */
  review(actor: Actor, { documentIds, outcome, remark }: ReviewDocumentsDto): Promise<ReviewedDocumentsDto> {
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document:review-yearly', actor, { now: tx.now });
      if (outcome !== 'unchanged' && !remark) throw invalid('remark', 'reason-required');
      if (outcome !== 'unchanged' && documentIds.length > MOST_IN_REQUEST) throw invalid('documentIds', 'invalid-input');
      const year = Number(tx.today.slice(0, 4));
      // Locked by a statement of its own: what others wrote until now is seen by the next one.
      await tx.query('select id from document where id = any ($1::uuid[]) and organization_id = $2 order by id for update', [
        documentIds,
        actor.organizationId,
      ]);
      const known = await tx.query<{ id: string; revisionId: string; last: ReviewOutcome | null; lastRevision: string | null }>(
        `select d.id, r.id as "revisionId", v.outcome as last, v.revision_id as "lastRevision" from document d
           join revision r on r.document_id = d.id and r.state = 'effective'
           left join lateral (select o.outcome, o.revision_id from document_review o where o.document_id = d.id and o.year = $3
             order by o.reviewed_at desc, o.id desc limit 1) v on true
         where d.id = any ($1::uuid[]) and d.organization_id = $2 order by d.id`,
        [documentIds, actor.organizationId, year],
      );
      refuseStrange('documentIds', documentIds, known);
      const due = known.filter(
        ({ last, lastRevision, revisionId }) => outcome !== 'unchanged' || last !== 'unchanged' || lastRevision !== revisionId,
      );
      const filed = outcome === 'unchanged' ? null : await this.requests.fileWithin(tx, { kind: outcome, documentIds, reason: remark! });
      for (const { id, revisionId } of due) {
        const review = Object.assign(new DocumentReview(), {
          id: tx.newId(),
          organizationId: actor.organizationId,
          documentId: id,
          revisionId,
          year,
          outcome,
          remark: remark || null,
          reviewedBy: actor.personId!,
          reviewedAt: tx.now,
          changeRequestId: filed?.id ?? null,
        } satisfies DocumentReview);
        await tx.save(review);
        await tx.record('document-review.made', review, { outcome });
      }
      if (due.length === 0) tx.nothingToDo();
      return { reviewed: due.length, already: known.length - due.length, changeRequest: filed && { ...filed, mayOpen: true } };
    });
  }

  async export(actor: Actor, year: number | undefined): Promise<StreamableFile> {
    const { list, agency } = await this.work.read(actor, async (db) => ({
      list: await this.reader.of(db, actor.organizationId, year),
      agency: (await this.organizations.paperHead(db, actor.organizationId)).name,
    }));
    const bytes = writeWorkbook([
      {
        name: `Soát xét ${list.year}`,
        title: [
          agency.toLocaleUpperCase('vi'),
          `DANH SÁCH SOÁT XÉT ĐỊNH KỲ TÀI LIỆU NĂM ${list.year}`,
          `Đã soát xét ${list.done}/${list.total} tài liệu`,
          '',
        ],
        columns: [
          { header: 'STT', width: 6 },
          { header: 'Ký hiệu', width: 16 },
          { header: 'Tên tài liệu', width: 52 },
          { header: 'Lần ban hành', width: 10 },
          { header: 'Lần sửa đổi', width: 10 },
          { header: 'Hiệu lực từ', width: 14 },
          { header: 'Hạn soát xét', width: 14 },
          { header: 'Kết quả', width: 18 },
          { header: 'Ghi chú', width: 40 },
          { header: 'Người soát xét', width: 24 },
          { header: 'Ngày soát xét', width: 14 },
          { header: 'Phiếu đề nghị', width: 12 },
        ],
        rows: list.items.map((item, place) => [place + 1, ...lineOf(item)]),
      },
    ]);
    return workbook(bytes, `Soát xét tài liệu năm ${list.year}.xlsx`);
  }
}

const two = (value: number): string => String(value).padStart(2, '0');
const lineOf = (item: ReviewItemDto) => [
  item.code,
  item.title,
  two(item.issue),
  two(item.amendment),
  { day: item.effectiveFrom },
  { day: item.dueOn },
  item.outcome === null ? null : OUTCOME_WORDS[item.outcome],
  item.remark,
  item.reviewedBy?.name ?? null,
  item.reviewedAt === null ? null : { day: legalDate(new Date(item.reviewedAt)) },
  item.changeRequest === null ? null : `${two(item.changeRequest.number)}/${item.changeRequest.year}`,
];
