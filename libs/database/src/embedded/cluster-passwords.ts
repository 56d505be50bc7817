import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the roles of an embedded cluster. */
export interface ClusterPasswords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

/** Name of the file within the keys folder. */
export const PASSWORDS_FILE = 'database.json';

/** Reads the passwords, 0600 in the keys folder; makes them when the cluster is new. @throws Error when an existing cluster's are gone. */
export function clusterPasswords(keysDir: string, cluster: { readonly isNew: boolean }): ClusterPasswords {
  const path = join(keysDir, PASSWORDS_FILE);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as ClusterPasswords;
  if (!cluster.isNew)
    throw new Error(
      `Thiếu ${path}: cơ sở dữ liệu đã có nhưng mật khẩu của nó thì không (QMS_KEYS_DIR đã đổi?) / ` +
        `${path} is missing: the database exists but its passwords do not (was QMS_KEYS_DIR changed?)`,
    );
  const made = { superuser: newPassword(), owner: newPassword(), app: newPassword() };
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  chmodSync(keysDir, 0o700);
  writeFileSync(`${path}.new`, JSON.stringify(made, null, 2), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return made;
}

const newPassword = (): string => randomBytes(24).toString('base64url');
