import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, legalDate, Outbox, PUBLIC_ACTOR, Work } from '@qms/work';
import type { ReadKind, ReadWay } from './read-kinds.words';

/** Notes who saw whose data, once a day for each thing, and forgets what is older than 24 months. */
@Injectable()
export class PersonalDataNotes implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.registerClockJob({ name: 'training.forget-reads', everySeconds: 3_600, run: async () => void (await this.forget()) });
  }

  /** What was seen already today, and one's own data, write nothing. @param ids as the kind has them */
  async note(actor: Actor, kind: ReadKind, way: ReadWay, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.work.keepBooks(actor, (manager, now) =>
      manager.query('select note_personal_data_read($1, $2::uuid[], $3, $4::uuid, $5::date)', [
        kind,
        ids,
        way,
        actor.organizationId,
        legalDate(now),
      ]),
    );
  }

  /** @returns how many notes are forgotten. */
  async forget(): Promise<number> {
    const [row] = await this.work.keepBooks<{ forgotten: number }[]>(PUBLIC_ACTOR, (manager, now) =>
      manager.query('select forget_personal_data_reads($1::date) as forgotten', [legalDate(now)]),
    );
    return row!.forgotten;
  }
}
