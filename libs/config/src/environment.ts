import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, ValidateIf, validateSync } from 'class-validator';

const asNumber = (text: string | undefined, otherwise: number): number => (text === undefined || text === '' ? otherwise : Number(text));
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** All that the surroundings decide, validated once at boot. Every error is told at once (see {@link readEnvironment}). */
export class Environment {
  /** TCP port of the web app and API. `QMS_PORT`, default 3000. */
  @IsInt({ message: 'QMS_PORT: phải là số nguyên / must be a whole number' })
  @Min(0, { message: 'QMS_PORT: từ 0 đến 65535 / 0 to 65535' })
  @Max(65535, { message: 'QMS_PORT: từ 0 đến 65535 / 0 to 65535' })
  port!: number;

  /** Address to listen on. `QMS_HOST`, default loopback. */
  @IsString()
  host!: string;

  /** Folder of data (embedded database, files). `QMS_DATA_DIR`, default `.data`. Absolute. */
  @IsString()
  dataDir!: string;

  /** Folder of keys, 0700, part of the backup. `QMS_KEYS_DIR`, default `<data>/keys`. Absolute. */
  @IsString()
  keysDir!: string;

  /** Folder in which files are written before they are proved and go to the store. `TMPDIR`, default the system's. Absolute. */
  @IsString()
  tempDir!: string;

  /** What this process does. `QMS_PROCESSES`, default `api,worker`. */
  @IsIn(['api', 'worker'], { each: true, message: 'QMS_PROCESSES: chỉ gồm api, worker / only api, worker' })
  processes!: ('api' | 'worker')[];

  /** Whether the worker reads the text of files. `QMS_READS_TEXTS`, default 1; 0 spares a small machine, and files are found by title and code alone. */
  readsTexts!: boolean;

  /** Demo province. `QMS_DEMO`, default 1; 0 = an empty system. */
  demo!: boolean;

  /** PostgreSQL as the role `qms_app`. `DATABASE_URL`. */
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL: thiếu hoặc không phải địa chỉ postgres:// / missing or not postgres://' })
  databaseUrl!: string;

