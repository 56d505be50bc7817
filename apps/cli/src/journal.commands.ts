import { createHash, createPublicKey } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { INestApplicationContext } from '@nestjs/common';
import type { Environment } from '@qms/config';
import { JournalHeads } from '@qms/storage';
import { type JournalRow, JournalVerifier, Sealer, type SealRow, type SignedHead, systemActor, type Verdict, Work } from '@qms/work';
import type { Command } from 'commander';
import { withApplication } from './application';
import { out, say } from './words';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const BATCH = 5_000;

/** Line of an export: a seal or a row. */
type ExportLine = { seal: SealRow } | { row: JournalRow };

const rowsSql = `select id::text, xid::text, event_id as "eventId", organization_id as "organizationId", aggregate_type as "aggregateType",
  aggregate_id as "aggregateId", version, event, body, encode(hash, 'hex') as hash
  from journal_entry where (xid, id) > ($1::xid8, $2::bigint) order by journal_entry.xid, journal_entry.id limit ${BATCH}`;
async function* journalRows(work: Work): AsyncGenerator<JournalRow> {
  let position: [string, string] = ['0', '0'];
  for (;;) {
    const rows = await work.read(systemActor(NOBODY), (db) => db.query<JournalRow>(rowsSql, position));
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    position = [last.xid, last.id];
  }
}

/** Public keys of the keys folder, or one given file, by key id. */
function publicKeys(folder: string, given?: string): Map<string, string> {
  const files = given
    ? [given]
    : readdirSync(folder)
        .filter((name) => name.startsWith('public-'))
        .map((name) => join(folder, name));
  return new Map(
    files.map((file) => {
      const pem = readFileSync(file, 'utf8');
      const id = createHash('sha256')
        .update(createPublicKey(pem).export({ type: 'spki', format: 'der' }))
        .digest('hex')
        .slice(0, 16);
      return [id, pem] as const;
    }),
  );
}

/** A head as it was exported: by "journal seal", from beside the data, or downloaded in the journal page (flat). */
function readHead(file: string): SignedHead {
  const { head, keyId, signature, ...flat } = JSON.parse(readFileSync(file, 'utf8')) as SignedHead & SignedHead['head'];
  return { head: head ?? flat, keyId, signature };
}

/** Every head beside the data, and the newest one that an S3 store keeps under lock. */
async function keptHeads(app: INestApplicationContext, dataDir: string): Promise<SignedHead[]> {
  const folder = join(dataDir, 'journal-heads');
  const beside = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const locked = await app.get(JournalHeads).newest();
  return [...beside.map((name) => readHead(join(folder, name))), ...(locked ? [locked] : [])];
}

/** The journal of this system, proved against its seals and every head that is kept. */
export async function verifyJournal(
  app: INestApplicationContext,
  { keysDir, dataDir }: Environment,
  given: { publicKey?: string; head?: string } = {},
): Promise<Verdict> {
  const work = app.get(Work);
  const heads = given.head ? [readHead(given.head)] : await keptHeads(app, dataDir);
  const verifier = new JournalVerifier(await app.get(Sealer).heads(), publicKeys(keysDir, given.publicKey), heads);
  for await (const row of journalRows(work)) verifier.add(row);
  return verifier.finish();
}

function tell(verdict: Verdict): void {
  out(verdict);
  for (const fault of verdict.faults) say(`${fault.where}: ${fault.text.vi} / ${fault.text.en}`);
  say(
    verdict.whole
      ? `Nhật ký nguyên vẹn: ${verdict.entries} dòng / the journal is whole`
      : `Nhật ký KHÔNG nguyên vẹn / the journal is NOT whole`,
  );
  process.exitCode = verdict.whole ? 0 : 1;
}

export function registerJournal(program: Command): void {
  const journal = program.command('journal').description('nhật ký hệ thống');

  journal
    .command('seal')
    .description('seal all entries now, sign the head, write it beside the data and on S3 under lock; prints the signed head')
    .action(() =>
      withApplication(async (app) => {
        const head = await app.get(Sealer).seal();
        await app.get(JournalHeads).keep();
        out(head ?? { head: null });
      }),
    );

  journal
    .command('verify')
    .description('prove that nothing was edited, removed or cut off')
    .option('--file <export>', 'an export made by "journal export": needs no database')
    .option('--public-key <pem>', 'public key; default: those of the keys folder')
    .option('--head <json>', 'a signed head exported earlier; default: all beside the data, and the newest on S3')
    .action(async (options: { file?: string; publicKey?: string; head?: string }) => {
      if (options.file) {
        const keys = publicKeys('.', options.publicKey ?? fail('--public-key'));
        return tell(await verifyExport(options.file, keys, options.head ? [readHead(options.head)] : []));
      }
      return withApplication(async (app, environment) => tell(await verifyJournal(app, environment, options)));
    });

  journal
    .command('export <file>')
    .description('write seals and rows as lines of JSON, for "journal verify --file" elsewhere')
    .action((file: string) =>
      withApplication(async (app) => {
        const work = app.get(Work);
        const stream = createWriteStream(file, { mode: 0o600 });
        const write = (line: ExportLine): void => void stream.write(`${JSON.stringify(line)}\n`);
        for (const seal of await app.get(Sealer).heads()) write({ seal });
        let rows = 0;
        for await (const row of journalRows(work)) {
          write({ row });
          rows += 1;
        }
        await new Promise<void>((resolve, reject) => stream.end((error?: Error | null) => (error ? reject(error) : resolve())));
        say(`Đã xuất ${rows} dòng / exported`);
      }),
    );
}

async function verifyExport(file: string, keys: Map<string, string>, heads: readonly SignedHead[]): Promise<Verdict> {
  const seals: SealRow[] = [];
  let verifier: JournalVerifier | null = null;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = JSON.parse(text) as ExportLine;
    if ('seal' in line) seals.push(line.seal);
    else {
      verifier ??= new JournalVerifier(seals, keys, heads);
      verifier.add(line.row);
    }
  }
  return (verifier ?? new JournalVerifier(seals, keys, heads)).finish();
}

function fail(option: string): never {
  throw new Error(`${option}: thiếu / missing`);
}
