import type { Work } from '@qms/work';
import { systemActor } from '@qms/work';
import { demoId } from './demo-id';

type Duty = 'bound' | 'encouraged';
interface Agency {
  code: string;
  name: string;
  shortName: string;
  kind: string;
  parent: string | null;
  symbol?: string;
  place?: string;
  parentTitle?: string;
  duty?: Duty;
  qms?: true;
  aliases?: string[];
  from?: string;
  to?: string;
  website?: boolean;
  supervises?: boolean;
  contact?: string;
  note?: string;
}

const FORMED = '2025-07-01';
const UBND = 'ỦY BAN NHÂN DÂN TỈNH AN SƠN';

/** Tỉnh An Sơn: invented, so that no real office is shown with faults. */
const AGENCIES: readonly Agency[] = [
  {
    code: 'UBND',
    name: 'Ủy ban nhân dân tỉnh An Sơn',
    shortName: 'UBND tỉnh',
    kind: 'province',
    parent: null,
    symbol: 'UBND',
    place: 'An Sơn',
    duty: 'bound',
    qms: true,
    website: true,
  },
  {
    code: 'VPUB',
    name: 'Văn phòng Ủy ban nhân dân tỉnh',
    shortName: 'Văn phòng UBND tỉnh',
    kind: 'office',
    parent: 'UBND',
    symbol: 'VP',
    place: 'An Sơn',
  },
  {
    code: 'SKHCN',
    name: 'Sở Khoa học và Công nghệ',
    shortName: 'Sở KH&CN',
    kind: 'department',
    parent: 'UBND',
    symbol: 'SKHCN',
    place: 'An Sơn',
    parentTitle: 'UBND TỈNH AN SƠN',
    duty: 'bound',
    qms: true,
    website: true,
    supervises: true,
    aliases: ['Sở Khoa học và Công nghệ tỉnh An Sơn'],
  },
  {
    code: 'SNV',
    name: 'Sở Nội vụ',
    shortName: 'Sở Nội vụ',
    kind: 'department',
    parent: 'UBND',
    symbol: 'SNV',
    place: 'An Sơn',
    parentTitle: UBND,
    duty: 'bound',
    qms: true,
    website: true,
  },
  {
    code: 'STC',
    name: 'Sở Tài chính',
    shortName: 'Sở Tài chính',
    kind: 'department',
    parent: 'UBND',
    symbol: 'STC',
    place: 'An Sơn',
    parentTitle: UBND,
    duty: 'bound',
    qms: true,
    website: true,
  },
  {
    code: 'SXD',
    name: 'Sở Xây dựng',
    shortName: 'Sở Xây dựng',
    kind: 'department',
    parent: 'UBND',
    symbol: 'SXD',
    place: 'An Sơn',
    parentTitle: 'UBND TỈNH AN SƠN',
    duty: 'bound',
    qms: true,
    website: true,
  },
  {
    code: 'SNNMT',
    name: 'Sở Nông nghiệp và Môi trường',
    shortName: 'Sở NN&MT',
    kind: 'department',
    parent: 'UBND',
    symbol: 'SNNMT',
    place: 'An Sơn',
    parentTitle: UBND,
    duty: 'bound',
    qms: true,
    website: true,
  },
  {
    code: 'SYT',
    name: 'Sở Y tế',
    shortName: 'Sở Y tế',
    kind: 'department',
    parent: 'UBND',
    symbol: 'SYT',
    place: 'An Sơn',
    parentTitle: UBND,
    duty: 'bound',
    qms: true,
    website: true,
  },
  {
    code: 'CCKL',
    name: 'Chi cục Kiểm lâm',
    shortName: 'Chi cục Kiểm lâm',
    kind: 'sub-department',
    parent: 'SNNMT',
    symbol: 'CCKL',
    place: 'An Sơn',
    parentTitle: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH AN SƠN',
    duty: 'bound',
    qms: true,
  },
  {
    code: 'CCATTP',
    name: 'Chi cục An toàn vệ sinh thực phẩm',
    shortName: 'Chi cục ATVSTP',
    kind: 'sub-department',
    parent: 'SYT',
    symbol: 'CCATTP',
    place: 'An Sơn',
    parentTitle: 'SỞ Y TẾ TỈNH AN SƠN',
    duty: 'bound',
    qms: true,
  },
  {
    code: 'PAB',
    name: 'Ủy ban nhân dân phường An Bình',
    shortName: 'UBND phường An Bình',
    kind: 'commune',
    parent: 'UBND',
    symbol: 'UBND',
    place: 'An Bình',
    parentTitle: 'TỈNH AN SƠN',
    duty: 'encouraged',
    qms: true,
  },
  {
    code: 'XST',
    name: 'Ủy ban nhân dân xã Sơn Thủy',
    shortName: 'UBND xã Sơn Thủy',
    kind: 'commune',
    parent: 'UBND',
    symbol: 'UBND',
    place: 'Sơn Thủy',
    parentTitle: 'TỈNH AN SƠN',
    duty: 'encouraged',
    qms: true,
  },
  {
    code: 'XST-CU',
    name: 'Ủy ban nhân dân xã Sơn Thủy (cũ)',
    shortName: 'UBND xã Sơn Thủy (cũ)',
    kind: 'commune',
    parent: 'UBND',
    from: '2010-01-01',
    to: FORMED,
  },
  {
    code: 'XSTAN',
    name: 'Ủy ban nhân dân xã Sơn Tân',
    shortName: 'UBND xã Sơn Tân',
    kind: 'commune',
    parent: 'UBND',
    from: '2010-01-01',
    to: FORMED,
  },
  {
    code: 'TTUD',
    name: 'Trung tâm Ứng dụng và Đổi mới sáng tạo',
    shortName: 'Trung tâm ƯD&ĐMST',
    kind: 'public-unit',
    parent: 'SKHCN',
    symbol: 'TTUD',
    place: 'An Sơn',
    parentTitle: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH AN SƠN',
    duty: 'encouraged',
    qms: true,
    aliases: ['TTƯD'],
  },
  { code: 'LD', name: 'Lãnh đạo Sở', shortName: 'Lãnh đạo Sở', kind: 'leadership', parent: 'SKHCN' },
  { code: 'HCTH', name: 'Phòng Hành chính - Tổng hợp', shortName: 'Phòng HC-TH', kind: 'room', parent: 'SKHCN', symbol: 'HCTH' },
  {
    code: 'TDC',
    name: 'Phòng Tiêu chuẩn Đo lường Chất lượng',
    shortName: 'Phòng TĐC',
    kind: 'room',
    parent: 'SKHCN',
    symbol: 'TĐC',
    aliases: ['Phòng Quản lý Tiêu chuẩn Đo lường Chất lượng'],
  },
  { code: 'QLKH', name: 'Phòng Quản lý Khoa học', shortName: 'Phòng QLKH', kind: 'room', parent: 'SKHCN', symbol: 'QLKH' },
  { code: 'CNDM', name: 'Phòng Công nghệ và Đổi mới sáng tạo', shortName: 'Phòng CN&ĐMST', kind: 'room', parent: 'SKHCN', symbol: 'CNĐM' },
  { code: 'CDS', name: 'Phòng Chuyển đổi số', shortName: 'Phòng CĐS', kind: 'room', parent: 'SKHCN', symbol: 'CĐS' },
  { code: 'BCVT', name: 'Phòng Bưu chính, Viễn thông', shortName: 'Phòng BCVT', kind: 'room', parent: 'SKHCN', symbol: 'BCVT' },
  {
    code: 'TTRA',
    name: 'Thanh tra Sở',
    shortName: 'Thanh tra Sở',
    kind: 'room',
    parent: 'SKHCN',
    symbol: 'TTra',
    from: '2010-01-01',
    to: '2025-07-01',
    note: 'Kết thúc hoạt động ngày 30/6/2025',
  },
  { code: 'SXD-VP', name: 'Văn phòng Sở Xây dựng', shortName: 'Văn phòng', kind: 'room', parent: 'SXD', symbol: 'VP' },
  { code: 'SXD-QLXD', name: 'Phòng Quản lý xây dựng', shortName: 'Phòng QLXD', kind: 'room', parent: 'SXD', symbol: 'QLXD' },
  { code: 'SXD-VT', name: 'Phòng Quản lý vận tải', shortName: 'Phòng QLVT', kind: 'room', parent: 'SXD', symbol: 'QLVT' },
];

