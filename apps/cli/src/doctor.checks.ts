import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import type { Environment } from '@qms/config';
import { bootFaults, newDataSource } from '@qms/database';
import {
  type DiskSpace,
  diskSpaces,
  Integrity,
  type ObjectStore,
  openObjectStore,
  RetentionLocks,
  SecondStore,
  StorageHealth,
  Sweeper,
} from '@qms/storage';
import { Jobs } from '@qms/work';
import { Client } from 'pg';
import { verifyJournal } from './journal.commands';

/** What one look found. A fault must be put right; a notice is worth knowing. */
export interface Finding {
  readonly check:
    | 'configuration'
    | 'keys'
    | 'database'
    | 'clock'
    | 'store'
    | 'space'
    | 'antivirus'
    | 'files'
    | 'uploads'
    | 'damaged'
    | 'copies'
    | 'journal'
    | 'jobs';
  readonly state: 'fine' | 'notice' | 'fault';
  readonly vi: string;
  readonly en: string;
}

type Check = Finding['check'];
const fine = (check: Check, vi: string, en: string): Finding => ({ check, state: 'fine', vi, en });
const notice = (check: Check, vi: string, en: string): Finding => ({ check, state: 'notice', vi, en });
const fault = (check: Check, vi: string, en: string): Finding => ({ check, state: 'fault', vi, en });

/** Seconds by which machine and database may differ: a one-time code is valid for 30. */
const CLOCK_SECONDS = 10;
/** Files read back when not all are asked for. */
const SAMPLE = 200;
const PROBE = Buffer.from('qms doctor');
/** SHA-256 of `qms doctor`. */
const PROBE_SHA256 = '742033c5bf72b301820563576795fe67194828539a574957a811afcef626ee23';

const said = (error: unknown): string => {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
};

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

/** The store: answers, keeps what it is given, gives it back, removes it; and whether it can refuse an early delete. */
export async function storeFindings(environment: Environment): Promise<Finding[]> {
  const store = openObjectStore(environment);
  try {
    await store.check();
    await probe(store);
  } catch (error) {
    return [fault('store', `Kho tệp không dùng được: ${said(error)}`, `the store cannot be used: ${said(error)}`)];
  }
  const works = fine('store', 'Kho tệp nhận, trả lại và xóa đúng', 'the store keeps, returns and removes');
  if (await store.canLock()) return [works];
  return [
    works,
    notice(
      'store',
      'Kho tệp không khóa được: chỉ cơ sở dữ liệu từ chối xóa hồ sơ trước hạn (S3 tạo bằng "storage init" thì khóa được)',
      'the store cannot lock: the database alone refuses to delete a record before its term (S3 made by "storage init" can)',
    ),
  ];
}

const PLACES: Readonly<Record<DiskSpace['place'], { vi: string; en: string }>> = {
  incoming: { vi: 'nơi nhận tệp tải lên', en: 'where uploads are received' },
  files: { vi: 'kho tệp', en: 'in the file store' },
};

/** The room that is left where files are written: without it uploads are refused. */
export async function spaceFindings(environment: Environment): Promise<Finding[]> {
  return (await diskSpaces(environment)).map(({ place, path, free, state }) => {
    const { vi, en } = PLACES[place];
    const megabytes = Math.floor(free / 1024 ** 2).toLocaleString('vi');
    if (state === 'fine') return fine('space', `Còn ${megabytes} MB ở ${vi}`, `${megabytes} MB are left ${en} (${path})`);
    if (state === 'low')
      return notice('space', `Chỉ còn ${megabytes} MB ở ${vi} (${path})`, `only ${megabytes} MB are left ${en} (${path}): make room soon`);
    return fault(
      'space',
      `Chỉ còn ${megabytes} MB ở ${vi} (${path}): tệp lớn tải lên sẽ bị từ chối; hãy giải phóng dung lượng`,
      `only ${megabytes} MB are left ${en} (${path}): large uploads are refused; make room`,
    );
  });
}

async function probe(store: ObjectStore): Promise<void> {
  const id = randomUUID();
  const key = `${id.slice(0, 2)}/${id}`;
  try {
    const { versionId } = await store.put(key, Readable.from([PROBE]), {
      size: PROBE.length,
      sha256: PROBE_SHA256,
      contentType: 'text/plain',
    });
    for await (const _part of await store.openVerified(key, versionId, PROBE_SHA256, PROBE.length));
  } finally {
    await store.removeAll(key);
  }
}

