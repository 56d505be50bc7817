import type { Db } from '@qms/work';
import { type LinkKind, relationOf } from './link-relations.rules';
import type { RecordLinkDto } from './record-links.dto';

type Row = Omit<RecordLinkDto, 'relation' | 'own'> & { kindOfLink: LinkKind; turned: boolean; keeper: string };

/** The links of a record that is in sight, from its own end; far ends that may not be opened by code, number and title alone. */
export async function linksOf(db: Db, recordId: string): Promise<RecordLinkDto[]> {
  const rows = await db.query<Row>(
    `select l.link_id as id, l.other_id as "recordId", l.organization_name as "organizationName", l.record_kind as kind, l.state, l.code, l.number, l.title,
       to_char(l.happened_on, 'YYYY-MM-DD') as "happenedOn", l.readable, l.kind as "kindOfLink", l.turned, l.keeper from linked_records($1) l`,
    [recordId],
  );
  return rows.map(({ kindOfLink, turned, keeper, ...row }) => ({
    ...row,
    relation: relationOf(kindOfLink, turned),
    own: db.actor.writes.includes(keeper),
  }));
}
