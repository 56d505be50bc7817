import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, type LegalDate, type Tx, Work } from '@qms/work';
import { againstGranting } from './authorization.rules';
import type { EnterAuthorizationDto, RevokeAuthorizationDto } from './authorizations.dto';
import { signingPolicy } from './signing.policy';
import { SigningAuthorization } from './signing-authorization.entity';
import { headsUnit } from './unit-heads';

/** Sổ ủy quyền: the written authorizations of the head to sign TUQ. */
@Injectable()
export class AuthorizationsService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  /** @throws Refusal `only-the-head-authorizes`, `authorized-heads-no-unit` (law), `authorized-twice`, `already-exists` for a number of that day */
  enter(actor: Actor, input: EnterAuthorizationDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const { organizationId } = actor;
      // Who keeps the register of one agency at once waits for its row.
      await tx.query('select id from organization where id = $1 for update', [organizationId]);
      authorize(signingPolicy, actor, 'signing:keep-authorizations', actor, { now: tx.now });
      if (input.decidedOn > tx.today) throw invalid('decidedOn', 'day-to-come');
      if (input.validFrom < input.decidedOn) throw invalid('validFrom', 'counts-before-written');
      if (input.validUntil < input.validFrom) throw invalid('validUntil', 'ends-before-it-begins');
      const head = await headOn(tx, organizationId, input.decidedOn);
      const because = againstGranting({
        grantedByHead: head !== null && head !== input.personId,
        headsUnit: await headsUnit(tx, organizationId, { personId: input.personId, unitId: input.unitId, on: input.decidedOn }),
      });
      if (because.length > 0)
        throw new Refusal(because[0]!.code, { field: because.length === 1 && head ? 'personId' : 'decidedOn' }, because);
      await this.refuseTwice(tx, input);
      await this.files.adopt(tx, input.fileId, 'fileId');
      await this.files.enter(tx, input.fileId);
      const authorization = Object.assign(new SigningAuthorization(), {
        id: tx.newId(),
        organizationId,
        number: input.number.trim(),
        decidedOn: input.decidedOn,
        grantedBy: head!,
        personId: input.personId,
        unitId: input.unitId,
        matter: input.matter.trim(),
        validFrom: input.validFrom,
        validUntil: input.validUntil,
        fileId: input.fileId,
        enteredBy: actor.personId!,
        enteredAt: tx.now,
        revokedOn: null,
        revokedBy: null,
        revokedAt: null,
        revokeReason: null,
      } satisfies Omit<SigningAuthorization, 'version'>);
      await tx.save(authorization);
      await tx.record('signing-authorization.entered', authorization);
      return { id: authorization.id };
    });
  }

  /** What was signed before that day stays as it is. @throws Refusal `wrong-state` once it is over or revoked */
  revoke(actor: Actor, id: string, { revokedOn, reason }: RevokeAuthorizationDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const authorization = await tx.lock(SigningAuthorization, id);
      authorize(signingPolicy, actor, 'signing:keep-authorizations', authorization, { now: tx.now });
      if (authorization.revokedAt || authorization.validUntil < tx.today) throw new Refusal('wrong-state');
      if (revokedOn < authorization.validFrom || revokedOn > authorization.validUntil)
        throw invalid('revokedOn', 'revoked-outside-its-time');
      Object.assign(authorization, { revokedOn, revokedBy: actor.personId, revokedAt: tx.now, revokeReason: reason.trim() });
      await tx.save(authorization);
      await tx.record('signing-authorization.revoked', authorization, { reason: reason.trim() });
      return { id };
    });
  }

  private async refuseTwice(tx: Tx, { personId, matter, validFrom, validUntil }: EnterAuthorizationDto): Promise<void> {
    const [same] = await tx.query<{ number: string }>(
      `select number from signing_authorization where organization_id = $1 and person_id = $2 and vn_fold(matter) = vn_fold($3)
         and daterange(valid_from, least(valid_until, revoked_on - 1), '[]') && daterange($4::date, $5::date, '[]')`,
      [tx.actor.organizationId, personId, matter.trim(), validFrom, validUntil],
    );
    if (same) throw new Refusal('authorized-twice', { field: 'matter', number: same.number });
  }
}

/** Who was the head on a day; null where nobody held that role in the system. */
async function headOn(tx: Tx, organizationId: string, on: LegalDate): Promise<string | null> {
  const [head] = await tx.query<{ id: string }>(
    `select person_id as id from membership where organization_id = $1 and role = 'agency-head' and valid_from <= $2::date
       and (valid_to is null or valid_to > $2::date) order by valid_from desc, id limit 1`,
    [organizationId, on],
  );
  return head?.id ?? null;
}
