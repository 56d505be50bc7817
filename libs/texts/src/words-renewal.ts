import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '@qms/config';
import { Outbox, systemActor, Work } from '@qms/work';
import { WORDS_EDITION, wordsVector } from './words.rules';

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Texts of one turn. */
const BATCH = 200;

/** Texts that were kept when words were made otherwise are found by two words in a row once their words are made anew; no file is read again. */
@Injectable()
export class WordsRenewal implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly outbox: Outbox,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    if (!this.environment.readsTexts) return;
    this.outbox.registerClockJob({ name: 'texts.words', everySeconds: 10, run: async () => void (await this.turn()) });
  }

  /** @returns how many texts were made anew; as many as a batch has means that there may be more */
  async turn(): Promise<number> {
    const old = await this.work.read(systemActor(NOBODY), (db) =>
      db.query<{ fileId: string; organizationId: string }>(
        `select file_id as "fileId", organization_id as "organizationId" from file_text where words is not null and words_edition = 1
         order by file_id desc limit ${BATCH}`,
      ),
    );
    for (const { fileId, organizationId } of old)
      await this.work.keepBooks(systemActor(organizationId), async (manager) => {
        // Locked, so that a reading that ends meanwhile is not written over.
        const [one] = await manager.query(
          'select text from file_text where file_id = $1 and words_edition = 1 and text is not null for update',
          [fileId],
        );
        if (one)
          await manager.query('update file_text set words = $2::tsvector, words_edition = $3 where file_id = $1', [
            fileId,
            wordsVector(one.text),
            WORDS_EDITION,
          ]);
      });
    return old.length;
  }
}
