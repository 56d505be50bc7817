import { titleQuestion } from '@qms/texts';
import { organizationId } from '../../../seeds/demo';
import { until } from '../../world/until';
import { World } from '../../world/world';

const ROWS = 20_000;
const MOST = 1_001;
/** Words stand in so many rows, in so many years: from everywhere to nowhere, in rows that follow each other and in rows that do not. */
const WORDS = `concat_ws(' ', 'Văn bản', case when n % 15 = 0 then 'vừa phải' end, case when n % 5 = 0 and happened > '2024-12-31' then 'đôi khi' end,
  case when extract(year from happened) = 2025 then 'đầy đủ' end, case when extract(year from happened) = 2016 and n % 50 = 0 then 'hiếm hoi' end,
  case when n % 2 = 0 then 'chẵn' else 'lẻ' end, case n when 78 then 'lạ' when 79 then 'lạlùng' end, case when n % 40 = 1 then 'Đào tạo' when n % 8 = 2 then 'Đảo tảo' end, case when n = 77 then 'độc nhất' end,
  case n % 3 when 0 then 'mỏng' when 1 then 'mỏngx' end)`;
const MANY = `(select n, gen_random_uuid() as id, date '2016-01-01' + (n * 4018 / ${ROWS}) as happened from generate_series(1, ${ROWS}) n)`;

const QUESTIONS = [
  'văn bản',
  'vừa phải',
  'đôi khi',
  'đầy đủ',
  'hiếm hoi',
  'độc nhất',
  'không có đâu',
  'dao tao',
  'văn bản chẵn vừa',
  'văn bản chẵn lẻ',
  'hiếm chẵn đầy',
  'văn bản độc nh',
];

let world: World;
let sxd: string;
const scope = () => `-c app.reads={${sxd}} -c app.writes={}`;

beforeAll(async () => {
  world = await World.open();
  sxd = organizationId('SXD');
  await world.sql(`set session_replication_role = replica; create table many as select m.*, ${WORDS} as words from ${MANY} m;
    insert into record (id, organization_id, kind, state, title, happened_on, source_type, source_id, created_at)
      select id, '${sxd}', 'other', 'valid', words, happened, 'self', gen_random_uuid(), now() from many order by random();
    insert into document (id, organization_id, code, title, kind, clauses, state, issue, amendment, effective_on, created_at)
      select gen_random_uuid(), '${sxd}', 'NH-' || n, words, 'procedure', '{7.5}', 'effective', 1, 0, happened, now() from many order by random();
    insert into file_text (id, organization_id, file_id, turn, state, attempts, changed_at, text, folded, words) overriding system value
      select id, '${sxd}', id, n * 100, 'read', 1, now(), words, words, title_words(words) from many order by n`);
  await world.sql('vacuum analyze record, document, file_text');
});
afterAll(() => world?.close());

/** What the database finds, and what it should: read row by row. */
async function foundAndSought(place: 'record' | 'document' | 'file_text', newest: string, asked: string): Promise<[string[], string[]]> {
  const key = place === 'file_text' ? 'file_id' : 'id';
  const found = await world.sql<{ id: string }>(
    `select unnest(newest_with('${place}', 't.organization_id = ($2)[1]', $1::tsquery, array['${sxd}']::uuid[], ${MOST})) as id`,
    [asked],
    'owner',
  );
  const sought = await world.sql<{ id: string }>(
    `select ${key} as id from ${place} where organization_id = '${sxd}' and words @@ $1::tsquery order by ${newest} limit ${MOST}`,
    [asked],
    'owner',
    '-c enable_bitmapscan=off',
  );
  return [found.map(({ id }) => id), sought.map(({ id }) => id)];
}

