import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, type Tx, Work } from '@qms/work';
import { trainingPolicy } from '../training.policy';
import type { ChangeProviderDto, ChangeRoomDto, ChangeTrainerDto, EnterProviderDto, EnterRoomDto, EnterTrainerDto } from './teaching.dto';
import { Trainer, TrainingProvider, TrainingRoom } from './teaching.entity';

interface Id {
  readonly id: string;
}

/** Providers with their Giấy xác nhận, trainers, rooms. */
@Injectable()
export class TeachingService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  enterProvider(actor: Actor, input: EnterProviderDto): Promise<Id> {
    return this.enter(actor, 'training-provider.entered', async (tx) => {
      if (input.fileId) await this.files.adopt(tx, input.fileId, 'fileId');
      return confirmedUntilLater(
        Object.assign(new TrainingProvider(), {
          ...owned(tx),
          name: input.name,
          confirmationNumber: input.confirmationNumber,
          fields: input.fields,
          issuedOn: input.issuedOn,
          validTo: input.validTo,
          fileId: input.fileId ?? null,
        } satisfies Omit<TrainingProvider, 'version'>),
      );
    });
  }

  changeProvider(actor: Actor, id: string, input: ChangeProviderDto): Promise<Id> {
    return this.change(actor, TrainingProvider, id, 'training-provider.changed', input, async (tx, provider) => {
      if (input.fileId && input.fileId !== provider.fileId) await this.files.adopt(tx, input.fileId, 'fileId');
      return () => confirmedUntilLater(provider);
    });
  }

  enterTrainer(actor: Actor, input: EnterTrainerDto): Promise<Id> {
    return this.enter(actor, 'trainer.entered', async (tx) => {
      await known(tx, input);
      return Object.assign(new Trainer(), {
        ...owned(tx),
        fullName: input.fullName,
        personId: input.personId ?? null,
        employer: input.employer ?? null,
        degree: input.degree ?? null,
        experience: input.experience ?? null,
        providerId: input.providerId ?? null,
      } satisfies Omit<Trainer, 'version'>);
    });
  }

  changeTrainer(actor: Actor, id: string, input: ChangeTrainerDto): Promise<Id> {
    return this.change(actor, Trainer, id, 'trainer.changed', input, async (tx, trainer) => {
      // Whose account has ended since stays who he is.
      await known(tx, { ...input, personId: input.personId === trainer.personId ? null : input.personId });
      return () => undefined;
    });
  }

  enterRoom(actor: Actor, input: EnterRoomDto): Promise<Id> {
    return this.enter(actor, 'training-room.entered', async (tx) =>
      Object.assign(new TrainingRoom(), {
        ...owned(tx),
        name: input.name,
        address: input.address ?? null,
        seats: input.seats,
      } satisfies Omit<TrainingRoom, 'version'>),
    );
  }

  changeRoom(actor: Actor, id: string, input: ChangeRoomDto): Promise<Id> {
    return this.change(actor, TrainingRoom, id, 'training-room.changed', input, async () => () => undefined);
  }

  private enter(actor: Actor, event: string, make: (tx: Tx) => Promise<TrainingProvider | Trainer | TrainingRoom>): Promise<Id> {
    return this.work.run(actor, async (tx) => {
      authorize(trainingPolicy, actor, 'training:plan', actor, { now: tx.now });
      const one = await tx.save(await make(tx));
      await tx.record(event, one);
      return { id: one.id };
    });
  }

  /** @param prepare looks at what is asked; answers with the last look at what came out of it */
  private change<E extends TrainingProvider | Trainer | TrainingRoom>(
    actor: Actor,
    entity: new () => E,
    id: string,
    event: string,
    { retired, ...input }: { retired?: boolean },
    prepare: (tx: Tx, one: E) => Promise<() => unknown>,
  ): Promise<Id> {
    return this.work.run(actor, async (tx) => {
      const one = await tx.lockSeen(entity, id);
      authorize(trainingPolicy, actor, 'training:plan', one, { now: tx.now });
      const judge = await prepare(tx, one);
      Object.assign(one, Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)));
      if (retired !== undefined) one.retiredAt = retired ? (one.retiredAt ?? tx.now) : null;
      judge();
      await tx.save(one);
      await tx.record(event, one);
      return { id };
    });
  }
}

const owned = (tx: Tx) => ({ id: tx.newId(), organizationId: tx.actor.organizationId, retiredAt: null });

function confirmedUntilLater(provider: TrainingProvider): TrainingProvider {
  if (provider.validTo <= provider.issuedOn) throw invalid('validTo', 'confirmed-until-later');
  return provider;
}

/** An account that works here, a provider of one's own. */
async function known(tx: Tx, { personId, providerId }: { personId?: string | null; providerId?: string | null }): Promise<void> {
  if (personId) {
    const rows = await tx.query(
      `select 1 from membership m join person p on p.id = m.person_id and p.deactivated_at is null where m.person_id = $1 and m.organization_id = $2
         and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date) limit 1`,
      [personId, tx.actor.organizationId, tx.today],
    );
    if (rows.length === 0) throw new Refusal('unknown-reference', { field: 'personId' });
  }
  if (providerId) {
    const provider = await tx.reference(TrainingProvider, providerId, 'providerId');
    if (provider.organizationId !== tx.actor.organizationId) throw new Refusal('unknown-reference', { field: 'providerId' });
  }
}
