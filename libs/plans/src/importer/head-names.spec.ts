import { withHeadNames } from './head-names';
import { parsePlan } from './parse-plan';

const head = (issuer: string, issuerParent: string | null, place: string | null) => ({
  number: '12/KH-SNV',
  issuedOn: '2025-12-26',
  issuer,
  issuerParent,
  place,
  title: 'x',
  year: 2026,
});
const ORGANIZATIONS = [
  { code: 'UBND', name: 'UBND tỉnh An Sơn' },
  { code: 'BQLKKT', name: 'Ban Quản lý Khu kinh tế An Sơn', aliases: ['BQL KKT'] },
];

describe('the names in the head of a plan', () => {
  it.each([
    [
      'marks lost, known to all',
      'So khoa hqc va cong nghe',
      'UBND tinh Quang Ngai',
      'Quang Ngai',
      'Sở Khoa học và Công nghệ',
      'UBND tỉnh Quảng Ngãi',
      'Quảng Ngãi',
    ],
    [
      'marks lost, known to the caller',
      'Ban quan ly khu kinh te an son',
      'UBND tinh An Son',
      'An Son',
      'Ban Quản lý Khu kinh tế An Sơn',
      'UBND tỉnh An Sơn',
      'An Sơn',
    ],
    ['another place, however alike', 'So noi vu', 'UBND tinh Lang Son', 'Lang Son', 'Sở Nội vụ', 'UBND tỉnh Lạng Sơn', 'Lạng Sơn'],
    ['a place that nobody knows', 'So noi vu', 'UBND tinh Bac Son', 'Bac Son', 'Sở Nội vụ', 'UBND tỉnh Bac Son', 'Bac Son'],
    ['well read', 'Sở Xây dựng', 'UBND tỉnh Hà Tĩnh', 'Hà Tĩnh', 'Sở Xây dựng', 'UBND tỉnh Hà Tĩnh', 'Hà Tĩnh'],
    [
      'a capital lost',
      'Sở Khoa học và công nghệ',
      'UBND thành phố Đà Nẵng',
      'Đà Nẵng',
      'Sở Khoa học và Công nghệ',
      'UBND thành phố Đà Nẵng',
      'Đà Nẵng',
    ],
  ])('%s', (_words, issuer, issuerParent, place, ...written) => {
    const plan = withHeadNames(head(issuer, issuerParent, place), ORGANIZATIONS);
    expect([plan.issuer, plan.issuerParent, plan.place]).toEqual(written);
    expect(plan.read).toEqual({ issuer, issuerParent, place });
  });

  it('stay empty where there is none', () => {
    const plan = withHeadNames({ ...head('x', null, null), issuer: null }, ORGANIZATIONS);
    expect([plan.issuer, plan.issuerParent, plan.place]).toEqual([null, null, null]);
  });
});

describe('two blocks of fields of one task', () => {
  it('name each unit once, however its end is written', () => {
    const [task] = parsePlan(`I. NHIỆM VỤ
1. Cải cách thủ tục hành chính
a) Rà soát, đơn giản hóa thủ tục hành chính
- Trên môi trường mạng
Đơn vị chủ trì: Phòng Hành chính - Tổng hợp.
Đơn vị phối hợp: Các phòng, đơn vị thuộc Sở.
Thời gian: Quý I/2026
- Trên giấy
Đơn vị chủ trì: Phòng Hành chính - Tổng hợp
Đơn vị phối hợp: Văn phòng Sở
Thời gian: Quý II/2026
`).tasks;
    expect([task!.leadText, task!.coordinatorsText]).toEqual(['Phòng Hành chính - Tổng hợp', 'Các phòng, đơn vị thuộc Sở; Văn phòng Sở']);
    expect(task!.read.leadText).toContain('Tổng hợp.');
  });
});
