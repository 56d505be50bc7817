import { Injectable } from '@nestjs/common';
import { systemActor, Work } from '@qms/work';
import { IntegrityError, ObjectMissing, ObjectStore } from './object-store';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const BATCH = 500;

/** What reading a file back found. */
export interface Checked {
  readonly fileId: string;
  readonly found: 'whole' | 'damaged' | 'missing';
}

interface Kept {
  id: string;
  objectKey: string;
  objectVersion: string | null;
  sha256: string;
  size: number;
}

const KEPT = `select id, object_key as "objectKey", object_version as "objectVersion", encode(sha256, 'hex') as sha256, size::float8 as size
  from file where state = 'stored'`;

/** Reads files back from the store and compares them with the size and SHA-256 taken when they came in. Changes nothing. */
@Injectable()
export class Integrity {
  constructor(
    private readonly work: Work,
    private readonly store: ObjectStore,
  ) {}

  /** @param which `all`, or so many taken by chance. @throws StoreUnavailable when the store cannot be asked: that says nothing of files. */
  async *check(which: 'all' | number): AsyncGenerator<Checked> {
    for await (const file of which === 'all' ? this.all() : this.some(which)) yield { fileId: file.id, found: await this.readBack(file) };
  }

  /** Reads these back, in their order; what was destroyed has no bytes any more and is left out. */
  async *checkThese(fileIds: readonly string[]): AsyncGenerator<Checked> {
    const files = await this.kept(`${KEPT} and id = any ($1::uuid[])`, [[...fileIds]]);
    const known = new Map(files.map((file) => [file.id, file]));
    for (const id of fileIds) {
      const file = known.get(id);
      if (file) yield { fileId: id, found: await this.readBack(file) };
    }
  }

  private async *all(): AsyncGenerator<Kept> {
    let after = NOBODY;
    for (;;) {
      const files = await this.kept(`${KEPT} and id > $1 order by id limit ${BATCH}`, [after]);
      yield* files;
      if (files.length < BATCH) return;
      after = files.at(-1)!.id;
    }
  }

  private async *some(count: number): AsyncGenerator<Kept> {
    yield* await this.kept(`${KEPT} order by random() limit $1`, [count]);
  }

  private kept(sql: string, values: unknown[]): Promise<Kept[]> {
    return this.work.read(systemActor(NOBODY), (db) => db.query<Kept>(sql, values));
  }

  /** @throws StoreUnavailable */
  async readBack({ objectKey, objectVersion, sha256, size }: Omit<Kept, 'id'>): Promise<Checked['found']> {
    try {
      for await (const _part of await this.store.openVerified(objectKey, objectVersion, sha256, size));
      return 'whole';
    } catch (error) {
      if (error instanceof ObjectMissing) return 'missing';
      if (error instanceof IntegrityError) return 'damaged';
      throw error;
    }
  }
}
