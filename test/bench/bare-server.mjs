// The limit, not a product: Fastify and pg, prepared statements, the same SQL, no sign-in, no validation, no journal but the rows themselves.
import { randomBytes, randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { serveFiles } from './bare-files.mjs';

// The search takes its organizations from the connection's scope.
const pool = new pg.Pool({
  connectionString: process.env.BARE_DATABASE_URL,
  max: 10,
  options: `-c app.reads={${process.env.BARE_ORGANIZATION}}`,
});
const app = Fastify();
await serveFiles(app, pool);
const owner = process.env.BARE_ORGANIZATION;
const unit = process.env.BARE_UNIT;
const ROW = `r.id, r.organization_id as "organizationId", o.short_name as "organizationName", r.kind, r.state, r.code, r.number, r.title, r.issuer,
  to_char(r.happened_on, 'YYYY-MM-DD') as "happenedOn", r.clauses`;

app.get('/ready', async () => ({ ok: true }));
app.get('/w1', async () => {
  const where = 'where r.organization_id = any ($1::uuid[]) and r.unit_id = $2 and r.state = $3';
  const { rows } = await pool.query({
    name: 'w1',
    text: `select ${ROW} from record r join organization o on o.id = r.organization_id ${where} order by r.happened_on desc, r.id desc limit 51`,
    values: [[owner], unit, 'valid'],
  });
  const counted = await pool.query({
    name: 'w1c',
    text: `select count(*)::int as n from (select 1 from record r ${where} limit 1001) c`,
    values: [[owner], unit, 'valid'],
  });
  return { items: rows.slice(0, 50), count: counted.rows[0].n };
});
// Titles and texts of files by the database's own functions, exact accents first, each hit with its place in the text.
app.get('/w2', async (request) => {
  const { q, folded, title, typedTitle, text, typedText } = request.query;
  const { rows } = await pool.query({
    name: 'w2',
    text: `with titled as (select s.id, s.as_typed from search_records('words', $1, $2) s),
      texted as (select s.record_id as id, bool_or(s.as_typed) as as_typed, (array_agg(s.file_id order by s.as_typed desc, s.file_id desc))[1] as file_id
        from search_record_texts($3, $4) s group by 1),
      hits as materialized (select r.id, r.happened_on, t.id is not null as in_title, x.file_id, coalesce(t.as_typed, false) or coalesce(x.as_typed, false)
          or position($5 in lower(coalesce(r.code, '') || ' ' || coalesce(r.number, '') || ' ' || r.title)) > 0 as as_typed
        from (select id from titled union select id from texted) u join record r on r.id = u.id left join titled t on t.id = u.id left join texted x on x.id = u.id),
      shown as (select * from hits order by as_typed desc, in_title desc, happened_on desc, id desc limit 51)
      select ${ROW}, h.file_id as "foundIn", (select count(*)::int from hits) as counted from shown h join record r on r.id = h.id join organization o on o.id = r.organization_id
      order by h.as_typed desc, h.in_title desc, h.happened_on desc, h.id desc`,
    values: [title, typedTitle, text, typedText, q],
  });
  return { items: rows.slice(0, 50), places: await placesIn(rows, folded) };
});
/** Where the words stand in the texts of what was found. */
async function placesIn(rows, folded) {
  const places = await pool.query({
    name: 'w2p',
    text: `select t.file_id, f.name, substr(t.text, greatest(1, at - 70), 70) as before, substr(t.text, at, 200) as after
      from file_text t join file f on f.id = t.file_id cross join lateral (select position(' ' || $2 || ' ' in ' ' || t.folded || ' ') as at) p where t.file_id = any ($1::uuid[])`,
    values: [rows.flatMap((row) => row.foundIn ?? []), folded],
  });
  return places.rows;
}
// Codes, titles and the texts of revisions in force, in the same manner.
app.get('/w2d', async (request) => {
  const { q, folded, title, typedTitle, text, typedText } = request.query;
  const { rows } = await pool.query({
    name: 'w2d',
    text: `with titled as (select s.id, s.as_typed from search_documents('words', $1, $2) s),
      texted as (select s.* from search_document_texts($3, $4, false) s),
      hits as materialized (select d.id, d.effective_on, bool_or(t.id is not null) as in_title, bool_or(coalesce(t.as_typed, false) or coalesce(x.as_typed, false)
            or position($5 in lower(d.code || ' ' || d.title)) > 0) as as_typed,
          (array_agg(x.file_id order by x.as_typed desc, x.revision_id desc) filter (where x.file_id is not null))[1] as file_id
        from (select id from titled union select document_id from texted) u join document d on d.id = u.id left join titled t on t.id = d.id
          left join (texted x join revision e on e.id = x.revision_id) on x.document_id = d.id and e.state <> 'superseded'
        where t.id is not null or x.file_id is not null group by d.id, d.effective_on),
      shown as (select * from hits order by as_typed desc, in_title desc, effective_on desc nulls last, id desc limit 51)
      select d.id, d.organization_id as "organizationId", o.short_name as "organizationName", d.code, d.title, d.kind, d.state, d.open_state as "openState", d.issue, d.amendment,
        to_char(d.effective_on, 'YYYY-MM-DD') as "effectiveOn", h.file_id as "foundIn", (select count(*)::int from hits) as counted
      from shown h join document d on d.id = h.id join organization o on o.id = d.organization_id
      order by h.as_typed desc, h.in_title desc, h.effective_on desc nulls last, h.id desc`,
    values: [title, typedTitle, text, typedText, q],
  });
  return { items: rows.slice(0, 50), places: await placesIn(rows, folded) };
});
app.get('/w3/:id', async (request) => {
  const one = (name, text) => pool.query({ name, text, values: [request.params.id] });
  const [document, revisions, history] = [
    await one('w3a', 'select d.*, o.short_name from document d join organization o on o.id = d.organization_id where d.id = $1'),
    await one(
      'w3b',
      'select id, issue, amendment, state, effective_from, effective_to, change_summary from revision where document_id = $1 order by issue desc, amendment desc',
    ),
    await one(
      'w3c',
      `select e.id, e.at, e.event, p.name, e.body from journal_entry e left join person p on p.id = e.actor_id
       where e.aggregate_id = $1 or e.aggregate_id in (select id from revision where document_id = $1) order by e.id desc limit 100`,
    ),
  ];
  return { ...document.rows[0], revisions: revisions.rows, history: history.rows };
});
app.post('/w4', async (request) => {
  const client = await pool.connect();
  try {
    const [id, revision] = [randomUUID(), randomUUID()];
    await client.query('begin');
    await client.query({
      name: 'w4a',
      text: `insert into document (id, organization_id, code, title, kind, clauses, state, open_state, issue, amendment, created_at) values ($1,$2,$3,$4,'procedure','{7.5}','draft','draft',1,0,now())`,
      values: [id, owner, request.body.code, request.body.title],
    });
    await client.query({
      name: 'w4b',
      text: `insert into revision (id, organization_id, document_id, issue, amendment, state, prepared_by, title) values ($1,$2,$3,1,0,'draft',$4,$5)`,
      values: [revision, owner, id, process.env.BARE_PERSON, request.body.title],
    });
    for (const aggregate of [id, revision])
      await client.query({
        name: 'w4c',
        text: `insert into journal_entry (event_id, organization_id, aggregate_type, aggregate_id, version, event, at, body, hash) values ($1,$2,'document',$3,1,'created',now(),$4,$5)`,
        values: [randomUUID(), owner, aggregate, JSON.stringify(request.body), randomBytes(32)],
      });
    await client.query('commit');
    return { id };
  } finally {
    client.release();
  }
});
await app.listen({ port: Number(process.env.BARE_PORT), host: '127.0.0.1' });
