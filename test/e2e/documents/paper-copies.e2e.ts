import { organizationId, personId } from '../../../seeds/demo';
import { World } from '../../world/world';
import { approves, type Drafted, inForce, submits, uploads, wordsIn } from './story';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let world: World;
let document: Drafted;
beforeAll(async () => {
  world = await World.open();
  document = await inForce(world);
  // In force since January, so that another revision may follow today.
  await world.sql(
    `set session_replication_role = replica; update revision set effective_from = '2026-01-05' where id = '${document.revisionId}'`,
  );
});
afterAll(() => world?.close());

const gives = async (holders: Record<string, unknown>, who = 'vanthu2', revisionId = document.revisionId) =>
  (await world.as(who)).post(`/revisions/${revisionId}/paper-copies`, holders);
const copies = async (query = '', who = 'vanthu2') =>
  (await (await world.as(who)).get(`/paper-copies?documentId=${document.id}${query}`)).body;
const recallLine = async (who: string): Promise<string | undefined> =>
  (await (await world.as(who)).get('/my-work')).body.items.find(({ kind }: { kind: string }) => kind === 'paper-copy.recall')?.sentence;

describe('numbered paper copies', () => {
  it('are numbered 1…n of the revision, each with its holder: a unit, a person, somebody outside', async () => {
    const answer = await gives({
      unitIds: [organizationId('SXD-VP'), organizationId('SXD-QLXD')],
      personIds: [personId('soatxet')],
      outside: ['Trung tâm Phục vụ hành chính công'],
    });
    expect(answer).toMatchObject({ status: 201, body: { numbers: [1, 2, 3, 4] } });
    expect((await copies()).items.map((one: { number: number; holder: string }) => [one.number, one.holder])).toEqual([
      [1, 'Văn phòng Sở Xây dựng'],
      [2, 'Phòng Quản lý xây dựng'],
      [3, 'Cao Thị Bích Vân, Chánh Văn phòng'],
      [4, 'Trung tâm Phục vụ hành chính công'],
    ]);
  });

  it('two who give out at once leave no gap and no double number', async () => {
    const answers = await Promise.all([gives({ outside: ['Sở Nội vụ'] }), gives({ outside: ['Sở Tài chính'] }, 'thuky')]);
    expect(answers.flatMap(({ body }) => body.numbers).sort()).toEqual([5, 6]);
  });

  it('is the agency’s own rule, off by default: elsewhere nothing is given out', async () => {
    const head = await world.confirmed('lanhdao');
    await head.put('/organization-rules/numbered-paper-copies', { enabled: false });
    expect((await gives({ outside: ['Sở Y tế'] })).body.code).toBe('copies-not-numbered');
    expect((await copies()).actions.issue).toMatchObject({ allowed: false, because: [{ code: 'copies-not-numbered' }] });
    await head.put('/organization-rules/numbered-paper-copies', { enabled: true });
    const rules = (await (await world.as('coquan2')).get('/organization-rules')).body.items;
    expect(rules.find(({ rule }: { rule: string }) => rule === 'numbered-paper-copies').enabled).toBe(false);
    expect((await gives({})).body.code).toBe('copy-without-holder');
    expect((await gives({ unitIds: [organizationId('TDC')] })).body.code).toBe('unknown-reference');
    expect((await gives({ outside: ['Sở Y tế'] }, 'nhanvien')).status).toBe(403);
  });

  it('the printed copy carries its number and its holder; the distribution list shows the numbers', async () => {
    const [first] = (await copies()).items;
    const clerk = await world.as('vanthu2');
    const printed = await clerk.download(`/paper-copies/${first.id}/pdf`);
    expect(printed.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(decodeURIComponent(printed.headers.get('content-disposition')!)).toContain('bản giấy số 01');
    await clerk.post('/distributions', { documentIds: [document.id], unitIds: [organizationId('SXD-VP')] });
    const { items } = (await clerk.get(`/distributions?unitId=${organizationId('SXD-VP')}&limit=200`)).body;
    expect(items.find(({ documentId }: { documentId: string }) => documentId === document.id).paperCopies).toEqual([1]);
  });

  it('what is superseded stands on the recall list and in the work of clerk and secretary until each copy is settled', async () => {
    expect((await copies('&recall=true')).items).toEqual([]);
    expect(await recallLine('vanthu2')).toBeUndefined();
    const [first, second] = (await copies()).items;
    const clerk = await world.as('vanthu2');
    expect((await clerk.post(`/paper-copies/${first.id}/settlement`, { outcome: 'returned' })).status).toBe(201);
    expect((await clerk.post(`/paper-copies/${first.id}/settlement`, { outcome: 'destroyed' })).body.code).toBe('wrong-state');

    const secretary = await world.as('thuky');
    const next = await secretary.post(`/documents/${document.id}/revisions`, {
      step: 'amendment',
      changeSummary: 'Sửa bước 2',
      fileId: (await uploads(secretary, `${document.code} mới`)).id,
    });
    await submits(world, next.body.revisionId);
    expect((await approves(world, next.body.revisionId)).body.state).toBe('effective');
    const recall = (await copies('&recall=true')).items;
    expect(recall.map(({ number }: { number: number }) => number)).toEqual([2, 3, 4, 5, 6]);
    for (const who of ['vanthu2', 'thuky'])
      expect(await recallLine(who)).toBe(`Thu hồi 5 bản giấy của tài liệu đã hết hiệu lực: ${document.code}`);
    expect(await recallLine('nhanvien')).toBeUndefined();
    expect((await gives({ outside: ['Sở Y tế'] })).body.code).toBe('no-longer-in-force');
    const sheet = await clerk.download('/paper-copies/list.xlsx?recall=true');
    expect([sheet.status, sheet.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const word = await clerk.download('/paper-copies/list-paper?recall=true&use=form', { accept: WORD });
    expect(decodeURIComponent(word.headers.get('content-disposition')!)).toMatch(/Danh sách thu hồi bản giấy \d\d-\d\d-\d{4}\.docx/);
    const words = wordsIn(word.bytes);
    for (const said of ['DANH SÁCH THU HỒI BẢN GIẤY', document.code, 'Cần thu hồi', 'Sở Tài chính']) expect(words).toContain(said);
    expect(words).not.toContain('Đã thu hồi');
    const annex = await clerk.download('/paper-copies/list-paper?recall=true&use=annex', { accept: 'application/pdf' });
    expect([annex.status, annex.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect((await (await world.as('nhanvien')).get('/paper-copies/list-paper?recall=true&use=form')).status).toBe(403);

    expect((await clerk.post(`/paper-copies/${second.id}/settlement`, { outcome: 'lost' })).body).toMatchObject({
      code: 'reason-required',
      errors: [{ field: 'remark' }],
    });
    for (const { id } of recall)
      expect((await clerk.post(`/paper-copies/${id}/settlement`, { outcome: 'destroyed', remark: 'Hủy tại chỗ' })).status).toBe(201);
    expect(await recallLine('vanthu2')).toBeUndefined();
    // The new revision counts anew.
    expect((await gives({ outside: ['Sở Y tế'] }, 'vanthu2', next.body.revisionId)).body.numbers).toEqual([1]);
    expect((await (await world.as('coquan2')).get(`/paper-copies?documentId=${document.id}`)).body.items).toEqual([]);
  });
});
