import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { decide, Refusal } from '@qms/lifecycle';
import { Files } from '@qms/storage';
import { type Actor, authorize, Work } from '@qms/work';
import { recordsPolicy } from '../records.policy';
import { nameOf } from './manifest.rules';
import { type BatchState, uploadBatchLifecycle } from './upload-batch.lifecycle';
import type { FileArrivedDto } from './upload-batches.dto';

interface Expected {
  readonly organizationId: string;
  readonly state: BatchState;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly leftOut: boolean;
  readonly fileId: string | null;
}

/** The bytes of one line of a manifest: taken in once, proved against what was declared. */
@Injectable()
export class BatchFilesService {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  /**
   * What is there already is not taken in again. A file that is refused is remembered with the reason, so that it is known on any computer.
   * @throws Refusal `file-differs` and those of `Files.receive`, `wrong-state`, `file-left-out`.
   */
  async receive(actor: Actor, batchId: string, lineId: string, content: Readable): Promise<FileArrivedDto> {
    const expected = await this.expected(actor, batchId, lineId);
    if (expected.fileId) {
      content.resume();
      return { id: lineId, already: true };
    }
    const file = await this.taken(actor, lineId, expected, content);
    const arrived = await this.work.keepBooks(actor, async (manager, now) => {
      // Whoever enters or gives up the batch holds its row: either this comes before, or it finds the batch closed.
      const [batch] = (await manager.query('select state from upload_batch where id = $1 for share', [batchId])) as { state: BatchState }[];
      if (batch?.state !== 'open') throw new Refusal('wrong-state');
      const [, moved] = (await manager.query(
        `update upload_batch_file set file_id = $2, arrived_at = $3, refused_code = null
         where id = $1 and file_id is null and sha256 = decode($4, 'hex') and size = $5`,
        [lineId, file.id, now, file.sha256, file.size],
      )) as [unknown, number];
      if (moved === 1) await this.files.keepFor(manager, file.id, now);
      return moved === 1;
    });
    return { id: lineId, already: !arrived };
  }

  private expected(actor: Actor, batchId: string, lineId: string): Promise<Expected> {
    return this.work.read(actor, async (db) => {
      const [line] = await db.query<Expected>(
        `select b.organization_id as "organizationId", b.state, f.path, f.size::float8 as size, encode(f.sha256, 'hex') as sha256,
           f.left_out as "leftOut", f.file_id as "fileId"
         from upload_batch_file f join upload_batch b on b.id = f.batch_id where f.id = $1 and f.batch_id = $2 and b.organization_id = any ($3::uuid[])`,
        [lineId, batchId, actor.reads],
      );
      if (!line) throw new Refusal('not-found');
      authorize(recordsPolicy, actor, 'record:enter', line, { now: db.now });
      decide(uploadBatchLifecycle, 'receive', line.state, { files: 0, waiting: 0, refused: 0, undated: 0, untitled: 0 });
      if (line.leftOut) throw new Refusal('file-left-out');
      return line;
    });
  }

  private async taken(actor: Actor, lineId: string, { path, size, sha256, organizationId }: Expected, content: Readable) {
    try {
      return await this.files.receive(actor, { name: nameOf(path), content, organizationId, declared: { size, sha256 } });
    } catch (error) {
      if (error instanceof Refusal && LASTING.test(error.code))
        await this.work.keepBooks(actor, (manager) =>
          manager.query('update upload_batch_file set refused_code = $2 where id = $1 and file_id is null', [lineId, error.code]),
        );
      throw error;
    }
  }
}

/** Reasons that lie in the file, not in the hour: sending it again changes nothing. */
const LASTING = /^(file-(?!missing)|pdf-|office-|archive-|zip-)/;
