import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type HeldRole, type Tx, Work } from '@qms/work';
import { absencesPolicy } from '../absences.policy';
import { Absence } from './absence.entity';
import type { ChangeAbsenceDto, EnterAbsenceDto } from './absences.dto';
import { mayStandIn } from './stand-in.rules';
import { ROLES_OF } from './stood-in';

/** Who is away from when to when, and who stands in. It moves no right: whoever stands in does what his own roles give. */
@Injectable()
export class AbsencesService {
  constructor(private readonly work: Work) {}

  /** @throws Refusal `away-already` for days that another absence covers, `cannot-stand-in` for somebody of another role */
  enter(actor: Actor, input: EnterAbsenceDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { organizationId } = actor;
      const personId = input.personId ?? actor.personId!;
      // His absences are entered one after the other.
      await tx.query('select id from person where id = $1 for update', [personId]);
      authorize(absencesPolicy, actor, 'absence:enter', { organizationId, personId }, { now: tx.now });
      if (input.awayUntil < input.awayFrom) throw invalid('awayUntil', 'ends-before-it-begins');
      if (input.awayUntil < tx.today) throw invalid('awayUntil', 'absence-over');
      const absent = await rolesOf(tx, personId, 'personId');
      if (input.standInId) await this.knownStandIn(tx, { personId, roles: absent }, input.standInId);
      const [other] = await tx.query(
        `select 1 from absence where organization_id = $1 and person_id = $2 and cancelled_at is null
           and daterange(away_from, away_until, '[]') && daterange($3::date, $4::date, '[]')`,
        [organizationId, personId, input.awayFrom, input.awayUntil],
      );
      if (other) throw new Refusal('away-already', { field: 'awayFrom' });
      const absence = Object.assign(new Absence(), {
        id: tx.newId(),
        organizationId,
        personId,
        awayFrom: input.awayFrom,
        awayUntil: input.awayUntil,
        standInId: input.standInId ?? null,
        note: input.note?.trim() || null,
        enteredBy: actor.personId!,
        enteredAt: tx.now,
        cancelledBy: null,
        cancelledAt: null,
      } satisfies Omit<Absence, 'version'>);
      await tx.save(absence);
      await tx.record('absence.entered', absence);
      return { id: absence.id };
    });
  }

  /** Longer, shorter, or with another stand-in. @throws Refusal `wrong-state` once it is over or cancelled */
  change(actor: Actor, id: string, input: ChangeAbsenceDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const absence = await this.open(tx, id);
      const { personId, organizationId } = absence;
      if (input.awayUntil !== undefined) {
        if (input.awayUntil < absence.awayFrom) throw invalid('awayUntil', 'ends-before-it-begins');
        const [other] = await tx.query(
          `select 1 from absence where organization_id = $1 and person_id = $2 and id <> $3 and cancelled_at is null
             and daterange(away_from, away_until, '[]') && daterange($4::date, $5::date, '[]')`,
          [organizationId, personId, id, absence.awayFrom, input.awayUntil],
        );
        if (other) throw new Refusal('away-already', { field: 'awayUntil' });
        absence.awayUntil = input.awayUntil;
      }
      if (input.standInId !== undefined) {
        if (input.standInId) await this.knownStandIn(tx, { personId, roles: await rolesOf(tx, personId, 'personId') }, input.standInId);
        absence.standInId = input.standInId;
      }
      await tx.save(absence);
      await tx.record('absence.changed', absence);
      return { id };
    });
  }

  /** It does not take place, or was entered by mistake. @throws Refusal `wrong-state` once it is over or cancelled */
  cancel(actor: Actor, id: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const absence = await this.open(tx, id);
      Object.assign(absence, { cancelledBy: actor.personId, cancelledAt: tx.now });
      await tx.save(absence);
      await tx.record('absence.cancelled', absence);
      return { id };
    });
  }

  private async open(tx: Tx, id: string): Promise<Absence> {
    const [row] = await tx.query<{ personId: string }>(
      'select person_id as "personId" from absence where id = $1 and organization_id = $2',
      [id, tx.actor.organizationId],
    );
    if (!row) throw new Refusal('not-found');
    await tx.query('select id from person where id = $1 for update', [row.personId]);
    const absence = await tx.lockSeen(Absence, id);
    authorize(absencesPolicy, tx.actor, 'absence:enter', absence, { now: tx.now });
    if (absence.cancelledAt || absence.awayUntil < tx.today) throw new Refusal('wrong-state');
    return absence;
  }

  private async knownStandIn(tx: Tx, absent: { personId: string; roles: readonly HeldRole[] }, standInId: string): Promise<void> {
    if (standInId === absent.personId) throw invalid('standInId', 'cannot-stand-in');
    if (!mayStandIn(absent.roles, await rolesOf(tx, standInId, 'standInId'))) throw invalid('standInId', 'cannot-stand-in');
  }
}

/** @throws Refusal `unknown-reference` for somebody who holds no role in the agency today */
async function rolesOf(tx: Tx, personId: string, field: string): Promise<HeldRole[]> {
  const [row] = await tx.query<{ roles: HeldRole[] }>(
    `select ${ROLES_OF('p.id', '$2::uuid', '$3')} as roles from person p where p.id = $1 and p.deactivated_at is null`,
    [personId, tx.actor.organizationId, tx.today],
  );
  if (!row || row.roles.length === 0) throw new Refusal('unknown-reference', { field });
  return row.roles;
}
