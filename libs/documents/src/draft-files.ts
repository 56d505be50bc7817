import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileKeepers } from '@qms/storage';
import type { Actor, Db } from '@qms/work';
import { seesDrafts } from './documents.policy';

/** $1 = file. Files of revisions, and what the approver replaced in one before it was issued. */
const IS_OF_DRAFTS_ALONE = `select coalesce(bool_and(not ever), false) as draft from file f cross join lateral (
    select r.state in ('effective', 'superseded', 'withdrawn') and r.effective_from is not null
      and (r.origin <> 'existing' or r.effective_to is distinct from r.effective_from) as ever
      from revision r where r.organization_id = f.organization_id and (r.file_id = f.id or r.source_file_id = f.id)
    union all select false from revision_edit e where e.organization_id = f.organization_id and e.before_file_id = f.id) o
  where f.id = $1`;

/** A file of what was never issued is given to those who work on drafts, like the draft itself. */
@Injectable()
export class DraftFiles implements OnModuleInit {
  constructor(private readonly keepers: FileKeepers) {}

  onModuleInit(): void {
    this.keepers.add(async (db: Db, actor: Actor, fileId: string) => {
      if (seesDrafts(actor.roles)) return false;
      const [{ draft } = { draft: false }] = await db.query<{ draft: boolean }>(IS_OF_DRAFTS_ALONE, [fileId]);
      return draft;
    });
  }
}