  /** PostgreSQL as the role `qms_owner`, read by `qms migrate` and the launcher only. `DATABASE_OWNER_URL`. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_OWNER_URL: không phải địa chỉ postgres:// / not postgres://' })
  databaseOwnerUrl?: string;

  /** S3 store; all four or none. `S3_ENDPOINT`, `S3_ACCESS_KEY`, `S3_SECRET_KEY`, `S3_BUCKET`. */
  @ValidateIf((e: Environment) => e.usesS3)
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'S3_ENDPOINT: phải là http(s)://… / must be http(s)://…' },
  )
  s3Endpoint?: string;
  @ValidateIf((e: Environment) => e.usesS3)
  @IsString({ message: 'S3_ACCESS_KEY: thiếu / missing' })
  s3AccessKey?: string;
  @ValidateIf((e: Environment) => e.usesS3)
  @IsString({ message: 'S3_SECRET_KEY: thiếu / missing' })
  s3SecretKey?: string;
  @ValidateIf((e: Environment) => e.usesS3)
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { message: 'S3_BUCKET: thiếu hoặc sai quy tắc đặt tên / missing or not a bucket name' })
  s3Bucket?: string;

  /** Folder of second copies, on another disk. `QMS_SECOND_DIR`; absolute. Either this or the S3 store below, or none. */
  @IsOptional()
  @IsString()
  secondDir?: string;

  /** S3 store of second copies; all four or none. `SECOND_S3_ENDPOINT`, `SECOND_S3_ACCESS_KEY`, `SECOND_S3_SECRET_KEY`, `SECOND_S3_BUCKET`. */
  @ValidateIf((e: Environment) => e.usesSecondS3)
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'SECOND_S3_ENDPOINT: phải là http(s)://… / must be http(s)://…' },
  )
  secondS3Endpoint?: string;
  @ValidateIf((e: Environment) => e.usesSecondS3)
  @IsString({ message: 'SECOND_S3_ACCESS_KEY: thiếu / missing' })
  secondS3AccessKey?: string;
  @ValidateIf((e: Environment) => e.usesSecondS3)
  @IsString({ message: 'SECOND_S3_SECRET_KEY: thiếu / missing' })
  secondS3SecretKey?: string;
  @ValidateIf((e: Environment) => e.usesSecondS3)
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
    message: 'SECOND_S3_BUCKET: thiếu hoặc sai quy tắc đặt tên / missing or not a bucket name',
  })
  secondS3Bucket?: string;

  /** Folder of certificates (PEM or DER) of those whose digital signatures are trusted. `QMS_TRUST_DIR`; absolute. None = no issuer is known. */
  @IsOptional()
  @IsString()
  trustDir?: string;

  /** Folder of digital seals: for each organization `<code>.p12` and `<code>.password`. `QMS_SEALS_DIR`; absolute. None = nothing is sealed. */
  @IsOptional()
  @IsString()
  sealsDir?: string;

  /** ClamAV: `host:port`, or the path of its socket. `QMS_CLAMD`; none = files are kept as "chưa quét". */
  @IsOptional()
  @Matches(/^(\/\S+|\S+:\d{1,5})$/, {
    message: 'QMS_CLAMD: phải là máy:cổng hoặc đường dẫn socket / must be host:port or the path of a socket',
  })
  clamd?: string;

  /** LibreOffice, which shows Word files as PDFs. `QMS_LIBREOFFICE`: path of `soffice`, `0` = none; by default the one on the path. */
  @IsOptional()
  @IsString()
  libreOffice?: string;

  /** Address that stands in every QR, letter and mail, without a slash at the end. `QMS_PUBLIC_URL`. */
  @IsOptional()
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'QMS_PUBLIC_URL: phải là http(s)://… / must be http(s)://…' },
  )
  publicUrl?: string;

  /** Addresses of proxies whose `X-Forwarded-*` is believed. `QMS_TRUSTED_PROXIES`, by comma. */
  @IsString({ each: true })
  trustedProxies!: string[];

  /** Requests of one address in a minute; a page of the web app needs about ten, a whole office may share an address. `QMS_REQUESTS_PER_MINUTE`. */
  @IsInt({ message: 'QMS_REQUESTS_PER_MINUTE: phải là số nguyên / must be a whole number' })
  @Min(10, { message: 'QMS_REQUESTS_PER_MINUTE: ít nhất 10 / at least 10' })
  requestsPerMinute!: number;

  @IsOptional()
  @IsString()
  tlsCert?: string;
  @IsOptional()
  @IsString()
  tlsKey?: string;

  get usesS3(): boolean {
    return [this.s3Endpoint, this.s3AccessKey, this.s3SecretKey, this.s3Bucket].some((value) => value !== undefined);
  }

  /** Folder of the stored files, where no S3 store keeps them. */
  get filesDir(): string {
    return join(this.dataDir, 'files');
  }

  get usesSecondS3(): boolean {
    return [this.secondS3Endpoint, this.secondS3AccessKey, this.secondS3SecretKey, this.secondS3Bucket].some(
      (value) => value !== undefined,
    );
  }

  get isLoopback(): boolean {
    return LOOPBACK.includes(this.host);
  }
}

