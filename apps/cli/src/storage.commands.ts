import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '@qms/config';
import { openObjectStore, openSecondStore, S3Store } from '@qms/storage';
import type { Command } from 'commander';
import { out, say } from './words';

export function registerStorage(program: Command): void {
  program
    .command('storage')
    .description('kho tệp / the object store')
    .command('init')
    .description('make the bucket with versions and object lock (S3), or the folder; may be run again')
    .action(async () => {
      const environment = readEnvironment({ ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? 'postgres://unused' });
      const store = openObjectStore(environment);
      const second = openSecondStore(environment);
      if (second instanceof S3Store) {
        const { made } = await second.init();
        say(
          `${made ? 'Đã tạo kho bản sao thứ hai / bucket of second copies made' : 'Kho bản sao thứ hai đã có / the bucket of second copies is there'}: ${environment.secondS3Bucket}`,
        );
      } else if (environment.secondDir) mkdirSync(environment.secondDir, { recursive: true, mode: 0o700 });
      if (!(store instanceof S3Store)) {
        const folder = join(environment.dataDir, 'files');
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        await store.check();
        say(
          'Thư mục không khóa được: chỉ cơ sở dữ liệu từ chối xóa sớm / a folder cannot lock: the database alone refuses an early delete',
        );
        return out({ store: 'folder', folder, locks: false });
      }
      const { made, locks } = await store.init();
      say(made ? `Đã tạo kho / bucket made: ${environment.s3Bucket}` : `Kho đã có / the bucket is there: ${environment.s3Bucket}`);
      out({ store: 's3', bucket: environment.s3Bucket, made, versions: true, locks });
      if (locks) return;
      say(
        'Kho được tạo từ trước mà không có object lock: kho sẽ không từ chối xóa sớm. Hãy dùng một kho mới (S3_BUCKET khác).\n' +
          'The bucket was made without object lock: the store will not refuse an early delete. Use a new bucket (another S3_BUCKET).',
      );
      process.exitCode = 1;
    });
}
