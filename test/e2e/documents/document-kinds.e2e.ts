import { organizationId } from '../../../seeds/demo';
import { World } from '../../world/world';

interface Kind {
  key: string;
  nature: string;
  name: string | null;
  patterns: string[];
  retired: boolean;
  documents: number;
  offPattern: string[];
  template: unknown;
  version: number;
}

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

const kinds = async (who = 'thuky'): Promise<Kind[]> => (await (await world.as(who)).get('/document-kinds')).body.items;
const kind = async (key: string): Promise<Kind> => (await kinds()).find((one) => one.key === key)!;
const creates = async (more: Record<string, unknown>) =>
  (await world.as('thuky')).post('/documents', { title: 'Tài liệu thử', kind: 'procedure', ...more });
const asks = async (key: string, code?: string) =>
  (await (await world.as('thuky')).get(`/document-kinds/${key}/codes${code ? `?code=${encodeURIComponent(code)}` : ''}`)).body;

describe('kinds of documents and their codes', () => {
  it('begin with what the practice uses; every code of the demo follows it', async () => {
    const all = await kinds();
    const suggested = ['policy', 'objectives', 'manual', 'procedure', 'instruction', 'regulation', 'form', 'annex'];
    expect((await kinds('coquan2')).map(({ key }) => key)).toEqual(suggested);
    expect(all.map(({ key }) => key)).toEqual([...suggested, 'own-danh-muc']);
    expect(all.flatMap(({ offPattern }) => offPattern)).toEqual([]);
    expect(all.find(({ key }) => key === 'procedure')!.documents).toBe(11);
  });

  it('propose the next codes by the rule', async () => {
    expect((await asks('procedure')).proposals).toEqual(['QT-GT-04', 'QT-HT-07', 'QT-XD-04']);
    expect((await asks('form')).proposals).toEqual(expect.arrayContaining(['BM-HT-01.04', 'BM-HT-02.01', 'BM-XD-01.01']));
    expect((await asks('manual')).proposals).toEqual([]);
    expect(await asks('procedure', 'QT-HT-01')).toMatchObject({ taken: true, because: [] });
  });

  it('a code off the pattern is warned of by the agency’s own rule, and goes on with a reason that is kept', async () => {
    expect((await asks('procedure', 'QUYTRINH7')).because).toMatchObject([
      { code: 'code-off-pattern', basis: { kind: 'rule', ref: 'Quy định của cơ quan' } },
    ]);
    const refused = await creates({ code: 'QUYTRINH7' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'reason-required', reasons: [{ code: 'code-off-pattern' }] } });
    const made = await creates({ code: 'QUYTRINH7', reason: 'Giữ ký hiệu của cơ quan cũ' });
    expect(made.status).toBe(201);
    const { body } = await (await world.as('thuky')).get(`/documents/${made.body.id}`);
    expect(body).toMatchObject({ codeReason: 'Giữ ký hiệu của cơ quan cũ', kindName: null });
    expect(body.history.find((one: { event: string }) => one.event === 'document.created').after.codeReason).toBe(
      'Giữ ký hiệu của cơ quan cũ',
    );
    expect((await kind('procedure')).offPattern).toEqual(['QUYTRINH7']);
    expect((await creates({ code: 'QUYTRINH7', reason: 'Lần nữa' })).status).toBe(409);
  });

  it('are the organization’s own: a kind is added, its name stands in the list, its pattern proposes', async () => {
    const secretary = await world.as('thuky');
    const added = await secretary.post('/document-kinds', { nature: 'annex', name: 'Kế hoạch', patterns: ['KH-{lĩnh vực}-{số}'] });
    expect(added.status).toBe(201);
    const { key } = added.body;
    const made = await creates({ code: 'KH-HT-01', kind: 'annex', kindKey: key });
    expect(made.status).toBe(201);
    expect((await secretary.get(`/documents/${made.body.id}`)).body.kindName).toBe('Kế hoạch');
    expect((await asks(key)).proposals).toEqual(['KH-HT-02']);
    expect(await creates({ code: 'KH-HT-05', kind: 'form', kindKey: key })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'kindKey' }] },
    });
    expect((await secretary.post('/document-kinds', { nature: 'annex', name: 'KẾ HOẠCH', patterns: ['X-{số}'] })).status).toBe(409);
  });

  it('a pattern is changed by who saw it last; what was made before keeps its code', async () => {
    const secretary = await world.as('thuky');
    const before = await kind('instruction');
    const change = (body: Record<string, unknown>, version = before.version) =>
      secretary.send('PATCH', '/document-kinds/instruction', body, { 'if-match': `"${version}"` });
    expect((await change({ patterns: ['HD.{số}'] })).status).toBe(200);
    expect(await change({ patterns: ['HD/{số}'] })).toMatchObject({ status: 412 });
    expect(await kind('instruction')).toMatchObject({ patterns: ['HD.{số}'], offPattern: ['HD-HT-01'] });
    expect((await asks('instruction')).proposals).toEqual(['HD.01']);
    const { version } = await kind('instruction');
    expect(await change({ patterns: ['HD {số}'] }, version)).toMatchObject({
      status: 422,
      body: { code: 'pattern-malformed', errors: [{ field: 'patterns[0]' }] },
    });
    expect((await change({ retired: true }, version)).status).toBe(200);
    expect((await creates({ code: 'HD.01', kind: 'instruction', kindKey: 'instruction' })).status).toBe(422);
  });

  it('a kind begins with a form of the agency, which is itself under control', async () => {
    const secretary = await world.as('thuky');
    const documents = (await secretary.get('/documents?limit=200')).body.items as { id: string; code: string }[];
    const idOf = (code: string): string => documents.find((one) => one.code === code)!.id;
    const change = async (templateDocumentId: string | null) =>
      secretary.send(
        'PATCH',
        '/document-kinds/procedure',
        { templateDocumentId },
        { 'if-match': `"${(await kind('procedure')).version}"` },
      );
    expect((await change(idOf('BM-HT-01.03'))).status).toBe(200);
    expect(await kind('procedure')).toMatchObject({
      template: { documentId: idOf('BM-HT-01.03'), code: 'BM-HT-01.03', fileId: expect.any(String) },
    });
    expect(await change(idOf('QT-HT-01'))).toMatchObject({
      status: 422,
      body: { code: 'template-not-a-form', errors: [{ field: 'templateDocumentId' }] },
    });
    const foreign = (await (await world.as('coquan2')).get('/documents')).body.items[0].id;
    for (const id of [foreign, '019a0000-0000-7000-8000-000000000000'])
      expect(await change(id)).toMatchObject({ status: 422, body: { code: 'unknown-reference' } });
    expect((await change(null)).status).toBe(200);
    expect(await kind('procedure')).toMatchObject({ template: null });
  });

  it('are nobody else’s: staff read them, another agency has its own', async () => {
    expect((await (await world.as('nhanvien')).get('/document-kinds')).body.mayChange).toBe(false);
    expect(
      (await (await world.as('nhanvien')).post('/document-kinds', { nature: 'annex', name: 'Khác', patterns: ['K-{số}'] })).status,
    ).toBe(403);
    expect((await kinds('coquan2')).map(({ name }) => name)).not.toContain('Kế hoạch');
    const own = (await kinds()).find(({ name }) => name === 'Kế hoạch')!.key;
    expect((await (await world.as('coquan2')).get(`/document-kinds/${own}/codes`)).status).toBe(404);
  });

  it('ten first documents at once begin one list', async () => {
    const secretary = await world.as('coquan2');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        secretary.post('/documents', { code: `QT-NV-${20 + i}`, title: 'Quy trình của phường', kind: 'procedure' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const [{ n }] = (await world.sql<{ n: number }>('select count(*)::int as n from document_kind where organization_id = $1', [
      organizationId('PAB'),
    ])) as [{ n: number }];
    expect(n).toBe(8);
  });
});
