import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, type Tx, Work } from '@qms/work';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';
import { personId } from './people.seed';
import { trainingClassId } from './training.seed';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const MIDDLES = ['Văn', 'Thị', 'Hữu', 'Thị Thu', 'Đức', 'Thị Ngọc', 'Minh', 'Thị Kim', 'Quốc', 'Thị Hồng', 'Thanh'];
const GIVEN = [
  'An',
  'Ánh',
  'Bình',
  'Chi',
  'Cường',
  'Dũng',
  'Đào',
  'Đức',
  'Giang',
  'Hà',
  'Hạnh',
  'Hòa',
  'Hương',
  'Khoa',
  'Lan',
  'Long',
  'Mai',
];
const POSTS = ['Chuyên viên', 'Văn thư', 'Phó Trưởng phòng', 'Chuyên viên', 'Trưởng phòng', 'Kế toán'];
/** Departments and sub-departments; communes and wards. */
const PROVINCE = ['SKHCN', 'SNV', 'STC', 'SXD', 'SNNMT', 'SYT', 'CCKL', 'CCATTP', 'TTUD'];
const COMMUNES = ['PAB', 'XST', 'XSTAN'];
const LEARNERS = 230;

type State = 'accepted' | 'passed' | 'failed' | 'withdrawn';
interface Roster {
  readonly number: number;
  /** Places in {@link people}, first and one past the last. */
  readonly from: number;
  /** How many of each, in the order of the roster; walk-ins come last. */
  readonly states: readonly (readonly [State, number])[];
  readonly walkIns?: number;
}
/** Who came to which class of 2026. The third class has those of departments who were in the first two; the sixth and fifth those of the second. */
const ROSTERS: readonly Roster[] = [
  {
    number: 1,
    from: 0,
    states: [
      ['passed', 61],
      ['failed', 3],
    ],
  },
  {
    number: 2,
    from: 64,
    states: [
      ['passed', 43],
      ['failed', 1],
      ['withdrawn', 1],
    ],
  },
  { number: 3, from: 30, states: [['passed', 70]] },
  {
    number: 4,
    from: 160,
    states: [
      ['passed', 49],
      ['withdrawn', 6],
      ['failed', 3],
      ['passed', 3],
    ],
    walkIns: 3,
  },
  {
    number: 5,
    from: 70,
    states: [
      ['passed', 18],
      ['failed', 2],
    ],
  },
  { number: 6, from: 80, states: [['accepted', 22]] },
];

export const learnerId = (place: number): string => demoId(`learner:SKHCN:${place}`);
/** @param number of the class, 1-6; @param ordinal from 1 */
export const enrolmentId = (number: number, ordinal: number): string => demoId(`enrolment:SKHCN:${number}:${ordinal}`);

const ROSTER_IMPORT = demoId('roster-import:SKHCN:6');

interface Person {
  readonly id: string;
  readonly name: string;
  readonly born: string;
  readonly position: string;
  readonly agency: string;
}

/** The secretary of Sở Xây dựng learned to audit. */
function people(): Person[] {
  const two = (value: number): string => String(value).padStart(2, '0');
  return Array.from({ length: LEARNERS }, (_, i) => {
    const agencies = i >= 160 ? COMMUNES : PROVINCE;
    const own = i === 64;
    return {
      id: learnerId(i),
      name: own
        ? 'Nguyễn Văn An'
        : `${FAMILIES[i % FAMILIES.length]} ${MIDDLES[(i * 7) % MIDDLES.length]} ${GIVEN[(i * 5) % GIVEN.length]}`,
      born: `${1968 + ((i * 11) % 32)}-${two(1 + ((i * 7) % 12))}-${two(1 + ((i * 13) % 28))}`,
      position: own ? 'Thư ký ISO' : POSTS[i % POSTS.length]!,
      agency: own ? 'SXD' : agencies[i % agencies.length]!,
    };
  });
}

/** Học viên of the classes of 2026. */
export async function seedLearners(app: INestApplicationContext): Promise<void> {
  await app.get(Work).run(systemActor(organizationId('SKHCN')), async (tx) => {
    const all = people();
    await tx.query(
      `insert into learner (id, organization_id, counterpart_organization_id, shared_at, full_name, birth_date, position, created_at)
       select i.id, $1, i.agency, '2026-03-16T02:00:00Z', i.name, i.born, i.position, '2026-03-16T02:00:00Z'
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::text[]) i(id, agency, name, born, position)`,
      [
        organizationId('SKHCN'),
        all.map(({ id }) => id),
        all.map(({ agency }) => organizationId(agency)),
        all.map(({ name }) => name),
        all.map(({ born }) => born),
        all.map(({ position }) => position),
      ],
    );
    await list(tx);
    for (const roster of ROSTERS) await enrol(tx, roster, all);
  });
}

/** The members of inspection teams came with one list. */
async function list(tx: Tx): Promise<void> {
  const owner = organizationId('SKHCN');
  await tx.query(
    `insert into roster_import (id, organization_id, class_id, state, source, enters_as, source_name, reading, corrections, read_rows, created_by, created_at)
     values ($1,$2,$3,'proposal','import','accepted','Danh sách thành viên đoàn kiểm tra.xlsx','{}','{}',22,$4,'2026-11-12T02:00:00Z')`,
    [ROSTER_IMPORT, owner, trainingClassId(6), personId('giangvien')],
  );
  await tx.query(
    `update roster_import set state = 'confirmed', reading = null, corrections = null, enrolled = 22, learners = 0, decided_by = $2,
       decided_at = '2026-11-12T02:10:00Z', version = 2 where id = $1`,
    [ROSTER_IMPORT, personId('giangvien')],
  );
  await tx.recordOf(
    'roster-import.confirmed',
    { type: 'roster-import', id: ROSTER_IMPORT, organizationId: owner },
    { enrolled: 22, learners: 0 },
  );
}

async function enrol(tx: Tx, { number, from, states, walkIns = 0 }: Roster, all: readonly Person[]): Promise<void> {
  const owner = organizationId('SKHCN');
  const classId = trainingClassId(number);
  const listed = number === 6;
  const each = states.flatMap(([state, count]) => Array.from({ length: count }, () => state));
  const chosen = all.slice(from, from + each.length);
  await tx.query(
    `insert into enrolment (id, organization_id, counterpart_organization_id, shared_at, class_id, learner_id, state, source, ordinal, import_id, created_at)
     select i.id, $1, i.agency, c.created_at, c.id, i.learner, 'accepted', i.source, i.ordinal, $8, c.created_at
     from training_class c, unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::int[]) i(id, learner, agency, source, ordinal) where c.id = $2`,
    [
      owner,
      classId,
      each.map((_, place) => enrolmentId(number, place + 1)),
      chosen.map(({ id }) => id),
      chosen.map(({ agency }) => organizationId(agency)),
      each.map((_, place) => (place >= each.length - walkIns ? 'walk-in' : listed ? 'import' : 'nomination')),
      each.map((_, place) => place + 1),
      listed ? ROSTER_IMPORT : null,
    ],
  );
  await tx.query(
    `update enrolment n set state = i.state, reason = case i.state when 'withdrawn' then 'Bận công tác đột xuất' end, version = n.version + 1
     from unnest($1::uuid[], $2::text[]) i(id, state) where n.id = i.id and i.state <> 'accepted'`,
    [each.map((_, place) => enrolmentId(number, place + 1)), each],
  );
  await tx.recordOf(
    'training-class.roster-closed',
    { type: 'training-class', id: classId, organizationId: owner },
    { learners: each.length },
  );
}
