import { randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { organizationId, personId } from '../../../seeds/demo';
import type { Answer, Client } from '../../world/client';
import type { World } from '../../world/world';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
export type Json = any;

export interface MadeClass {
  readonly regime?: 'by-plan' | 'regulated-auditing';
  readonly state?: string;
  readonly capacity?: number | null;
}

/** A class of the standards office that takes learners. */
export async function classOf(world: World, { regime = 'by-plan', state = 'enrolling', capacity = null }: MadeClass = {}): Promise<string> {
  const [id, course, code] = [randomUUID(), randomUUID(), `L-${randomUUID().slice(0, 8)}`];
  const owner = organizationId('SKHCN');
  const byLaw = regime !== 'by-plan';
  await world.sql(
    `with made as (insert into course (id, organization_id, code, name, regime, periods, paper, pass_mark, top_mark, has_midterm, capacity)
       values ($1, $2, $3, 'Đánh giá nội bộ', $4, 40, 'completion', 70, 100, true, $5) returning id)
     insert into training_class (id, organization_id, course_id, code, title, state, organiser_id, starts_on, ends_on, capacity, created_by, created_at)
       select $6, $2, made.id, $3, 'Lớp đánh giá nội bộ', 'planned', $7, '2026-12-10', '2026-12-11', $8, $7, now() from made`,
    [course, owner, code, regime, byLaw ? 25 : null, id, personId('giangvien'), capacity],
    'admin',
    '-c session_replication_role=replica',
  );
  await world.sql('update training_class set state = $2 where id = $1', [id, state], 'admin', '-c session_replication_role=replica');
  return id;
}

export const HEADS = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Cơ quan, đơn vị', 'Thư điện tử', 'Điện thoại'];
export const pasted = (...rows: readonly (readonly string[])[]): string => [HEADS, ...rows].map((row) => row.join('\t')).join('\n');
/** So many people whom nobody knows, of the agencies of the demo. */
export const people = (count: number, surname = 'Nguyễn'): string[][] =>
  Array.from({ length: count }, (_, i) => [
    String(i + 1),
    `${surname} ${letters(i)} ${['An', 'Bình', 'Đào', 'Hòa', 'Út'][i % 5]}`,
    `${String((i % 28) + 1).padStart(2, '0')}/0${(i % 9) + 1}/${1970 + (i % 30)}`,
    'Chuyên viên',
    i % 2 ? 'Sở Xây dựng' : 'Sở Khoa học và Công nghệ',
    `${letters(i).toLowerCase()}.${i}@anson.gov.vn`,
    '',
  ]);
/** Names have no digits. */
const letters = (i: number): string =>
  `${String.fromCharCode(65 + (i % 26))}${[...String(i)].map((digit) => 'aeiouybcdg'[Number(digit)]).join('')}`;

export async function proposes(client: Client, classId: string, text: string, entersAs = 'accepted'): Promise<string> {
  const answer = await client.post(`/training-classes/${classId}/roster-imports`, { text, entersAs });
  if (answer.status !== 201) throw new Error(`list: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}
export const proposal = async (client: Client, id: string, query = ''): Promise<Json> =>
  (await client.get(`/roster-imports/${id}${query}`)).body;
export async function corrects(client: Client, id: string, row: number, change: object): Promise<Answer<Json>> {
  const { version } = await proposal(client, id);
  return client.patch(`/roster-imports/${id}/rows/${row}`, change, { 'if-match': `"${version}"` });
}
export const confirms = (client: Client, id: string, body: object = {}): Promise<Answer<Json>> =>
  client.post(`/roster-imports/${id}/confirmation`, body);

export async function uploads(client: Client, classId: string, name: string, bytes: Uint8Array): Promise<Answer<Json>> {
  const file = await client.upload('/files', { name, bytes });
  if (file.status !== 201) throw new Error(`file: ${file.status} ${JSON.stringify(file.body)}`);
  return client.post(`/training-classes/${classId}/roster-imports`, { fileId: file.body.id, entersAs: 'accepted' });
}

/** A cell: a text, a number (also the serial of a day, with style 1), or a formula with its last value. */
export type MadeCell = string | number | { readonly formula: string; readonly value: string } | { readonly serial: number } | null;

/** A workbook as Excel writes it: joined cells, dates as serial numbers, formulas. Rows count from 1. */
export function sheetOf(rows: readonly (readonly MadeCell[])[], merged: readonly string[]): Uint8Array {
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const cell = (value: MadeCell, at: string): string => {
    if (value === null || value === '') return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    if ('serial' in value) return `<c r="${at}" s="1"><v>${value.serial}</v></c>`;
    return `<c r="${at}" t="str"><f>${escaped(value.formula)}</f><v>${escaped(value.value)}</v></c>`;
  };
  const lines = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${String.fromCharCode(65 + c)}${r + 1}`)).join('')}</row>`,
  );
  const ns = 'http://schemas.openxmlformats.org';
  const main = `${ns}/spreadsheetml/2006/main`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="r1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="r1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData><mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