describe('a search among many rows', () => {
  describe.each([
    ['record', 'happened_on desc, id desc'],
    ['document', 'effective_on desc nulls last, id desc'],
    ['file_text', 'turn desc'],
  ] as const)('of %s', (place, newest) => {
    it.each(QUESTIONS)('finds the newest with "%s"', async (question) => {
      const [found, sought] = await foundAndSought(place, newest, titleQuestion(question)!.words);
      expect(found).toEqual(sought);
    });
  });

  it('shows those with the accents that were typed before the others, however many there are', async () => {
    const secretary = await world.as('thuky');
    const titles: string[] = [];
    let cursor = '';
    do {
      const { body } = await secretary.get(
        `/records?q=${encodeURIComponent('Đào tạo')}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      titles.push(...body.items.map(({ title }: { title: string }) => title));
      cursor = body.next ?? '';
    } while (cursor);
    expect(titles).toHaveLength(MOST);
    const exact = titles.map((title) => /đào tạo/i.test(title));
    expect(titles.filter((title) => /^Văn bản.*Đào tạo/.test(title))).toHaveLength(ROWS / 40);
    expect(exact.lastIndexOf(true)).toBeLessThan(exact.indexOf(false));
  });

  it('finds what begins with the last word where few have it whole', async () => {
    const titles = async (question: string) =>
      (await (await world.as('thuky')).get(`/records?q=${encodeURIComponent(question)}&limit=200`)).body.items.map(
        ({ title }: { title: string }) => title,
      );
    expect((await titles('văn bản lẻ lạ')).map((title: string) => / (lạ\S*)/.exec(title)?.[1])).toEqual(['lạlùng']);
    const many = await titles('mỏng');
    expect(many).toHaveLength(200);
    expect(many.filter((title: string) => /mỏngx/.test(title))).toEqual([]);
  });

  it.each([
    ['901/CV-SXD', 'Diện tích 500 m²'],
    ['902/CV-SXD', 'Thép Ø10'],
    ['903/CV-SXD', 'Đo CO₂ tại Phần Ⅱ'],
    ['904/CV-SXD', 'Quy trình “một cửa” – ISO 9001:2015'],
    ['905/CV-SXD', 'Straße ½ œuvre'],
    ['906/CV-SXD', 'Nghị quyết'.normalize('NFD')],
  ])('finds %s as its title is typed', async (number, title) => {
    const secretary = await world.as('thuky');
    const { body } = await secretary.post('/records', { items: [{ number, issuer: 'Sở Xây dựng', happenedOn: '2026-05-04', title }] });
    const found = await secretary.get(`/records?q=${encodeURIComponent(title)}`);
    expect(found.body.items.map(({ id }: { id: string }) => id)).toContain(body.ids[0]);
  });

  it('finds no record by the text of a file that another one took the place of', async () => {
    await world.sql(
      `set session_replication_role = replica; insert into record_file (id, organization_id, record_id, file_id, position, replaced_with, replaced_at, replaced_by)
        select gen_random_uuid(), '${sxd}', m.id, m.id, 0, case when m.n = 78 then gen_random_uuid() end, case when m.n = 78 then now() end, case when m.n = 78 then gen_random_uuid() end from many m where m.n in (78, 79)`,
    );
    const found = async (word: string) => world.sql(`select from search_record_texts('''${word}''', null)`, [], 'app', scope());
    expect(await found('lalung')).toHaveLength(1);
    expect(await found('la')).toHaveLength(0);
  });

  it('looks codes up in the order of codes', async () => {
    const { body } = await (await world.as('thuky')).get('/documents?q=nh-1999');
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining(['NH-1999', 'NH-19990', 'NH-19999']));
    expect(body.items).toHaveLength(11);
  });

  it('uses its indexes although row-level security stands before the tables', async () => {
    const scans = async () =>
      world.sql<{ name: string; scans: string }>(
        "select indexrelname as name, idx_scan as scans from pg_stat_user_indexes where indexrelname in ('record_words', 'file_text_words') order by 1",
      );
    const before = await scans();
    expect(before.map(({ name }) => name)).toEqual(['file_text_words', 'record_words']);
    const found = await world.sql(
      "select s.id from search_records('words', '''doc nhat''', null) s union all select s.record_id from search_record_texts('''khong dau''', null) s",
      [],
      'app',
      scope(),
    );
    expect(found).toHaveLength(1);
    // The server tells such figures a moment later.
    await until(async () => (await scans()).every(({ scans: n }, i) => Number(n) > Number(before[i]!.scans)));
  });
});
