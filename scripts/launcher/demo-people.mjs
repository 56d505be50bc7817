/** The demo people of seeds/demo, told at each start in demo mode. The password is public: it opens an invented province only. */
export const DEMO_PASSWORD = 'demo-ISO-9001';

export const DEMO_PEOPLE = [
  ['quantri', 'quản trị hệ thống', 'system administrator'],
  ['kehoach', 'cán bộ kế hoạch cải cách', 'planning officer'],
  ['tdc', 'lãnh đạo cơ quan tiêu chuẩn đo lường chất lượng', 'head of the standards office'],
  ['kiemtra', 'thành viên đoàn kiểm tra', 'inspector'],
  ['giangvien', 'tổ chức lớp và giảng viên', 'course organiser and trainer'],
  ['vanthu', 'văn thư', 'clerk'],
  ['thuky', 'thư ký ISO của cơ quan', 'ISO secretary of an agency'],
  ['lanhdao', 'người đứng đầu cơ quan đó', "that agency's head"],
  ['soatxet', 'người soát xét của cơ quan đó', "that agency's reviewer"],
  ['coquan2', 'thư ký ISO của cơ quan khác', 'ISO secretary of another agency'],
  ['nhanvien', 'nhân viên', 'staff'],
];
