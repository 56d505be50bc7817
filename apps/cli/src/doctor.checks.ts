import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Environment } from '@qms/config';
import { bootFaults, newDataSource } from '@qms/database';
import { Jobs } from '@qms/work';
import { Client } from 'pg';
import { type Finding, fault, fine, said } from './doctor.findings';
import { verifyJournal } from './journal.commands';

/** Seconds by which machine and database may differ: a one-time code is valid for 30. */
const CLOCK_SECONDS = 10;
/** The folder of keys: there, and nobody else's to read. */
export function keysFindings({ keysDir }: Environment): Finding[] {
  if (!existsSync(join(keysDir, 'secret')))
    return [
      fault(
        'keys',
        `Không có khóa trong ${keysDir}: khôi phục thư mục khóa từ bản sao lưu; lần khởi động đầu tiên mới tạo khóa mới`,
        `no keys in ${keysDir}: restore the folder from the backup; only a first start makes new ones`,
      ),
    ];
  const open = ['.', ...readdirSync(keysDir).filter((name) => !name.startsWith('public-'))].filter(
    (name) => (statSync(join(keysDir, name)).mode & 0o077) !== 0,
  );
  if (open.length === 0) return [fine('keys', 'Khóa chỉ chủ sở hữu đọc được', 'keys are readable by their owner alone')];
  return open.map((name) => {
    const path = join(keysDir, name);
    return fault('keys', `Người khác đọc được ${path}: chạy chmod go= ${path}`, `others can read ${path}: run chmod go= ${path}`);
  });
}

/** The database: reachable, roles, timeouts, durability, migrations; and whether its clock agrees with this machine's. */
export async function databaseFindings({ databaseUrl }: Environment, needs: { durable: boolean }): Promise<Finding[]> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, application_name: 'qms-doctor' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const before = Date.now();
    const { rows } = await client.query('select extract(epoch from clock_timestamp()) * 1000 as now');
    const seconds = Math.round(Math.abs(Number(rows[0].now) - (before + Date.now()) / 2) / 1000);
    return [...(await bootFindings(databaseUrl, needs)), clockFinding(seconds)];
  } catch (error) {
    return [
      fault(
        'database',
        `Không vào được cơ sở dữ liệu (${said(error)}): kiểm tra DATABASE_URL, máy chủ, mật khẩu`,
        `cannot reach the database (${said(error)}): look at DATABASE_URL, the server, the password`,
      ),
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function bootFindings(url: string, needs: { durable: boolean }): Promise<Finding[]> {
  const source = await newDataSource({ url, applicationName: 'qms-doctor', poolSize: 1 }).initialize();
  try {
    const faults = await bootFaults(source, needs);
    if (faults.length === 0)
      return [fine('database', 'Vai trò, thời hạn chờ, phiên bản lược đồ đúng', 'roles, timeouts and schema are right')];
    return faults.map((words) => fault('database', `Cơ sở dữ liệu: ${words}`, words));
  } finally {
    await source.destroy();
  }
}

const clockFinding = (seconds: number): Finding =>
  seconds <= CLOCK_SECONDS
    ? fine('clock', 'Đồng hồ máy và cơ sở dữ liệu khớp nhau', 'machine and database agree on the time')
    : fault(
        'clock',
        `Đồng hồ máy lệch cơ sở dữ liệu ${seconds} giây: mã TOTP sẽ không đúng; hãy đồng bộ giờ`,
        `machine and database differ by ${seconds} s: one-time codes will be wrong; synchronise the clocks`,
      );

/** The journal proved whole. */
export async function journalFindings(app: INestApplicationContext, environment: Environment): Promise<Finding[]> {
  const { whole, entries, sealed, faults } = await verifyJournal(app, environment);
  if (!whole) return faults.map(({ where, text }) => fault('journal', `${where}: ${text.vi}`, `${where}: ${text.en}`));
  return [
    fine(
      'journal',
      `Nhật ký toàn vẹn: ${entries} dòng, ${sealed} đã niêm phong`,
      `the journal is whole: ${entries} rows, ${sealed} sealed`,
    ),
  ];
}

/** Jobs that were tried again and again and failed. */
export async function jobsFindings(app: INestApplicationContext): Promise<Finding[]> {
  const failed = await app.get(Jobs).failed();
  if (failed.length === 0) return [fine('jobs', 'Không có công việc nền nào thất bại', 'no job has failed')];
  return failed.map(({ name, id, output }) =>
    fault('jobs', `Công việc ${name} (${id}) thất bại: ${said(output)}`, `job ${name} (${id}) failed: ${said(output)}`),
  );
}
