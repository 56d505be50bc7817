import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileKeepers } from '@qms/storage';

/** Somebody's certificate is given by its own route alone, which asks who may have it and notes who had it. */
@Injectable()
export class PrivateFiles implements OnModuleInit {
  constructor(private readonly keepers: FileKeepers) {}

  onModuleInit(): void {
    this.keepers.add(async (db, _actor, fileId) => {
      const found = await db.query(
        `select 1 from file f where f.id = $1 and (
           exists (select from external_certificate x where x.organization_id = f.organization_id and x.file_id = f.id)
           or exists (select from certificate c where c.organization_id = f.organization_id and c.file_id = f.id))`,
        [fileId],
      );
      return found.length > 0;
    });
  }
}
