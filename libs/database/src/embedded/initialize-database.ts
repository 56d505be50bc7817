import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { lockFor } from '../advisory-locks';

/** The two roles of the product: the owner migrates, the app owns nothing and cannot pass row-level security. */
export const OWNER_ROLE = 'qms_owner';
export const APP_ROLE = 'qms_app';

const EXTENSIONS = ['unaccent', 'pg_trgm', 'btree_gist', 'btree_gin', 'pgcrypto'];

export interface DatabasePlan {
  /** Name of the database, e.g. `qms`. */
  readonly database: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
}

export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/**
 * Makes roles, database and extensions on a server, or puts right what is there; run twice it changes nothing.
 * @param adminUrl a role that may create roles and databases, on any database of the server (e.g. `postgres`)
 * @returns the addresses for `DATABASE_OWNER_URL` and `DATABASE_URL`
 */
export async function initializeDatabase(adminUrl: string, plan: DatabasePlan): Promise<DatabaseUrls> {
  await connected(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [lockFor('initialization')]);
    await ensureRole(admin, OWNER_ROLE, plan.ownerPassword);
    await ensureRole(admin, APP_ROLE, plan.appPassword);
    await ensureDatabase(admin, plan.database);
    await connected(urlFor(adminUrl, { database: plan.database }), prepareSchema);
  });
  return {
    ownerUrl: urlFor(adminUrl, { database: plan.database, user: OWNER_ROLE, password: plan.ownerPassword }),
    appUrl: urlFor(adminUrl, { database: plan.database, user: APP_ROLE, password: plan.appPassword }),
  };
}

/** The same server, another database or role. */
export function urlFor(serverUrl: string, other: { database: string; user?: string; password?: string }): string {
  const url = new URL(serverUrl);
  url.pathname = `/${encodeURIComponent(other.database)}`;
  if (other.user !== undefined) url.username = encodeURIComponent(other.user);
  if (other.password !== undefined) url.password = encodeURIComponent(other.password);
  return url.toString();
}

/** Rights on a database: the app may connect, nobody else who is not its owner. A copy of a template does not inherit them. */
export async function grantConnect(admin: Client, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  await admin.query(`revoke all on database ${name} from public; grant connect on database ${name} to ${APP_ROLE}`);
}

/** Runs with one connection and closes it. */
export async function connected<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'qms-initialize' });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(admin: Client, role: string, password: string): Promise<void> {
  const verifier = escapeLiteral(scramVerifier(password));
  const known = await admin.query('select from pg_roles where rolname = $1', [role]);
  await admin.query(known.rowCount ? `alter role ${role} login password ${verifier}` : `create role ${role} login password ${verifier}`);
  const tooMuch = await admin.query(
    'select from pg_roles where rolname = $1 and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)',
    [role],
  );
  if (tooMuch.rowCount) await admin.query(`alter role ${role} nosuperuser nobypassrls nocreaterole nocreatedb noreplication`);
}

async function ensureDatabase(admin: Client, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  await admin.query(`revoke ${OWNER_ROLE} from ${APP_ROLE}`);
  const {
    rows: [{ mayOwn }],
  } = await admin.query(`select pg_has_role(current_user, '${OWNER_ROLE}', 'usage') as "mayOwn"`);
  if (!mayOwn) await admin.query(`grant ${OWNER_ROLE} to current_user`);
  const {
    rows: [found],
  } = await admin.query('select pg_encoding_to_char(encoding) as encoding from pg_database where datname = $1', [database]);
  if (found && found.encoding !== 'UTF8') throw new Error(`${database}: encoding ${found.encoding}, UTF8 is needed`);
  await admin.query(
    found
      ? `alter database ${name} owner to ${OWNER_ROLE}`
      : `create database ${name} owner ${OWNER_ROLE} template template0 encoding 'UTF8' locale_provider icu icu_locale 'vi-VN'`,
  );
  await admin.query(`alter database ${name} set timezone to 'UTC'`);
  await grantConnect(admin, database);
}

async function prepareSchema(client: Client): Promise<void> {
  for (const extension of EXTENSIONS) await client.query(`create extension if not exists ${extension} with schema public`);
  await client.query(`
    alter schema public owner to ${OWNER_ROLE};
    revoke create on schema public from public;
    grant usage on schema public to ${APP_ROLE}`);
}

/** What the server would store (RFC 5803), made here so that no password stands in a statement or in the server's log. */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
