import { World } from '../../world/world';

/** An entry of the session's menu, and what is read behind it; where a right is wider than the page that needs it, it is left out. */
const BEHIND: Readonly<Record<string, string>> = {
  'document-preparation': '/document-reviewers',
  'change-requests': '/change-requests',
  distributions: '/distributions',
  briefings: '/briefings',
  'record-entry': '/upload-batches',
  'evidence-packs': '/evidence-packs',
  training: '/training-classes',
  competence: '/competence',
  journal: '/journal',
};
const PEOPLE = [
  'thuky',
  'soatxet',
  'lanhdao',
  'vanthu',
  'vanthu2',
  'nhanvien',
  'khach',
  'kehoach',
  'tdc',
  'kiemtra',
  'giangvien',
  'quantri',
];

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

describe('the menu of a session', () => {
  it.each(PEOPLE)('names for %s what is not refused, and nothing that is', async (name) => {
    const client = await world.as(name);
    const { menu } = (await client.get('/session')).body as { menu: string[] };
    const told = Object.keys(BEHIND).map((entry) => [entry, menu.includes(entry)]);
    const found = await Promise.all(Object.entries(BEHIND).map(async ([entry, path]) => [entry, (await client.get(path)).status !== 403]));
    expect(found).toEqual(told);
  });
});
