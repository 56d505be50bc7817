import { Injectable } from '@nestjs/common';
import { type Language, showActions } from '@qms/http';
import { type Permission, Refusal } from '@qms/lifecycle';
import { storagePolicy } from '@qms/storage';
import { type Actor, allows, authorize, type Db, Work } from '@qms/work';
import { READ_TYPES, type TextState } from './file-text.rules';
import type { FileTextDto, WholeTextDto } from './texts.dto';

interface Row extends Omit<FileTextDto, 'actions'> {
  organizationId: string;
  contentType: string;
}

const SELECT = `select f.id as "fileId", f.organization_id as "organizationId", f.content_type as "contentType", coalesce(t.state, 'waiting') as state, t.pages,
    coalesce(t.pages_done, 0) as "pagesDone", coalesce(t.recognized_pages, 0) as "recognizedPages", t.fault
  from file f left join file_text t on t.file_id = f.id where f.id = $1 and f.state = 'stored'`;

/** Texts of files: how far their reading is, what they are, another attempt. */
@Injectable()
export class FileTexts {
  constructor(private readonly work: Work) {}

  /** @throws Refusal `not-found` */
  async look(actor: Actor, fileId: string, language: Language): Promise<FileTextDto> {
    const { organizationId, contentType: _type, ...row } = await this.work.read(actor, (db) => this.find(db, fileId));
    return {
      ...row,
      actions: showActions({ retry: [allows(storagePolicy, actor, 'file:upload', { organizationId }), mayBeTried(row.state)] }, language),
    };
  }

  /** The whole text of a file. @throws Refusal `not-found` */
  async whole(db: Db, fileId: string): Promise<WholeTextDto> {
    const { state, recognizedPages } = await this.find(db, fileId);
    const [kept] = await db.query<{ text: string | null }>('select text from file_text where file_id = $1', [fileId]);
    return { state, recognizedPages, text: kept?.text ?? null };
  }

  /** Reads the file once more, from its beginning. @throws Refusal `not-found`, `text-not-unreadable` */
  async retry(actor: Actor, fileId: string): Promise<void> {
    const { organizationId, state } = await this.work.read(actor, (db) => this.find(db, fileId));
    await this.work.keepBooks(actor, async (manager, now) => {
      authorize(storagePolicy, actor, 'file:upload', { organizationId }, { now });
      if (!mayBeTried(state).allowed) throw new Refusal('text-not-unreadable');
      await manager.query(
        "update file_text set state = 'waiting', attempts = 0, due_at = $2, changed_at = $2, fault = null, pages_done = 0 where file_id = $1 and state = 'unreadable'",
        [fileId, now],
      );
    });
  }

  private async find(db: Db, fileId: string): Promise<Row> {
    const [row] = await db.query<Row>(SELECT, [fileId]);
    if (!row) throw new Refusal('not-found');
    const unread = row.state === 'waiting' && !(READ_TYPES as readonly string[]).includes(row.contentType);
    return unread ? { ...row, state: 'without-text' } : row;
  }
}

const mayBeTried = (state: TextState): Permission =>
  state === 'unreadable' ? { allowed: true, because: [] } : { allowed: false, because: [{ code: 'text-not-unreadable' }] };
