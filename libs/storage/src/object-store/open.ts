import type { Environment } from '@qms/config';
import { FolderStore } from './folder-store';
import type { ObjectStore } from './object-store';
import { S3Store } from './s3-store';

/** The store that the environment names: S3 where it is given, else a folder beside the data. */
export const openObjectStore = (environment: Environment): ObjectStore =>
  environment.usesS3
    ? new S3Store({
        endpoint: environment.s3Endpoint!,
        accessKey: environment.s3AccessKey!,
        secretKey: environment.s3SecretKey!,
        bucket: environment.s3Bucket!,
      })
    : new FolderStore(environment.filesDir);

/** Where second copies lie; null where none are kept. */
export function openSecondStore(environment: Environment): ObjectStore | null {
  if (environment.secondDir) return new FolderStore(environment.secondDir);
  if (!environment.usesSecondS3) return null;
  return new S3Store({
    endpoint: environment.secondS3Endpoint!,
    accessKey: environment.secondS3AccessKey!,
    secretKey: environment.secondS3SecretKey!,
    bucket: environment.secondS3Bucket!,
  });
}
