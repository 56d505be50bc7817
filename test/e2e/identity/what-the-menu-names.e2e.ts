import { MENU } from '@qms/identity';
import { World } from '../../world/world';
import { joins } from '../signing/story';

/** An entry of the session's menu, and what is read behind it, or begun where reading has no right of its own. */
const BEHIND: Readonly<Record<string, string>> = {
  documents: '/documents',
  'document-preparation': '/document-reviewers',
  'change-requests': '/change-requests',
  distributions: '/distributions',
  briefings: '/briefings',
  'briefing-recording': '/briefings/people',
  readings: 'POST /readings',
  records: '/records',
  'evidence-packs': '/evidence-packs',
  'record-entry': '/upload-batches',
  'record-transfers': 'POST /archive-transfers',
  'record-keeping': 'POST /record-classifications',
  training: '/training-classes',
  'training-planning': '/trainers/accounts',
  competence: '/competence',
  'own-competence': '/people/:own/competence',
  agency: '/absences',
  'agency-work': '/deputy-fields',
  people: 'POST /people',
  journal: '/journal',
  system: '/storage-health',
};
/** Of these the right is wider than the menu: to others they are not refused, they are no daily question of theirs. */
const WIDER: Readonly<Record<string, string>> = {
  'my-work': '/my-work',
  signing: '/my-work',
  plans: '/plans',
  issuances: '/issuances',
  reports: '/plans',
  organizations: '/organizations',
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
  it('has no entry that is not asked for here', () => {
    expect([...Object.keys(BEHIND), ...Object.keys(WIDER)].sort()).toEqual(MENU.map(({ entry }) => entry).sort());
  });

  it.each(PEOPLE)('names for %s what is not refused, and nothing that is', async (name) => {
    const client = await world.as(name);
    const { menu, person } = (await client.get('/session')).body as { menu: string[]; person: { id: string } };
    const refused = async (behind: string): Promise<boolean> => {
      const answer = behind.startsWith('POST ')
        ? await client.post(behind.slice(5), {})
        : await client.get(behind.replace(':own', person.id));
      return answer.status === 403;
    };
    const told = Object.keys(BEHIND).map((entry) => [entry, menu.includes(entry)]);
    const found = await Promise.all(Object.entries(BEHIND).map(async ([entry, behind]) => [entry, !(await refused(behind))]));
    expect(found).toEqual(told);
    for (const [entry, behind] of Object.entries(WIDER).filter(([one]) => menu.includes(one)))
      expect([entry, await refused(behind)]).toEqual([entry, false]);
  });

  it('names the documents to the steering board too, which reads them and works by none', async () => {
    await joins(world, 'bcd', 'Hà Văn Lộc', 'steering-board-member');
    const member = await world.as('bcd');
    const { menu } = (await member.get('/session')).body as { menu: string[] };
    expect(menu).toEqual(expect.arrayContaining(['documents', 'records']));
    expect(menu).not.toContain('readings');
  });
});
