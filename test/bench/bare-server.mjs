// The limit, not a product: Fastify and pg, prepared statements, the same SQL, no sign-in, no validation, no journal but the rows themselves.
import { randomBytes, randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 10 });
const app = Fastify();
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
app.get('/w2', async (request) => {
  const { rows } = await pool.query({
    name: 'w2',
    text: `with hits as (select r.id from record r where r.organization_id = any ($1::uuid[]) and r.title_norm like '%' || $2 || '%' order by r.happened_on desc, r.id desc limit 1001)
      select ${ROW}, (select count(*)::int from hits) as counted from hits h join record r on r.id = h.id join organization o on o.id = r.organization_id
      order by (position($3 in lower(coalesce(r.code, '') || ' ' || coalesce(r.number, '') || ' ' || r.title)) > 0) desc, r.happened_on desc, r.id desc limit 51`,
    values: [[owner], request.query.q, request.query.exact],
  });
  return { items: rows.slice(0, 50) };
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
      text: `insert into revision (id, organization_id, document_id, issue, amendment, state, prepared_by) values ($1,$2,$3,1,0,'draft',$4)`,
      values: [revision, owner, id, process.env.BARE_PERSON],
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
