import { Secrets } from '@qms/identity';
import { type Role, systemActor, type Work } from '@qms/work';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';

/** One password for all demo people; shown on the sign-in page in demo mode only. */
export const DEMO_PASSWORD = 'demo-ISO-9001';

type Held = readonly [role: Role, organization: string, unit?: string];
interface DemoPerson {
  username: string;
  name: string;
  post: string;
  roles: readonly Held[];
  /** Only these sign in; the others are the story's people. */
  signsIn?: false;
}

/** Invented people of the province An Sơn. */
const PEOPLE: readonly DemoPerson[] = [
  { username: 'quantri', name: 'Phan Minh Trí', post: 'Quản trị hệ thống', roles: [['system-administrator', 'SKHCN', 'CDS']] },
  {
    username: 'kehoach',
    name: 'Võ Thị Thu Hà',
    post: 'Chuyên viên Phòng Hành chính - Tổng hợp',
    roles: [['planning-officer', 'SKHCN', 'HCTH']],
  },
  {
    username: 'tdc',
    name: 'Nguyễn Đình Khoa',
    post: 'Trưởng phòng Tiêu chuẩn Đo lường Chất lượng',
    roles: [
      ['standards-office-head', 'SKHCN', 'TDC'],
      ['room-head', 'SKHCN', 'TDC'],
    ],
  },
  {
    username: 'kiemtra',
    name: 'Bùi Anh Tuấn',
    post: 'Chuyên viên Phòng Tiêu chuẩn Đo lường Chất lượng',
    roles: [['inspector', 'SKHCN', 'TDC']],
  },
  {
    username: 'giangvien',
    name: 'Hồ Thị Mỹ Linh',
    post: 'Chuyên viên Phòng Tiêu chuẩn Đo lường Chất lượng',
    roles: [
      ['course-organiser', 'SKHCN', 'TDC'],
      ['trainer', 'SKHCN', 'TDC'],
    ],
  },
  { username: 'vanthu', name: 'Đặng Thị Ngọc', post: 'Văn thư', roles: [['clerk', 'SKHCN', 'HCTH']] },
  { username: 'giamdoc', name: 'Trần Quốc Hưng', post: 'Giám đốc', roles: [['agency-head', 'SKHCN', 'LD']], signsIn: false },
  { username: 'phogiamdoc', name: 'Lê Thị Minh Nguyệt', post: 'Phó Giám đốc', roles: [['deputy-head', 'SKHCN', 'LD']], signsIn: false },
  {
    username: 'truonghcth',
    name: 'Phạm Văn Đông',
    post: 'Trưởng phòng Hành chính - Tổng hợp',
    roles: [['room-head', 'SKHCN', 'HCTH']],
    signsIn: false,
  },
  {
    username: 'qlkh',
    name: 'Huỳnh Tấn Phát',
    post: 'Trưởng phòng Quản lý Khoa học',
    roles: [['room-head', 'SKHCN', 'QLKH']],
    signsIn: false,
  },
  {
    username: 'cndm',
    name: 'Đỗ Thanh Bình',
    post: 'Trưởng phòng Công nghệ và Đổi mới sáng tạo',
    roles: [['room-head', 'SKHCN', 'CNDM']],
    signsIn: false,
  },
  {
    username: 'cds',
    name: 'Trương Hoài Nam',
    post: 'Trưởng phòng Chuyển đổi số',
    roles: [
      ['room-head', 'SKHCN', 'CDS'],
      ['internal-auditor', 'SKHCN', 'CDS'],
    ],
    signsIn: false,
  },
  {
    username: 'bcvt',
    name: 'Lý Thị Kim Chi',
    post: 'Trưởng phòng Bưu chính, Viễn thông',
    roles: [['room-head', 'SKHCN', 'BCVT']],
    signsIn: false,
  },
  { username: 'ttud', name: 'Ngô Văn Lâm', post: 'Giám đốc Trung tâm', roles: [['agency-head', 'TTUD']], signsIn: false },
  { username: 'thuky', name: 'Nguyễn Văn An', post: 'Thư ký ISO', roles: [['iso-secretary', 'SXD', 'SXD-VP']] },
  { username: 'soatxet', name: 'Cao Thị Bích Vân', post: 'Chánh Văn phòng', roles: [['room-head', 'SXD', 'SXD-VP']] },
  { username: 'lanhdao', name: 'Mai Xuân Thành', post: 'Giám đốc', roles: [['agency-head', 'SXD']] },
  { username: 'nhanvien', name: 'Phan Thị Đào', post: 'Chuyên viên', roles: [['staff', 'SXD', 'SXD-QLXD']] },
  { username: 'vanthu2', name: 'Lâm Thị Hòa', post: 'Văn thư', roles: [['clerk', 'SXD', 'SXD-VP']] },
  { username: 'khach', name: 'Đoàn Thị Lan', post: 'Chuyên viên Sở Nội vụ', roles: [['guest-reader', 'SXD']] },
  { username: 'coquan2', name: 'Tạ Minh Đức', post: 'Thư ký ISO', roles: [['iso-secretary', 'PAB']] },
  { username: 'chutichpab', name: 'Vũ Thị Hạnh', post: 'Chủ tịch', roles: [['agency-head', 'PAB']], signsIn: false },
];

export const personId = (username: string): string => demoId(`person:${username}`);

export async function seedPeople(work: Work, secrets: Secrets): Promise<void> {
  const hash = await secrets.hashPassword(DEMO_PASSWORD);
  for (const person of PEOPLE) {
    const home = organizationId(person.roles[0]![1]);
    await work.run(systemActor(home), async (tx) => {
      const id = personId(person.username);
      await tx.query('insert into person (id, name, username, post, password_hash) values ($1,$2,$3,$4,$5)', [
        id,
        person.name,
        person.username,
        person.post,
        person.signsIn === false ? null : hash,
      ]);
      await tx.recordOf('person.created', { type: 'person', id, organizationId: home });
      for (const [role, organization, unit] of person.roles) {
        const membership = demoId(`membership:${person.username}:${role}`);
        await tx.query('insert into membership (id, person_id, organization_id, unit_id, role, valid_from) values ($1,$2,$3,$4,$5,$6)', [
          membership,
          id,
          organizationId(organization),
          unit ? organizationId(unit) : null,
          role,
          '2025-07-01',
        ]);
        await tx.recordOf(
          'membership.began',
          { type: 'membership', id: membership, organizationId: home },
          { role, validFrom: '2025-07-01' },
        );
      }
    });
  }
}
