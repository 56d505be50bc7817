import { type WrittenValue, writeWorkbook } from '@qms/spreadsheets';
import type { Client } from '../../world/client';
import { pdf } from '../../world/pdf';
import type { World } from '../../world/world';

/** A line of an agency's own master list. */
export interface Listed {
  readonly code: string;
  readonly title: string;
  readonly kind?: string;
  readonly issue?: string;
  readonly amendment?: string;
  readonly effectiveOn?: string | { day: string };
  readonly number?: string;
  readonly decidedOn?: string;
  readonly unit?: string;
  readonly clauses?: string;
}

const HEADS = [
  'TT',
  'Mã hiệu',
  'Tên tài liệu',
  'Loại',
  'Lần BH',
  'Lần SĐ',
  'Ngày hiệu lực',
  'Số quyết định',
  'Ngày ký',
  'Đơn vị chủ trì',
  'Điều khoản',
];

/** The list as a secretary keeps it: lines above the head, her own words for the columns. */
export const workbookOf = (listed: readonly Listed[]): Buffer =>
  writeWorkbook([
    {
      name: 'DMTL 2026',
      title: ['SỞ XÂY DỰNG', 'DANH MỤC TÀI LIỆU NỘI BỘ', ''],
      columns: HEADS.map((header) => ({ header, width: 12 })),
      rows: listed.map((one, i): WrittenValue[] => [
        i + 1,
        one.code,
        one.title,
        one.kind ?? null,
        one.issue ?? '01',
        one.amendment ?? '00',
        one.effectiveOn ?? '09/02/2026',
        one.number ?? '58/QĐ-SXD',
        one.decidedOn ?? '09/02/2026',
        one.unit ?? null,
        one.clauses ?? null,
      ]),
    },
  ]);

export const FIRST_ROW = 5;

export async function uploadsList(client: Client, listed: readonly Listed[]): Promise<string> {
  const answer = await client.upload('/files', { name: 'Danh mục tài liệu.xlsx', bytes: workbookOf(listed) });
  if (answer.status !== 201) throw new Error(`list: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

export async function proposes(client: Client, listed: readonly Listed[]): Promise<string> {
  const answer = await client.post('/document-imports', { fileId: await uploadsList(client, listed) });
  if (answer.status !== 201) throw new Error(`import: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

/** Drops PDFs of these names into the import. */
export async function dropsFiles(client: Client, importId: string, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const answer = await client.upload('/files', { name, bytes: await pdf(name.normalize('NFD').replace(/[^\x20-\x7e]/g, '')) });
    if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    ids.push(answer.body.id);
  }
  const added = await client.post(`/document-imports/${importId}/files`, { fileIds: ids });
  if (added.status !== 201) throw new Error(`files: ${added.status} ${JSON.stringify(added.body)}`);
  return ids;
}

let run = 0;
/** Codes of its own for each story. */
export const codes = (): { procedure: string; form: string } => {
  run += 1;
  return { procedure: `QT-NH-${100 + run}`, form: `BM-NH-${100 + run}.01` };
};

export const two = (given = codes()): Listed[] => [
  { code: given.procedure, title: 'Quy trình tiếp nhận hồ sơ', unit: 'Văn phòng', clauses: '8.1; 8.5' },
  { code: given.form, title: 'Phiếu tiếp nhận', kind: 'Biểu mẫu', amendment: '02', effectiveOn: { day: '2026-03-01' } },
];

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
export const read = async (world: World, id: string, who = 'thuky'): Promise<any> =>
  (await (await world.as(who)).get(`/document-imports/${id}`)).body;

export async function confirms(world: World, id: string, body: object = {}) {
  const { version } = await read(world, id);
  return (await world.as('thuky')).post(`/document-imports/${id}/confirmation`, body, { 'if-match': `"${version}"` });
}

/** What stands in the system, to see that nothing moved. */
export const standing = (world: World) =>
  world.sql(
    'select (select count(*)::int from document) as documents, (select count(*)::int from revision) as revisions, (select count(*)::int from record) as records, (select count(*)::int from approval) as approvals',
  );
