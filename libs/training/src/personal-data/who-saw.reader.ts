import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, PAGE_SIZE } from '@qms/http';
import { type Actor, type Db, Work } from '@qms/work';
import type { WhoSawPageDto, WhoSawQuery, WhoSawRowDto } from './who-saw.dto';

/** Rows of the report on paper. */
export const MOST_READS = 2_000;
const ROW = `r.id, r.kind, r.way, to_char(r.read_on, 'YYYY-MM-DD') as "readOn", r.reader, r.post, r.office, r.about`;

/** Who saw the data of a person. Both functions of the database answer about one person alone, and say themselves for whom. */
@Injectable()
export class WhoSawReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  /** Of who asks, the latest first. */
  ofMe(actor: Actor, query: WhoSawQuery): Promise<WhoSawPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [on, id] = this.cursors.read('who-saw', query.cursor) ?? [null, null];
    return this.work.read(actor, async (db) => {
      const rows = await db.query<WhoSawRowDto>(
        `select ${ROW} from reads_of_me() r where $1::date is null or (r.read_on, r.id) < ($1, $2::uuid) order by r.read_on desc, r.id desc limit $3`,
        [on, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select from reads_of_me() limit ${COUNT_CAP + 1}) n`,
      );
      return this.cursors.page(
        'who-saw',
        rows,
        limit,
        counted,
        (row) => [row.readOn, row.id],
        (row) => row,
      );
    });
  }

  /** Of a learner whom the own office keeps, by all his entries; for the paper that is handed out to him. */
  ofLearner(db: Db, learnerId: string): Promise<WhoSawRowDto[]> {
    return db.query(`select ${ROW} from reads_of_learner($1) r order by r.read_on desc, r.id desc limit ${MOST_READS + 1}`, [learnerId]);
  }
}
