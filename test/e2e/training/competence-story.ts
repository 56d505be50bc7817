import { newId } from '@qms/work';
import { personId } from '../../../seeds/demo';
import { demoPdf } from '../../../seeds/demo/demo-pdf';
import type { Client } from '../../world/client';
import type { World } from '../../world/world';

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
export type Json = any;

export const FROZEN = '2026-11-23';
export const AUDITING_2025 = 'Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (năm 2025)';
export const seen = (version: number) => ({ 'if-match': `"${version}"` });
export const days = (from: string, more: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + more * 86_400_000).toISOString().slice(0, 10);
export const table = async (who: Client, query: string): Promise<Json> => (await who.get(`/competence?${query}`)).body;
export const ofPerson = async (who: Client, username: string, asOf = FROZEN): Promise<Json> =>
  (await who.get(`/people/${personId(username)}/competence?asOf=${asOf}`)).body;
/** State by course of one person in the table. */
export const states = ({ courses, people }: Json, username: string): Record<string, string> =>
  Object.fromEntries(
    (people.find((row: Json) => row.person.id === personId(username))?.cells ?? []).map((cell: Json) => [
      courses[cell.course].name,
      cell.state,
    ]),
  );
export const pdf = async (who: Client, name = 'chung-chi.pdf'): Promise<string> =>
  (await who.upload('/files', { name, bytes: await demoPdf('Trường B', `CHỨNG CHỈ ${newId()}`, []) })).body.id;
/** All that stands openly in the journal of these. */
export const journalOf = async (world: World, ...ids: string[]): Promise<string> =>
  (await world.sql<{ body: string }>('select body from journal_entry where aggregate_id = any ($1::uuid[])', [ids]))
    .map(({ body }) => body)
    .join(' ');
export const DGHT = 'Đào tạo về đánh giá HTQLCL (Thông tư số 26/2014/TT-BKHCN, Điều 30)';
export const NVKT = 'Nghiệp vụ kiểm tra HTQLCL cho thành viên đoàn kiểm tra';
export const DGNB_2025 = 'Đánh giá nội bộ Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015 (chương trình 2025)';
export const PEDAGOGY = 'Bồi dưỡng kỹ năng giảng dạy cho giảng viên kiêm chức';
