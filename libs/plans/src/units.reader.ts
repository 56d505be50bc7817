import { Injectable } from '@nestjs/common';
import { OrganizationsReader } from '@qms/organizations';
import type { Db } from '@qms/work';
import type { KnownUnit } from './lead-units.rules';

/** A unit of the plan's organization, with the owner of the QMS that it belongs to (a public unit may have its own). */
export interface PlanUnit extends KnownUnit {
  readonly qmsOwnerId: string;
}

@Injectable()
export class UnitsReader {
  constructor(private readonly organizations: OrganizationsReader) {}

  /** The organization itself and what lies right under it, ended ones too; rooms first. */
  async unitsOf(db: Db, organizationId: string): Promise<PlanUnit[]> {
    const names = await this.organizations.names(db, organizationId);
    const facts = await db.query<{ id: string; kind: string; ended: boolean; qmsOwnerId: string }>(
      `select o.id, o.kind, o.valid_to is not null and o.valid_to <= $2::date as ended,
         coalesce((select c.owner_id from qms_coverage c where c.node_id = o.id and c.valid_from <= $2::date
           and (c.valid_to is null or c.valid_to > $2::date) limit 1), $1::uuid) as "qmsOwnerId"
       from organization o where o.id = $1::uuid or o.parent_id = $1::uuid order by o.kind = 'room' desc, o.code`,
      [organizationId, db.today],
    );
    return facts.flatMap((fact) => {
      const named = names.find((one) => one.id === fact.id);
      return named ? [{ ...named, ...fact }] : [];
    });
  }
}
