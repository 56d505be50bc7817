import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { Register } from '@qms/records';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import { BRIEFING_SOURCE, briefingRecord } from './briefing-record.rules';
import { refuseStrange } from './distributions.service';
import type { RecordBriefingDto, VoidBriefingDto } from './reading.dto';
import { Briefing } from './reading.entity';

/** Hội nghị phổ biến counts as reading for those who were there; niêm yết is kept with its photo. Either is an ISO record. */
@Injectable()
export class BriefingsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly register: Register,
  ) {}

  record(actor: Actor, input: RecordBriefingDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      authorize(documentsPolicy, actor, 'document:record-briefing', actor, { now: tx.now });
      if (input.heldOn > tx.today) throw invalid('heldOn', 'day-to-come');
      if (input.kind === 'meeting' && input.personIds.length === 0) throw invalid('personIds', 'nobody-present');
      if (input.kind === 'posting' && input.personIds.length > 0) throw invalid('personIds', 'posting-has-no-list');
      if (input.kind === 'posting' && input.ledBy) throw invalid('ledBy', 'posting-has-no-leader');
      const revisions = await tx.query<{ id: string; revisionId: string }>(
        `select d.id, r.id as "revisionId" from document d join revision r on r.document_id = d.id and r.state = 'effective'
         where d.id = any ($1::uuid[]) and d.organization_id = $2 order by d.code for share of r`,
        [input.documentIds, actor.organizationId],
      );
      refuseStrange('documentIds', input.documentIds, revisions);
      await this.know(tx, actor, input);
      const file = await this.files.adopt(tx, input.fileId, 'fileId');
      const briefing = Object.assign(new Briefing(), {
        id: tx.newId(),
        organizationId: actor.organizationId,
        kind: input.kind,
        subject: input.subject,
        heldOn: input.heldOn,
        place: input.place,
        ledBy: input.ledBy || null,
        fileId: file.id,
        recordedBy: actor.personId!,
        recordedAt: tx.now,
        voidedBy: null,
        voidedAt: null,
        voidReason: null,
      } satisfies Omit<Briefing, 'version'>);
      await tx.save(briefing);
      await this.spread(
        tx,
        briefing,
        revisions.map(({ revisionId }) => revisionId),
        input.personIds,
      );
      await tx.record('briefing.recorded', briefing, { documents: revisions.length, people: input.personIds.length });
      await this.register.enter(tx, briefingRecord(briefing));
      return { id: briefing.id };
    });
  }

  /**
   * Recorded by mistake: it stays, struck out with its record, and counts for nobody any more.
   * @throws Refusal `record-not-correctable` while something rests on its record
   */
  strikeOut(actor: Actor, id: string, { reason }: VoidBriefingDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const briefing = await tx.lock(Briefing, id);
      authorize(documentsPolicy, actor, 'document:record-briefing', briefing, { now: tx.now });
      if (briefing.voidedAt) throw new Refusal('wrong-state');
      Object.assign(briefing, { voidedBy: actor.personId, voidedAt: tx.now, voidReason: reason });
      await tx.save(briefing);
      await tx.record('briefing.struck-out', briefing, { reason });
      await this.register.strikeOut(tx, { type: BRIEFING_SOURCE, id }, tx.today, reason);
      return { id };
    });
  }

  private async know(tx: Tx, actor: Actor, { personIds, heldOn }: RecordBriefingDto): Promise<void> {
    if (personIds.length === 0) return;
    const members = await tx.query<{ id: string }>(
      `select distinct person_id as id from membership where person_id = any ($1::uuid[]) and organization_id = $2
         and valid_from <= $3::date and (valid_to is null or valid_to > $4::date)`,
      [personIds, actor.organizationId, tx.today, heldOn],
    );
    refuseStrange('personIds', personIds, members);
  }

  private async spread(tx: Tx, briefing: Briefing, revisionIds: readonly string[], personIds: readonly string[]): Promise<void> {
    await tx.query(
      `insert into briefing_document (id, organization_id, briefing_id, revision_id)
       select i.id, $1, $2, i.revision_id from unnest($3::uuid[], $4::uuid[]) i(id, revision_id)`,
      [briefing.organizationId, briefing.id, revisionIds.map(() => tx.newId()), revisionIds],
    );
    const pairs = revisionIds.flatMap((revisionId) => personIds.map((personId) => ({ id: tx.newId(), revisionId, personId })));
    if (pairs.length === 0) return;
    // The day of the meeting is when they came to know it.
    await tx.query(
      `insert into reading (id, organization_id, revision_id, person_id, read_at, briefing_id)
       select i.id, $1, i.revision_id, i.person_id, $2::date::timestamp at time zone 'Asia/Ho_Chi_Minh', $3
       from unnest($4::uuid[], $5::uuid[], $6::uuid[]) i(id, revision_id, person_id)`,
      [
        briefing.organizationId,
        briefing.heldOn,
        briefing.id,
        pairs.map(({ id }) => id),
        pairs.map(({ revisionId }) => revisionId),
        pairs.map(({ personId }) => personId),
      ],
    );
  }
}