/** Thrown at boot with every error in `messages`. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  constructor(readonly messages: readonly string[]) {
    super(`Cấu hình không hợp lệ / Invalid configuration:\n${messages.map((m) => `  - ${m}`).join('\n')}`);
  }
}

/** Reads and validates the environment. @throws EnvironmentError with all errors at once. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const dataDir = resolve(given('QMS_DATA_DIR') ?? '.data');
  const environment = plainToInstance(Environment, {
    port: asNumber(given('QMS_PORT'), 3000),
    host: given('QMS_HOST') ?? '127.0.0.1',
    dataDir,
    keysDir: resolve(given('QMS_KEYS_DIR') ?? `${dataDir}/keys`),
    tempDir: resolve(given('TMPDIR') ?? tmpdir()),
    processes: (given('QMS_PROCESSES') ?? 'api,worker').split(',').map((p) => p.trim()),
    demo: given('QMS_DEMO') !== '0',
    readsTexts: given('QMS_READS_TEXTS') !== '0',
    databaseUrl: given('DATABASE_URL') ?? '',
    databaseOwnerUrl: given('DATABASE_OWNER_URL'),
    s3Endpoint: given('S3_ENDPOINT'),
    s3AccessKey: given('S3_ACCESS_KEY'),
    s3SecretKey: given('S3_SECRET_KEY'),
    s3Bucket: given('S3_BUCKET'),
    secondDir: given('QMS_SECOND_DIR') && resolve(given('QMS_SECOND_DIR')!),
    secondS3Endpoint: given('SECOND_S3_ENDPOINT'),
    secondS3AccessKey: given('SECOND_S3_ACCESS_KEY'),
    secondS3SecretKey: given('SECOND_S3_SECRET_KEY'),
    secondS3Bucket: given('SECOND_S3_BUCKET'),
    trustDir: given('QMS_TRUST_DIR') && resolve(given('QMS_TRUST_DIR')!),
    sealsDir: given('QMS_SEALS_DIR') && resolve(given('QMS_SEALS_DIR')!),
    libreOffice: given('QMS_LIBREOFFICE'),
    clamd: given('QMS_CLAMD'),
    publicUrl: given('QMS_PUBLIC_URL')?.replace(/\/+$/, ''),
    trustedProxies:
      given('QMS_TRUSTED_PROXIES')
        ?.split(',')
        .map((p) => p.trim())
        .filter(Boolean) ?? [],
    requestsPerMinute: asNumber(given('QMS_REQUESTS_PER_MINUTE'), 3000),
    tlsCert: given('QMS_TLS_CERT'),
    tlsKey: given('QMS_TLS_KEY'),
  });
  const messages = [
    ...validateSync(environment).flatMap((error) => Object.values(error.constraints ?? {})),
    ...secondCopyErrors(environment),
    ...exposureErrors(environment),
  ];
  if (messages.length > 0) throw new EnvironmentError(messages);
  return environment;
}

/** A second copy that lies where the first does is none. */
function secondCopyErrors(environment: Environment): string[] {
  const { secondDir, usesSecondS3, dataDir, usesS3 } = environment;
  const errors: string[] = [];
  if (secondDir && usesSecondS3)
    errors.push('QMS_SECOND_DIR, SECOND_S3_*: chỉ một nơi lưu bản sao thứ hai / one place for second copies, not two');
  if (secondDir && !usesS3 && (secondDir === dataDir || secondDir.startsWith(`${dataDir}/`)))
    errors.push('QMS_SECOND_DIR: phải nằm ngoài QMS_DATA_DIR / must lie outside of QMS_DATA_DIR');
  if (usesSecondS3 && environment.secondS3Endpoint === environment.s3Endpoint && environment.secondS3Bucket === environment.s3Bucket)
    errors.push('SECOND_S3_BUCKET: trùng với S3_BUCKET / is the same as S3_BUCKET');
  return errors;
}

/** An address that others can reach is served over TLS only: by our own certificate or by a named proxy that ends TLS. */
function exposureErrors(environment: Environment): string[] {
  const errors: string[] = [];
  if (Boolean(environment.tlsCert) !== Boolean(environment.tlsKey)) errors.push('QMS_TLS_CERT, QMS_TLS_KEY: phải có cả hai / both or none');
  if (environment.isLoopback) return errors;
  if (!environment.publicUrl?.startsWith('https://'))
    errors.push(`QMS_PUBLIC_URL: phải là https:// khi QMS_HOST là ${environment.host} / must be https:// when QMS_HOST is not loopback`);
  if (!environment.tlsCert && environment.trustedProxies.length === 0)
    errors.push(
      'QMS_TRUSTED_PROXIES hoặc QMS_TLS_CERT, QMS_TLS_KEY: phải có nơi kết thúc TLS / name the proxy that ends TLS, or give a certificate',
    );
  return errors;
}
