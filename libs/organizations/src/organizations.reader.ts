import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import type { OrganizationDto, OrganizationListDto, OrganizationRowDto } from './organizations.dto';
import { organizationsPolicy } from './organizations.policy';

const ROW = `id, parent_id as "parentId", code, name, short_name as "shortName", kind,
  to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo"`;

/** What the importer and official papers need of an organization. */
export interface OrganizationNames {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
}

/** What stands in the head of an official paper (NĐ 30/2020). */
export interface PaperHead {
  readonly name: string;
  readonly parentTitle: string | null;
  readonly place: string | null;
  readonly symbol: string | null;
}

@Injectable()
export class OrganizationsReader {
  constructor(private readonly work: Work) {}

  /** The whole tree as of today, ended ones too. */
  list(actor: Actor): Promise<OrganizationListDto> {
    return this.work.read(actor, async (db) => ({
      items: await db.query<OrganizationRowDto>(`select ${ROW} from organization order by valid_to nulls first, code`),
    }));
  }

  get(actor: Actor, id: string): Promise<OrganizationDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<OrganizationDto>(
        `select ${ROW}, aliases, place, symbol, parent_title as "parentTitle", contact, officer, website, version from organization where id = $1`,
        [id],
      );
      if (!row) throw new Refusal('not-found');
      return {
        ...row,
        covers: await db.query(
          'select o.id, o.name from qms_coverage c join organization o on o.id = c.node_id where c.owner_id = $1 and c.valid_to is null order by o.name',
          [id],
        ),
        predecessors: await db.query(succession('predecessor_id', 'successor_id'), [id]),
        successors: await db.query(succession('successor_id', 'predecessor_id'), [id]),
        duties: await db.query(
          'select year, duty, legal_basis as "legalBasis" from organization_duty where organization_id = $1 order by year desc',
          [id],
        ),
        mayManage: allows(organizationsPolicy, actor, 'organization:manage', actor).allowed,
      };
    });
  }

  /** Names by which papers call the units of an organization: its rooms, its public units, itself. */
  async names(db: Db, organizationId: string): Promise<OrganizationNames[]> {
    return db.query(
      `select id, code, name, short_name as "shortName", aliases from organization where id = $1 or parent_id = $1 order by length(name) desc`,
      [organizationId],
    );
  }

  async paperHead(db: Db, organizationId: string): Promise<PaperHead> {
    const [head] = await db.query<PaperHead>('select name, parent_title as "parentTitle", place, symbol from organization where id = $1', [
      organizationId,
    ]);
    if (!head) throw new Refusal('not-found');
    return head;
  }

  /** Is the organization's own rule in force? Its head may switch it; absent = the default of the code. */
  async ruleEnabled(db: Pick<Db, 'query'>, organizationId: string, rule: string, otherwise: 'on' | 'off'): Promise<boolean> {
    const [row] = await db.query<{ enabled: boolean }>('select enabled from organization_rule where organization_id = $1 and rule = $2', [
      organizationId,
      rule,
    ]);
    return row ? row.enabled : otherwise === 'on';
  }
}

const succession = (other: string, own: string): string =>
  `select o.id, o.name, s.legal_act as "legalAct", to_char(s.happened_on, 'YYYY-MM-DD') as "happenedOn"
   from organization_succession s join organization o on o.id = s.${other} where s.${own} = $1 order by s.happened_on desc`;
