import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, JournalReader, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Permission, Refusal } from '@qms/lifecycle';
import { type Actor, allows, Work } from '@qms/work';
import type {
  AuthorizationDto,
  AuthorizationPageDto,
  AuthorizationRowDto,
  AuthorizationsQuery,
  UnitHeadListDto,
} from './authorizations.dto';
import { signingPolicy } from './signing.policy';
import { unitHeads } from './unit-heads';

const DAY = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;
const PERSON = (alias: string): string => `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'post', ${alias}.post)`;
/** `$2` = today. */
const ROW = `a.id, a.number, ${DAY('a.decided_on')} as "decidedOn", ${PERSON('p')} as person,
  json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name) as unit, a.matter, ${DAY('a.valid_from')} as "validFrom",
  ${DAY('a.valid_until')} as "validUntil", ${DAY('a.revoked_on')} as "revokedOn",
  case when a.revoked_on <= $2::date then 'revoked' when a.valid_until < $2::date then 'over' when a.valid_from > $2::date then 'coming' else 'in-force' end as standing`;
const FROM = 'from signing_authorization a join person p on p.id = a.person_id join organization u on u.id = a.unit_id';
const WHERE = `where a.organization_id = $1 and $2::date is not null
  and ($3::date is null or ($3 between a.valid_from and a.valid_until and (a.revoked_on is null or $3 < a.revoked_on)))`;

/** The register of authorizations of one's own agency. */
@Injectable()
export class AuthorizationsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly journal: JournalReader,
  ) {}

  /** The latest first. */
  list(actor: Actor, query: AuthorizationsQuery, language: Language): Promise<AuthorizationPageDto> {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [on, id] = this.cursors.read('signing-authorizations', query.cursor) ?? [null, null];
      const values = [actor.organizationId, db.today, query.inForceOn ?? null];
      const rows = await db.query<AuthorizationRowDto>(
        `select ${ROW} ${FROM} ${WHERE} and ($4::date is null or (a.decided_on, a.id) < ($4, $5::uuid)) order by a.decided_on desc, a.id desc limit $6`,
        [...values, on, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from signing_authorization a ${WHERE} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      const page = this.cursors.page(
        'signing-authorizations',
        rows,
        limit,
        counted,
        (row) => [row.decidedOn, row.id],
        (row) => row,
      );
      return { ...page, actions: showActions({ enter: [allows(signingPolicy, actor, 'signing:keep-authorizations', actor)] }, language) };
    });
  }

  /** @throws Refusal `not-found` */
  get(actor: Actor, id: string, language: Language): Promise<AuthorizationDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<Omit<AuthorizationDto, 'history' | 'actions'>>(
        `select ${ROW}, ${PERSON('g')} as "grantedBy", json_build_object('id', f.id, 'organizationId', f.organization_id, 'name', f.name,
           'contentType', f.content_type, 'size', f.size, 'sha256', encode(f.sha256, 'hex')) as file, a.revoke_reason as "revokeReason", a.version
         ${FROM} join person g on g.id = a.granted_by join file f on f.id = a.file_id where a.organization_id = $1 and a.id = $3`,
        [actor.organizationId, db.today, id],
      );
      if (!row) throw new Refusal('not-found');
      const open: Permission =
        row.revokedOn === null && row.validUntil >= db.today
          ? { allowed: true, because: [] }
          : { allowed: false, because: [{ code: 'wrong-state' }] };
      return {
        ...row,
        history: await this.journal.historyOf(db, [id], language),
        actions: showActions({ revoke: [allows(signingPolicy, actor, 'signing:keep-authorizations', actor), open] }, language),
      };
    });
  }

  /** Whom the head may authorize today. */
  candidates(actor: Actor): Promise<UnitHeadListDto> {
    return this.work.read(actor, async (db) => ({ items: await unitHeads(db, actor.organizationId, db.today) }));
  }
}
