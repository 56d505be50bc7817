import type { Because } from '@qms/lifecycle';
import type { Db, LegalDate } from '@qms/work';
import { type DestroyableFacts, objections } from './destruction.rules';

const FACTS = `select r.id, r.state, c.id is not null and c.years is null as permanent, to_char(r.retain_until, 'YYYY-MM-DD') as "retainUntil",
    exists (select from record_hold h where h.record_id = r.id and h.lifted_at is null) as held,
    -- A file of another record that is still kept stays anyway, and hinders nothing.
    (select case when bool_or(f.retain_until = 'infinity') then '9999-12-31'
        else to_char(max(greatest(f.retain_until, f.locked_until)) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') end
      from record_file g join file f on f.id = g.file_id where g.record_id = r.id and f.state = 'stored'
        and not exists (select from record_file o join record s on s.id = o.record_id
          where o.file_id = f.id and s.id <> r.id and s.state <> 'destroyed')) as "filesUntil"
  from record r left join retention_class c on c.id = r.class_id where r.id = any ($1::uuid[])`;

/** What speaks for or against the destruction of each of these records. */
export async function destroyableFacts(db: Pick<Db, 'query'>, ids: readonly string[]): Promise<ReadonlyMap<string, DestroyableFacts>> {
  const rows = await db.query<DestroyableFacts & { id: string }>(FACTS, [[...ids]]);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

export async function objectionsTo(tx: Pick<Db, 'query'> & { readonly today: LegalDate }, { id }: { id: string }): Promise<Because[]> {
  const facts = (await destroyableFacts(tx, [id])).get(id);
  return facts ? objections(facts, tx.today) : [{ code: 'record-destroyed' }];
}
