import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { type Actor, authorize, type LegalDate, type Tx, Work } from '@qms/work';
import { DeputyField } from './deputy-field.entity';
import type { AssignFieldsDto, EndFieldDto } from './fields.dto';
import { signingPolicy } from './signing.policy';

/** The head's assignment of fields to his deputies (phân công lĩnh vực phụ trách). */
@Injectable()
export class DeputyFieldsService {
  constructor(
    private readonly work: Work,
    private readonly organizations: OrganizationsReader,
  ) {}

  /**
   * Every unit and field named, by one act.
   * @throws Refusal `not-a-deputy`, `field-of-another` where another deputy has one of them at that time
   */
  assign(actor: Actor, input: AssignFieldsDto): Promise<{ ids: string[] }> {
    return this.work.run(actor, async (tx) => {
      // Who assigns fields of one agency at once waits for its row.
      await tx.query('select id from organization where id = $1 for update', [actor.organizationId]);
      authorize(signingPolicy, actor, 'signing:assign-field', actor, { now: tx.now });
      const unitIds = input.unitIds ?? [];
      const procedureFields = (input.procedureFields ?? []).map((field) => field.trim()).filter((field) => field !== '');
      if (unitIds.length + procedureFields.length === 0) throw invalid('unitIds', 'field-empty');
      if (input.validTo !== undefined && input.validTo <= input.validFrom) throw invalid('validTo', 'ends-before-it-begins');
      if (!(await isDeputy(tx, input.personId, input.validFrom))) throw invalid('personId', 'not-a-deputy');
      const units = new Map((await this.organizations.names(tx, actor.organizationId)).map((unit) => [unit.id, unit.shortName]));
      const strange = unitIds.findIndex((id) => !units.has(id) || id === actor.organizationId);
      if (strange >= 0) throw new Refusal('unknown-reference', { field: `unitIds[${strange}]` });
      const ids: string[] = [];
      const things = [
        ...unitIds.map((unitId) => ({ unitId, procedureField: null, subject: units.get(unitId)! })),
        ...procedureFields.map((procedureField) => ({ unitId: null, procedureField, subject: procedureField })),
      ];
      for (const { unitId, procedureField, subject } of things) {
        await this.refuseTaken(tx, { unitId, procedureField, subject }, input);
        const field = Object.assign(new DeputyField(), {
          id: tx.newId(),
          organizationId: actor.organizationId,
          personId: input.personId,
          unitId,
          procedureField,
          decided: input.decided.trim(),
          validFrom: input.validFrom,
          validTo: input.validTo ?? null,
          enteredBy: actor.personId!,
          enteredAt: tx.now,
          endedBy: null,
          endedAt: null,
        } satisfies Omit<DeputyField, 'version'>);
        await tx.save(field);
        await tx.record('deputy-field.assigned', field);
        ids.push(field.id);
      }
      return { ids };
    });
  }

  /** @throws Refusal `wrong-state` once it is over */
  end(actor: Actor, id: string, { validTo }: EndFieldDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const field = await tx.lock(DeputyField, id);
      authorize(signingPolicy, actor, 'signing:assign-field', field, { now: tx.now });
      if (field.validTo !== null && field.validTo <= tx.today) throw new Refusal('wrong-state');
      if (validTo < field.validFrom) throw invalid('validTo', 'ends-before-it-begins');
      if (field.validTo !== null && validTo > field.validTo) throw invalid('validTo', 'field-already-ends');
      Object.assign(field, { validTo, endedBy: actor.personId, endedAt: tx.now });
      await tx.save(field);
      await tx.record('deputy-field.ended', field);
      return { id };
    });
  }

  private async refuseTaken(
    tx: Tx,
    { unitId, procedureField, subject }: { unitId: string | null; procedureField: string | null; subject: string },
    { validFrom, validTo }: AssignFieldsDto,
  ): Promise<void> {
    const [taken] = await tx.query<{ name: string }>(
      `select p.name from deputy_field f join person p on p.id = f.person_id where f.organization_id = $1
         and (f.unit_id = $2 or vn_fold(f.procedure_field) = vn_fold($3)) and daterange(f.valid_from, f.valid_to) && daterange($4::date, $5::date)`,
      [tx.actor.organizationId, unitId, procedureField, validFrom, validTo ?? null],
    );
    if (taken) throw new Refusal('field-of-another', { field: unitId ? 'unitIds' : 'procedureFields', subject, name: taken.name });
  }
}

async function isDeputy(tx: Tx, personId: string, on: LegalDate): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from membership where person_id = $1 and organization_id = $2 and role = 'deputy-head' and (valid_to is null or valid_to > greatest($3::date, $4::date))`,
    [personId, tx.actor.organizationId, on, tx.today],
  );
  return rows.length > 0;
}
