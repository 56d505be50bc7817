import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileKeepers } from '@qms/storage';
import type { Actor, Db } from '@qms/work';
import { seesDrafts } from './documents.policy';
import { WAS_IN_FORCE } from './in-force.rules';

/** $1 = file. Of revisions, and of what the approver replaced in one, which is read with it; each way by its own index. */
const IS_OF_DRAFTS_ALONE = `select coalesce(bool_and(not ${WAS_IN_FORCE('r')}), false) as draft
  from file f cross join lateral (
    select id from revision where organization_id = f.organization_id and file_id = f.id
    union select id from revision where organization_id = f.organization_id and source_file_id = f.id
    union select revision_id from revision_edit where organization_id = f.organization_id and before_file_id = f.id) o
  join revision r on r.id = o.id where f.id = $1`;

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