/** Files read back and compared with their hash. */
export async function filesFindings(app: INestApplicationContext, which: 'all' | 'sample'): Promise<Finding[]> {
  const bad: Finding[] = [];
  let read = 0;
  for await (const { fileId, found } of app.get(Integrity).check(which === 'all' ? 'all' : SAMPLE)) {
    read++;
    if (found === 'damaged')
      bad.push(fault('files', `Tệp ${fileId} đã hỏng: lấy lại từ bản sao lưu`, `file ${fileId} is damaged: restore it`));
    if (found === 'missing')
      bad.push(fault('files', `Tệp ${fileId} không còn: lấy lại từ bản sao lưu`, `file ${fileId} is missing: restore it`));
  }
  const more = which === 'sample' && read === SAMPLE;
  return [
    ...bad,
    fine(
      'files',
      `Đã đọc lại ${read} tệp, ${read - bad.length} nguyên vẹn${more ? ' (lấy mẫu; --all để đọc tất cả)' : ''}`,
      `${read} files read back, ${read - bad.length} whole${more ? ' (a sample; --all reads all)' : ''}`,
    ),
  ];
}

/** The antivirus, where one is configured; files that nothing scanned yet, files in which something was found. */
export async function antivirusFindings(app: INestApplicationContext): Promise<Finding[]> {
  const { antivirus, antivirusEngine, unscanned, infected } = await app.get(StorageHealth).look();
  const found =
    infected === 0
      ? []
      : [
          fault(
            'antivirus',
            `${infected} tệp đã lưu có mã độc và không tải ra được: xem nhật ký hệ thống (file.infected)`,
            `${infected} stored files carry malware and are not given out: see the journal (file.infected)`,
          ),
        ];
  if (antivirus === 'none')
    return [
      ...found,
      notice(
        'antivirus',
        'Chưa cấu hình quét mã độc (QMS_CLAMD): tệp được ghi là chưa quét',
        'no antivirus is configured (QMS_CLAMD): files are said to be unscanned',
      ),
    ];
  if (antivirus === 'away')
    return [
      ...found,
      fault(
        'antivirus',
        `Không hỏi được clamd: kiểm tra QMS_CLAMD và dịch vụ; ${unscanned} tệp chưa quét`,
        `clamd does not answer: look at QMS_CLAMD and the service; ${unscanned} files are unscanned`,
      ),
    ];
  return [
    ...found,
    fine(
      'antivirus',
      `Quét mã độc hoạt động (${antivirusEngine}); ${unscanned} tệp chờ quét`,
      `the antivirus answers (${antivirusEngine}); ${unscanned} files wait`,
    ),
  ];
}

/** What the rolling check found and nobody could restore; whether there are second copies; whether the store knows the terms. */
export async function safekeepingFindings(app: INestApplicationContext): Promise<Finding[]> {
  const { damaged, secondCopies, awaitingCopy, days, files, verified } = await app.get(StorageHealth).look();
  const unlocked = await app.get(RetentionLocks).overdue();
  const unreachable = await app
    .get(SecondStore)
    .store?.check()
    .then(() => null, said);
  return [
    ...damaged.map(({ id, organization }) =>
      fault(
        'damaged',
        `Tệp ${id} (${organization}) đã hỏng, chưa khôi phục được: lấy lại từ bản sao lưu`,
        `file ${id} (${organization}) is damaged and was not restored: bring it back from a backup`,
      ),
    ),
    ...(damaged.length === 0
      ? [
          fine(
            'damaged',
            `Kiểm tra định kỳ: ${verified}/${files} tệp được đọc lại trong ${days} ngày, không có tệp hỏng`,
            `rolling check: ${verified}/${files} files read back within ${days} days, none damaged`,
          ),
        ]
      : []),
    secondCopies === 'none'
      ? notice(
          'copies',
          'Không có bản sao thứ hai: tệp hỏng không tự khôi phục được (QMS_SECOND_DIR hoặc SECOND_S3_*)',
          'no second copies: a damaged file cannot be restored by itself (QMS_SECOND_DIR or SECOND_S3_*)',
        )
      : unreachable
        ? fault(
            'copies',
            `Không vào được nơi lưu bản sao thứ hai (${unreachable}): kiểm tra QMS_SECOND_DIR hoặc SECOND_S3_*, chạy "storage init"`,
            `the second copies cannot be reached (${unreachable}): look at QMS_SECOND_DIR or SECOND_S3_*, run "storage init"`,
          )
        : fine(
            'copies',
            `Có bản sao thứ hai; ${awaitingCopy} tệp đang chờ sao`,
            `second copies are kept; ${awaitingCopy} files await theirs`,
          ),
    ...(unlocked > 0
      ? [
          notice(
            'store',
            `${unlocked} tệp của sổ hồ sơ chưa được khóa trong kho sau một giờ: tiến trình worker có đang chạy không?`,
            `${unlocked} files of the register are not locked in the store after an hour: is a worker running?`,
          ),
        ]
      : []),
  ];
}

/** Uploads that were never swept. */
export async function uploadsFindings(app: INestApplicationContext): Promise<Finding[]> {
  const overdue = await app.get(Sweeper).overdue();
  if (overdue === 0) return [fine('uploads', 'Không có tệp tải lên dở dang quá hạn', 'no upload was left unfinished')];
  return [
    notice(
      'uploads',
      `${overdue} tệp tải lên dở dang chưa được dọn: tiến trình worker có đang chạy không?`,
      `${overdue} unfinished uploads were not swept: is a worker running?`,
    ),
  ];
}

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
