import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { documentsPolicy, seesDrafts } from '../documents.policy';
import { IN_FORCE_ON } from '../in-force.rules';
import type { ExternalKind } from './external-document.entity';
import type { LawUpdateDto, LawUpdateListDto, TouchedDocumentDto } from './external-documents.dto';
import { lawUpdate, OPEN_UPDATES } from './law-update.rules';

/** The organization's own rule: procedures follow a decision that announces TTHC within a month; on unless its head switched it off. */
export const FOLLOWS_TTHC_DECISIONS = 'follows-tthc-decisions';

interface LinkRow {
  readonly linkId: string;
  readonly externalId: string;
  readonly kind: ExternalKind;
  readonly number: string;
  readonly externalTitle: string;
  readonly issuedOn: string;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly document: TouchedDocumentDto;
  readonly isInForce: boolean;
  readonly revisionFrom: string | null;
  readonly broughtInOn: string | null;
  readonly broughtInBy: LawUpdateDto['broughtInBy'];
  readonly inMaking: LawUpdateDto['inMaking'];
  readonly checkedOn: string | null;
  readonly checkedAt: string | null;
  readonly checkedBy: LawUpdateDto['checkedBy'];
  readonly checkReason: string | null;
}
const DAY = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;
const VN_DAY = (column: string): string => `(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;
const NAMING = `select r.* from revision_external n join revision r on r.id = n.revision_id
  where n.external_document_id = l.external_document_id and n.dropped_at is null and r.document_id = l.document_id`;
const BRIEF = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'issue', ${alias}.issue, 'amendment', ${alias}.amendment, 'state', ${alias}.state) end`;
/** $1 = agency, $2 = controlled document, $3 = external document. A revision withdrawn before it was in force brought nothing in. */
const LINKS = `select l.id as "linkId", e.id as "externalId", e.kind, e.number, e.title as "externalTitle", ${DAY('e.issued_on')} as "issuedOn",
    ${DAY('e.effective_from')} as "effectiveFrom", ${DAY('e.effective_to')} as "effectiveTo",
    json_build_object('id', d.id, 'code', d.code, 'title', d.title) as document, d.state = 'effective' as "isInForce",
    (select ${DAY('r.effective_from')} from revision r where r.document_id = d.id and ${IN_FORCE_ON('r', VN_DAY('l.linked_at'))} limit 1) as "revisionFrom",
    ${DAY('b.effective_from')} as "broughtInOn", ${BRIEF('b')} as "broughtInBy", ${BRIEF('m')} as "inMaking",
    ${DAY(VN_DAY('l.checked_at'))} as "checkedOn", l.checked_at as "checkedAt", l.check_reason as "checkReason",
    case when p.id is null then null else json_build_object('id', p.id, 'name', p.name, 'post', p.post) end as "checkedBy"
  from external_link l join external_document e on e.id = l.external_document_id join document d on d.id = l.document_id
    left join lateral (${NAMING} and r.state in ('effective', 'superseded', 'withdrawn') and r.effective_from is not null
      and r.effective_to is distinct from r.effective_from order by r.effective_from limit 1) b on true
    left join lateral (${NAMING} and r.state in ('draft', 'in-review', 'returned', 'approved') limit 1) m on true
    left join person p on p.id = l.checked_by
  where l.organization_id = $1 and l.ended_at is null and d.undone_at is null and ($2::uuid is null or l.document_id = $2)
    and ($3::uuid is null or l.external_document_id = $3)
  order by d.code, e.issued_on desc, l.id`;

/** Whether what others wrote was brought into the procedures that it touches, and how long that may take. */
@Injectable()
export class LawUpdatesReader {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
  ) {}

  /** Of one document that the actor may see, a supervising office's too, or all of the agency: what is open first, the nearest due day on top. */
  list(actor: Actor, documentId: string | undefined, language: Language): Promise<LawUpdateListDto> {
    return this.work.read(actor, async (db) => {
      const subject = await this.subject(db, documentId);
      const keep = allows(documentsPolicy, actor, 'document:keep-external', subject);
      return {
        items: (await this.of(db, subject.organizationId, { documentId })).sort(openFirst),
        actions: showActions(
          { check: [keep], unlink: [keep], request: [allows(documentsPolicy, actor, 'document:request-change', subject)] },
          language,
        ),
      };
    });
  }

  /** The door for others (lists, the duty board): every link of an agency with its reading of today. */
  async of(
    db: Db,
    organizationId: string,
    only: { documentId?: string | undefined; externalId?: string | undefined } = {},
  ): Promise<LawUpdateDto[]> {
    const rows = await db.query<LinkRow>(LINKS, [organizationId, only.documentId ?? null, only.externalId ?? null]);
    const followsTthcDecisions = await this.organizations.ruleEnabled(db, organizationId, FOLLOWS_TTHC_DECISIONS, 'on');
    return rows.map((row) => show(row, followsTthcDecisions, db));
  }

  /** What somebody still has to do something about, the nearest due day first. */
  async open(db: Db, organizationId: string): Promise<LawUpdateDto[]> {
    return (await this.of(db, organizationId)).filter(({ state }) => OPEN_UPDATES.includes(state)).sort(openFirst);
  }

  private async subject(db: Db, documentId: string | undefined): Promise<{ organizationId: string }> {
    if (documentId === undefined) return { organizationId: db.actor.organizationId };
    const [document] = await db.query<{ organizationId: string }>(
      'select organization_id as "organizationId" from document where id = $1',
      [documentId],
    );
    if (!document) throw new Refusal('not-found');
    return document;
  }
}

function show(row: LinkRow, followsTthcDecisions: boolean, db: Db): LawUpdateDto {
  const update = lawUpdate({ ...row, followsTthcDecisions }, db.today);
  return {
    linkId: row.linkId,
    externalId: row.externalId,
    kind: row.kind,
    number: row.number,
    externalTitle: row.externalTitle,
    document: row.document,
    ...update,
    broughtInBy: update.state === 'brought-in' ? row.broughtInBy : null,
    inMaking: seesDrafts(db.actor.roles) ? row.inMaking : null,
    checkedBy: row.checkedBy,
    checkedAt: row.checkedAt,
    checkReason: row.checkReason,
  };
}

const openFirst = (a: LawUpdateDto, b: LawUpdateDto): number =>
  Number(b.daysLeft !== null) - Number(a.daysLeft !== null) ||
  (a.daysLeft ?? 0) - (b.daysLeft ?? 0) ||
  a.document.code.localeCompare(b.document.code);
