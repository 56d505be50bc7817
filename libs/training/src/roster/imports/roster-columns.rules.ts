import type { Workbook } from '@qms/spreadsheets';
import { foldedWords, type ReadHead, type ReadTable, readTable, type TableSpec } from '@qms/tables';

/** What a list tells of a learner; the order is that of the template and the export. */
export const ROSTER_FIELDS = ['fullName', 'birthDate', 'position', 'agency', 'email', 'phone'] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];
export const ROSTER_HEADS: Readonly<Record<RosterField, string>> = {
  fullName: 'Họ và tên',
  birthDate: 'Ngày sinh',
  position: 'Chức vụ',
  agency: 'Cơ quan, đơn vị',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
};
/** Rows of one list. */
export const MOST_LEARNERS = 10_000;

/** Many lists keep the given name in a column of its own, by which they are sorted. */
type Column = RosterField | 'givenName';

/** How offices name the columns, folded; the whole head must fit. */
const HEADS: readonly (readonly [ReadHead<Column>, RegExp])[] = [
  ['serial', /^(stt|tt|so tt|so thu tu|no|nam nu|gioi tinh|ghi chu|ky nhan|ky ten|notes?)$/],
  [
    'fullName',
    /^(ho (va )?ten( hoc vien| dai bieu| can bo| nguoi hoc)?|ho|ho dem|ho (va )?ten (dem|lot)|ho (va )?chu lot|ho lot|hoc vien|full ?name|name)$/,
  ],
  ['givenName', /^(ten|ten goi|given ?name)$/],
  ['birthDate', /^(ngay( thang( nam)?)? sinh|sinh ngay|ngay thang nam sinh|nam sinh|date of birth|birth ?date)$/],
  ['position', /^(chuc vu|chuc danh|chuc vu chuc danh|chuc vu don vi|vi tri( cong tac)?|chuc vu cong tac|position|post)$/],
  [
    'agency',
    /^(co quan|don vi|co quan don vi|don vi co quan|noi cong tac|co quan cong tac|don vi cong tac|co quan don vi cong tac|agency|organi[sz]ation)$/,
  ],
  ['email', /^(e ?mail|thu dien tu|dia chi (e ?mail|thu dien tu)|hop thu( dien tu)?)$/],
  ['phone', /^((so )?dien thoai( di dong| lien he)?|so dt|dt|sdt|di dong|phone)$/],
];

const bare = (text: string): string => text.replace(/\([^)]*\)/g, ' ');
function headOf(upper: string, lower = ''): ReadHead<Column> | null {
  for (const words of [`${upper} ${lower}`, ...(lower ? [lower, upper] : []), bare(`${upper} ${lower}`)].map(foldedWords)) {
    const found = HEADS.find(([, pattern]) => pattern.test(words));
    if (found) return found[0];
  }
  return null;
}

const ROSTER: TableSpec<Column> = {
  fields: ['fullName', 'givenName', 'birthDate', 'position', 'agency', 'email', 'phone'],
  code: 'fullName',
  headOf,
  // One head over two columns: what stands before the given name, and the given name.
  second: (field) => (field === 'fullName' ? 'givenName' : null),
  telling: ['birthDate', 'position', 'email', 'phone'],
};

/** A list of learners as it was read. */
export type ReadRoster = ReadTable<RosterField>;

/** The first sheet in sight whose head names people; null where no sheet does. */
export function readRoster(workbook: Workbook): ReadRoster | null {
  const table = readTable(workbook, ROSTER);
  if (!table) return null;
  return {
    ...table,
    columns: table.columns.flatMap(({ field, ...column }) => (field === 'givenName' ? [] : [{ field, ...column }])),
    rows: table.rows.map(({ row, cells: { givenName, ...cells } }) => {
      const { fullName } = cells;
      if (!givenName || givenName.text === fullName?.text) return { row, cells };
      const whole = fullName
        ? { ...fullName, text: `${fullName.text} ${givenName.text}`, formula: fullName.formula || givenName.formula }
        : givenName;
      return { row, cells: { ...cells, fullName: whole } };
    }),
  };
}
