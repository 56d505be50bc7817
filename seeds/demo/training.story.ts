/** What the department teaches in 2026: five courses, six classes, who teaches them, where. */
export interface DemoCourse {
  readonly code: string;
  readonly name: string;
  readonly regime: 'by-plan' | 'regulated-auditing';
  readonly periods: number;
  readonly paper: 'attendance' | 'completion' | 'none';
  readonly purpose: string;
  readonly leastAttendance?: number;
  readonly passMark?: number;
  readonly capacity?: number;
  readonly topics: readonly (readonly [title: string, periods: number])[];
}
export const COURSES: readonly DemoCourse[] = [
  {
    code: 'NTC',
    name: 'Nhận thức chung về HTQLCL theo TCVN ISO 9001:2015 và trách nhiệm theo Quyết định số 19/2014/QĐ-TTg',
    regime: 'by-plan',
    periods: 8,
    paper: 'attendance',
    purpose: 'Nắm yêu cầu của tiêu chuẩn và trách nhiệm của người làm việc trong cơ quan áp dụng.',
    leastAttendance: 50,
    topics: [
      ['Tổng quan TCVN ISO 9001:2015', 4],
      ['Trách nhiệm theo Quyết định số 19/2014/QĐ-TTg', 4],
    ],
  },
  {
    code: 'DGNB',
    name: 'Đánh giá nội bộ HTQLCL theo TCVN ISO 9001:2015',
    regime: 'by-plan',
    periods: 16,
    paper: 'completion',
    purpose: 'Thực hiện được một cuộc đánh giá nội bộ tại cơ quan.',
    leastAttendance: 75,
    passMark: 50,
    capacity: 60,
    topics: [
      ['Yêu cầu của tiêu chuẩn dưới góc nhìn đánh giá', 4],
      ['Chương trình, kế hoạch, phiếu đánh giá', 4],
      ['Kỹ thuật đánh giá và ghi nhận điểm không phù hợp', 4],
      ['Thực hành và kiểm tra cuối khóa', 4],
    ],
  },
  {
    code: 'TLHT',
    name: 'Xây dựng, cập nhật tài liệu và quy trình nội bộ giải quyết TTHC sau sắp xếp tổ chức',
    regime: 'by-plan',
    periods: 8,
    paper: 'none',
    purpose: 'Cập nhật tài liệu hệ thống theo tổ chức mới.',
    topics: [
      ['Rà soát tài liệu sau sắp xếp', 4],
      ['Quy trình nội bộ giải quyết thủ tục hành chính', 4],
    ],
  },
  {
    code: 'DGHT',
    name: 'Đào tạo về đánh giá HTQLCL (Thông tư số 26/2014/TT-BKHCN, Điều 30)',
    regime: 'regulated-auditing',
    periods: 36,
    paper: 'completion',
    purpose: 'Đào tạo chuyên gia đánh giá theo Điều 30 Thông tư số 26/2014/TT-BKHCN.',
    passMark: 70,
    capacity: 25,
    topics: [
      ['Những khái niệm về quản lý chất lượng và các yêu cầu của tiêu chuẩn', 12],
      ['Tổng quan về hoạt động đánh giá', 8],
      ['Kỹ năng đánh giá và trách nhiệm, quyền hạn của chuyên gia đánh giá', 8],
      ['Thực hành đánh giá', 8],
    ],
  },
  {
    code: 'NVKT',
    name: 'Nghiệp vụ kiểm tra HTQLCL cho thành viên đoàn kiểm tra',
    regime: 'by-plan',
    periods: 16,
    paper: 'completion',
    purpose: 'Kiểm tra việc áp dụng HTQLCL tại các cơ quan.',
    leastAttendance: 75,
    topics: [
      ['Nội dung kiểm tra và biên bản', 8],
      ['Thực hành tại hồ sơ mẫu', 8],
    ],
  },
];

/** Who teaches: people of the department, and those on the list of the provider. */
export const TRAINERS: readonly {
  key: string;
  name: string;
  account?: string;
  employer: string;
  degree: string;
  experience: string;
  listed?: true;
}[] = [
  {
    key: 'linh',
    name: 'Hồ Thị Mỹ Linh',
    account: 'giangvien',
    employer: 'Phòng Tiêu chuẩn Đo lường Chất lượng',
    degree: 'Thạc sĩ Quản lý chất lượng',
    experience: '9 năm đào tạo, tư vấn nội bộ HTQLCL',
  },
  {
    key: 'tuan',
    name: 'Bùi Anh Tuấn',
    account: 'kiemtra',
    employer: 'Phòng Tiêu chuẩn Đo lường Chất lượng',
    degree: 'Kỹ sư Đo lường',
    experience: '7 năm kiểm tra HTQLCL',
  },
  {
    key: 'vinh',
    name: 'Trịnh Quang Vinh',
    employer: 'Trung tâm Đào tạo Chất lượng Miền Trung',
    degree: 'Cử nhân Hành chính',
    experience: '12 năm; trưởng đoàn 34 cuộc đánh giá',
    listed: true,
  },
  {
    key: 'huong',
    name: 'Đặng Thu Hương',
    employer: 'Trung tâm Đào tạo Chất lượng Miền Trung',
    degree: 'Thạc sĩ Quản trị kinh doanh',
    experience: '10 năm; trưởng đoàn 26 cuộc đánh giá',
    listed: true,
  },
];