export const organizationId = (code: string): string => demoId(`organization:${code}`);

/** The tree with duties of 2026, coverages and the merger of 01/7/2025. */
export async function seedOrganizations(work: Work): Promise<void> {
  const root = organizationId('UBND');
  await work.run(systemActor(root), async (tx) => {
    for (const agency of AGENCIES) {
      await tx.query(
        `insert into organization (id, parent_id, code, name, short_name, aliases, kind, place, symbol, parent_title, website, supervises, valid_from, valid_to, note)
         values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)`,
        [
          organizationId(agency.code),
          agency.parent && organizationId(agency.parent),
          agency.code,
          agency.name,
          agency.shortName,
          agency.aliases ?? [],
          agency.kind,
          agency.place ?? null,
          agency.symbol ?? null,
          agency.parentTitle ?? null,
          agency.website ?? false,
          agency.supervises ?? false,
          agency.from ?? FORMED,
          agency.to ?? null,
          agency.note ?? null,
        ],
      );
      await tx.recordOf(
        'organization.created',
        { type: 'organization', id: organizationId(agency.code), organizationId: root },
        { name: agency.name },
      );
      if (agency.duty)
        await tx.query('insert into organization_duty (organization_id, year, duty, legal_basis) values ($1, 2026, $2, $3)', [
          organizationId(agency.code),
          agency.duty,
          agency.duty === 'bound'
            ? 'Quyết định số 19/2014/QĐ-TTg, Điều 2 khoản 1; Kế hoạch triển khai năm 2026 của UBND tỉnh'
            : 'Quyết định số 19/2014/QĐ-TTg, Điều 2 khoản 2',
        ]);
      if (agency.qms)
        await tx.query('insert into qms_coverage (owner_id, node_id, valid_from) values ($1, $1, $2)', [
          organizationId(agency.code),
          FORMED,
        ]);
    }
    // UBND tỉnh and its Văn phòng share one system (TT 26/2014 Điều 6 khoản 1).
    await tx.query('insert into qms_coverage (owner_id, node_id, valid_from) values ($1, $2, $3)', [root, organizationId('VPUB'), FORMED]);
    for (const before of ['XST-CU', 'XSTAN'])
      await tx.query('insert into organization_succession (predecessor_id, successor_id, legal_act, happened_on) values ($1, $2, $3, $4)', [
        organizationId(before),
        organizationId('XST'),
        'Nghị quyết sắp xếp đơn vị hành chính cấp xã của tỉnh An Sơn năm 2025',
        FORMED,
      ]);
  });
}
