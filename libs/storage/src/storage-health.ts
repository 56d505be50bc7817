import { Injectable } from '@nestjs/common';
import { Environment } from '@qms/config';
import { systemActor, Work } from '@qms/work';
import { Antivirus } from './antivirus/antivirus';
import { diskSpaces } from './disk-space';
import { SCRUB_DAYS } from './scrub';
import type { StorageHealthDto } from './storage.dto';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** How the stored files are, for who looks after the system: numbers and places, never contents. */
@Injectable()
export class StorageHealth {
  constructor(
    private readonly work: Work,
    private readonly environment: Environment,
    private readonly antivirus: Antivirus,
  ) {}

  async look(): Promise<StorageHealthDto> {
    const disks = (await diskSpaces(this.environment)).map(({ place, free, state }) => ({ place, free, state }));
    const { state: antivirus, engine: antivirusEngine } = await this.antivirus.state();
    return this.work.read(systemActor(NOBODY), async (db) => {
      const [counts] = await db.query<
        Omit<StorageHealthDto, 'damaged' | 'secondCopies' | 'days' | 'disks' | 'antivirus' | 'antivirusEngine'>
      >(
        `select count(*)::int as files, coalesce(sum(size), 0)::float8 as bytes,
           count(*) filter (where checked_at >= $1::timestamptz - make_interval(days => $2))::int as verified, min(checked_at) as "oldestCheck",
           max(checked_at) as "lastCheck", count(*) filter (where adopted_at is not null and copied_at is null)::int as "awaitingCopy",
           count(*) filter (where scanned_at is null and only_for is null)::int as unscanned, count(*) filter (where infection is not null)::int as infected
         from file where state = 'stored'`,
        [db.now, SCRUB_DAYS],
      );
      const damaged = await db.query<StorageHealthDto['damaged'][number]>(
        `select f.id, o.short_name as organization, f.damaged_at as since,
           (select count(*)::int from record_file g where g.file_id = f.id) as records
         from file f join organization o on o.id = f.organization_id where f.state = 'stored' and f.damaged_at is not null
         order by f.damaged_at limit 200`,
      );
      return { ...counts!, days: SCRUB_DAYS, disks, damaged, antivirus, antivirusEngine, secondCopies: this.secondCopies };
    });
  }

  private get secondCopies(): StorageHealthDto['secondCopies'] {
    if (this.environment.secondDir) return 'folder';
    return this.environment.usesSecondS3 ? 's3' : 'none';
  }
}
