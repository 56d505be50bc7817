import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import type { Environment } from '@qms/config';
import {
  type DiskSpace,
  diskSpaces,
  Integrity,
  type ObjectStore,
  openObjectStore,
  RetentionLocks,
  SecondStore,
  type StorageHealth,
  Sweeper,
} from '@qms/storage';
import { type Finding, fault, fine, notice, said } from './doctor.findings';

type Health = Awaited<ReturnType<StorageHealth['look']>>;

/** Files read back when not all are asked for. */
const SAMPLE = 200;
const PROBE = Buffer.from('qms doctor');
/** SHA-256 of `qms doctor`. */
const PROBE_SHA256 = '742033c5bf72b301820563576795fe67194828539a574957a811afcef626ee23';

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
export function antivirusFindings({ antivirus, antivirusEngine, unscanned, infected }: Health): Finding[] {
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
export async function safekeepingFindings(app: INestApplicationContext, health: Health): Promise<Finding[]> {
  const { damaged, secondCopies, awaitingCopy, days, files, verified } = health;
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