export const ROOMS: readonly (readonly [name: string, address: string, seats: number])[] = [
  ['Hội trường A', 'Sở Khoa học và Công nghệ, tầng 3', 120],
  ['Phòng học B2', 'Trung tâm Ứng dụng và Đổi mới sáng tạo', 60],
  ['Phòng học B1', 'Trung tâm Ứng dụng và Đổi mới sáng tạo', 30],
];

type State = 'roster-closed' | 'awaiting-results' | 'finished';
export interface DemoClass {
  /** 1-6, as the plan of the year numbers them. */
  readonly number: number;
  readonly course: string;
  readonly code: string;
  readonly title: string;
  readonly days: readonly string[];
  readonly room: number;
  readonly trainers: readonly string[];
  readonly state: State;
  readonly call?: readonly [number: string, day: string];
  readonly opening?: readonly [number: string, day: string];
  readonly enrolUntil?: string;
  readonly held?: 'provider';
  /** Learners with a place when the roster was closed. */
  readonly learners: number;
}
export const CLASSES: readonly DemoClass[] = [
  {
    number: 1,
    learners: 64,
    course: 'NTC',
    code: 'NTC-2026-01',
    title: COURSES[0]!.name,
    days: ['2026-03-24'],
    room: 0,
    trainers: ['linh', 'tuan'],
    state: 'awaiting-results',
    call: ['215/SKHCN-TĐC', '2026-03-02'],
    opening: ['41/QĐ-SKHCN', '2026-03-18'],
    enrolUntil: '2026-03-13',
  },
  {
    number: 2,
    learners: 45,
    course: 'DGNB',
    code: 'DGNB-2026-01',
    title: 'Đánh giá nội bộ HTQLCL theo TCVN ISO 9001:2015 (lớp 1: sở, chi cục)',
    days: ['2026-05-13', '2026-05-14'],
    room: 1,
    trainers: ['linh'],
    state: 'awaiting-results',
    call: ['402/SKHCN-TĐC', '2026-04-15'],
    opening: ['71/QĐ-SKHCN', '2026-05-08'],
    enrolUntil: '2026-04-30',
  },
  {
    number: 3,
    learners: 70,
    course: 'TLHT',
    code: 'TLHT-2026-01',
    title: COURSES[2]!.name,
    days: ['2026-07-16'],
    room: 0,
    trainers: ['linh'],
    state: 'finished',
    call: ['618/SKHCN-TĐC', '2026-06-22'],
    opening: ['112/QĐ-SKHCN', '2026-07-10'],
    enrolUntil: '2026-07-06',
  },
  {
    number: 4,
    learners: 55,
    course: 'DGNB',
    code: 'DGNB-2026-02',
    title: 'Đánh giá nội bộ HTQLCL theo TCVN ISO 9001:2015 (lớp 2: xã, phường)',
    days: ['2026-09-16', '2026-09-17'],
    room: 1,
    trainers: ['linh', 'tuan'],
    state: 'awaiting-results',
    call: ['811/SKHCN-TĐC', '2026-08-17'],
    opening: ['156/QĐ-SKHCN', '2026-09-10'],
    enrolUntil: '2026-09-04',
  },
  {
    number: 5,
    learners: 20,
    course: 'DGHT',
    code: 'DGHT-2026-01',
    title: COURSES[3]!.name,
    days: ['2026-08-10', '2026-08-11', '2026-08-12', '2026-08-13', '2026-08-14'],
    room: 2,
    trainers: ['vinh', 'huong'],
    state: 'finished',
    held: 'provider',
  },
  {
    number: 6,
    learners: 22,
    course: 'NVKT',
    code: 'NVKT-2026-01',
    title: COURSES[4]!.name,
    days: ['2026-11-24', '2026-11-25'],
    room: 2,
    trainers: ['tuan', 'linh'],
    state: 'roster-closed',
    call: ['1042/SKHCN-TĐC', '2026-10-30'],
    opening: ['203/QĐ-SKHCN', '2026-11-19'],
    enrolUntil: '2026-11-13',
  },
];
export const PATHS: Readonly<Record<State, readonly string[]>> = {
  'roster-closed': ['enrolling', 'roster-closed'],
  'awaiting-results': ['enrolling', 'roster-closed', 'running', 'awaiting-results'],
  finished: ['enrolling', 'roster-closed', 'running', 'awaiting-results', 'finished'],
};
