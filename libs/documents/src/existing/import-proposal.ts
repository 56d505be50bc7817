import { OrganizationsReader } from '@qms/organizations';
import type { LegalDate } from '@qms/work';
import { DECIDED } from '../decisions/decided';
import { kindsOf } from '../kinds/document-kinds';
import type { DocumentImport } from './document-import.entity';
import type { DocumentImportFacts } from './document-import.lifecycle';
import { type MatchedFile, matchFiles } from './file-matching.rules';
import { type JudgedList, type KnownDocument, type ListFacts, type ListRow } from './judged-list.rules';
import { judgeList } from './list-judgement.rules';
import { prefixesOf } from './list-values.rules';

/** What both a unit of work and a reader can do. */
interface Asking {
  readonly today: LegalDate;
  query<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

/** The proposal as it stands against the system today. */
export interface ProposedImport extends JudgedList {
  readonly files: readonly MatchedFile[];
  readonly facts: Omit<DocumentImportFacts, 'wentOn'>;
}

const KNOWN = `select d.id, d.code, d.title, d.kind, d.state, d.issue, d.amendment, to_char(d.effective_on, 'YYYY-MM-DD') as "effectiveOn",
    a.decision_number as "decisionNumber", to_char(a.decided_on, 'YYYY-MM-DD') as "decidedOn", d.unit_id as "unitId", d.clauses
  from document d left join revision r on r.document_id = d.id and r.state = 'effective' left join ${DECIDED} a on a.revision_id = r.id
  where d.organization_id = $1 and d.undone_at is null`;

/** Reads what the rules need, and lets them speak. */
export async function proposedImport(
  db: Asking,
  organizations: OrganizationsReader,
  one: Pick<DocumentImport, 'organizationId' | 'reading' | 'corrections' | 'files'>,
): Promise<ProposedImport> {
  const [documents, names, kinds] = await Promise.all([
    db.query<KnownDocument>(KNOWN, [one.organizationId]),
    organizations.names(db as Parameters<OrganizationsReader['names']>[0], one.organizationId),
    kindsOf(db, one.organizationId),
  ]);
  const units = names.map(({ id, name, shortName, code, aliases }) => ({ id, names: [name, shortName, code, ...aliases] }));
  const facts: ListFacts = { today: db.today, documents, units, kinds };
  const judged = judgeList(one.reading, one.corrections, facts);
  const files = matchFiles(
    judged.rows.filter((row) => row.standing !== 'left-out' && row.code !== ''),
    one.files,
    prefixesOf(kinds),
  );
  const fresh = judged.rows.filter((row) => row.standing === 'new');
  return {
    ...judged,
    files,
    facts: {
      wrong: judged.rows.filter((row) => row.standing === 'wrong').length,
      fresh: fresh.length,
      withoutFile: fresh.filter((row) => filesOf(files, row).length === 0).length,
    },
  };
}

export const filesOf = (files: readonly MatchedFile[], { row }: Pick<ListRow, 'row'>): MatchedFile[] =>
  files.filter((file) => file.row === row);

/** Documents of an import with more entries in the journal than the import made, another revision, or a record that went on. */
export async function documentsGoneOn(
  db: Pick<Asking, 'query'>,
  register: { goneOn(db: Pick<Asking, 'query'>, type: string, ids: readonly string[]): Promise<string[]> },
  importId: string,
): Promise<string[]> {
  const made = await db.query<{ code: string; revisionId: string; goneOn: boolean }>(
    `select d.code, r.id as "revisionId",
       exists (select from journal_entry e where e.aggregate_id in (d.id, r.id) and e.event <> 'document.came-as-existing')
       or exists (select from revision x where x.document_id = d.id and x.id <> r.id) as "goneOn"
     from revision r join document d on d.id = r.document_id where r.import_id = $1 order by d.code`,
    [importId],
  );
  const records = new Set(
    await register.goneOn(
      db,
      'revision',
      made.map((one) => one.revisionId),
    ),
  );
  return made.filter((one) => one.goneOn || records.has(one.revisionId)).map((one) => one.code);
}
