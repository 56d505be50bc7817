import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import type { Tx } from '@qms/work';
import { type HandFacts, handFaults } from './hand-entry.rules';

/** What people write of a record is asked for sense before it stands in the register. */
@Injectable()
export class HandWords {
  constructor(private readonly organizations: OrganizationsReader) {}

  /**
   * @param organizationId whose unit it must be
   * @param asked which fields are asked; a record of long ago may say what no form takes today
   * @param prefix of the fields, e.g. `items[3].`
   * @throws Refusal the first fault by its field; `unknown-reference` for a unit that is not the organization's
   */
  async know(
    tx: Tx,
    organizationId: string,
    facts: HandFacts & { unitId?: string | null },
    asked: (field: string) => boolean,
    prefix = '',
  ): Promise<void> {
    const fault = handFaults(facts, tx.today).find(({ field }) => asked(field));
    if (fault) throw invalid(`${prefix}${fault.field}`, fault.code, fault.params);
    if (!facts.unitId || !asked('unitId')) return;
    const units = await this.organizations.names(tx, organizationId);
    if (!units.some(({ id }) => id === facts.unitId)) throw new Refusal('unknown-reference', { field: `${prefix}unitId` });
  }
}

/** Everything is asked of what is new. */
export const EVERYTHING = (): boolean => true;
