import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { identityPolicy } from './identity.policy';
import type { CreateMembershipDto, CreatePersonDto, EndMembershipDto } from './people.dto';
import { Membership, Person } from './person.entity';
import { Secrets } from './secrets';

const SYLLABLES =
  'ba be bi bo bu ca co cu da de di do du ga go gu ha he hi ho hu la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo'.split(
    ' ',
  );

/** Easy to read aloud over the phone, about 60 bits. */
const initialPassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => SYLLABLES[randomInt(SYLLABLES.length)]).join('')).join('-') +
  `-${randomInt(1000, 9999)}`;

@Injectable()
export class PeopleService {
  constructor(
    private readonly work: Work,
    private readonly secrets: Secrets,
  ) {}

  /** @throws Refusal `already-exists` for a username in use. */
  async create(actor: Actor, input: CreatePersonDto): Promise<{ id: string; initialPassword: string }> {
    const password = initialPassword();
    const passwordHash = await this.secrets.hashPassword(password);
    const { id } = await this.work.run(actor, async (tx) => {
      authorize(identityPolicy, actor, 'person:manage', actor, { now: tx.now });
      const person = Object.assign(new Person(), {
        id: tx.newId(),
        name: input.name,
        username: input.username,
        post: input.post ?? null,
        email: input.email ?? null,
        passwordHash,
        passwordChangedAt: null,
        totpSecret: null,
        totpConfirmedAt: null,
        totpLastStep: null,
        deactivatedAt: null,
      });
      await tx.save(person);
      await tx.record('person.created', person, {}, actor.organizationId);
      return { id: person.id };
    });
    return { id, initialPassword: password };
  }

  /** Ends sign-in, sessions and tokens at once; the person stays in every record. */
  deactivate(actor: Actor, id: string): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const person = await tx.lock(Person, id);
      authorize(identityPolicy, actor, 'person:manage', actor, { now: tx.now });
      if (id === actor.personId) throw new Refusal('not-oneself');
      if (person.deactivatedAt) {
        tx.nothingToDo();
        return { id };
      }
      person.deactivatedAt = tx.now;
      await tx.save(person);
      await tx.query('update session set ended_at = $2 where person_id = $1 and ended_at is null', [id, tx.now]);
      await tx.record('person.deactivated', person, {}, actor.organizationId);
      for (const membership of await tx.find(Membership, { personId: id }))
        if (membership.validTo === null || membership.validTo > tx.today) await this.finish(tx, membership, tx.today, 'deactivated');
      return { id };
    });
  }

  addMembership(actor: Actor, personId: string, input: CreateMembershipDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      await tx.lock(Person, personId);
      authorize(identityPolicy, actor, 'person:manage', actor, { now: tx.now });
      if (input.validTo && input.validTo <= input.validFrom) throw invalid('validTo', 'ends-before-it-begins');
      for (const field of ['organizationId', 'unitId'] as const)
        if (input[field] && (await tx.query('select 1 from organization where id = $1', [input[field]])).length === 0)
          throw new Refusal('unknown-reference', { field });
      const membership = Object.assign(new Membership(), {
        id: tx.newId(),
        personId,
        organizationId: input.organizationId,
        unitId: input.unitId ?? null,
        role: input.role,
        validFrom: input.validFrom,
        validTo: input.validTo ?? null,
        endedReason: null,
      });
      await tx.save(membership);
      await tx.record(
        'membership.began',
        membership,
        {},
        input.organizationId === actor.organizationId ? input.organizationId : actor.organizationId,
      );
      return { id: membership.id };
    });
  }

  endMembership(actor: Actor, id: string, input: EndMembershipDto): Promise<{ id: string }> {
    return this.work.run(actor, async (tx) => {
      const membership = await tx.lock(Membership, id);
      authorize(identityPolicy, actor, 'person:manage', actor, { now: tx.now });
      if (membership.validTo !== null && membership.validTo <= tx.today) throw new Refusal('membership-ended');
      if (input.validTo < membership.validFrom) throw invalid('validTo', 'ends-before-it-begins');
      await this.finish(tx, membership, input.validTo, input.reason);
      return { id };
    });
  }

  /** A role that ends on the day it began was never held: the half-open range stays at least one day. */
  private async finish(tx: Tx, membership: Membership, on: string, reason: string): Promise<void> {
    membership.validTo = on > membership.validFrom ? on : nextDay(membership.validFrom);
    membership.endedReason = reason;
    await tx.save(membership);
    await tx.record('membership.ended', membership, { personId: membership.personId }, tx.actor.organizationId);
  }
}

const nextDay = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
