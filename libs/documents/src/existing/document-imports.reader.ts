import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { permits, Refusal } from '@qms/lifecycle';
import { OrganizationsReader } from '@qms/organizations';
import { Register } from '@qms/records';
import { type Actor, allows, type Db, Work } from '@qms/work';
import { documentsPolicy } from '../documents.policy';
import type { DocumentImport } from './document-import.entity';
import { documentImportLifecycle } from './document-import.lifecycle';
import type { DocumentImportDto, DocumentImportPageDto, DocumentImportRowDto, DocumentImportsQuery } from './document-imports.dto';
import { documentsGoneOn, type ProposedImport, proposedImport } from './import-proposal';
import { noteText, problemText } from './list-problems.words';

type Row = Omit<DocumentImport, 'createdBy' | 'decidedBy'>;

@Injectable()
export class DocumentImportsReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
    private readonly organizations: OrganizationsReader,
    private readonly register: Register,
  ) {}

  /** Newest first. */
  list(actor: Actor, query: DocumentImportsQuery): Promise<DocumentImportPageDto> {
    const limit = query.limit ?? PAGE_SIZE;
    const [at, id] = this.cursors.read('document-imports', query.cursor) ?? [null, null];
    return this.work.read(actor, async (db) => {
      const rows = await db.query<DocumentImportRowDto>(
        `select i.id, i.state, i.source_name as "sourceName", jsonb_array_length(i.reading -> 'rows') as rows, i.documents, p.name as "createdBy",
           to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt"
         from document_import i left join person p on p.id = i.created_by where i.organization_id = any ($1::uuid[])
           and ($2::timestamptz is null or (i.created_at, i.id) < ($2, $3::uuid)) order by i.created_at desc, i.id desc limit $4`,
        [actor.reads, at, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select 1 from document_import where organization_id = any ($1::uuid[]) limit ${COUNT_CAP + 1}) c`,
        [actor.reads],
      );
      return this.cursors.page(
        'document-imports',
        rows,
        limit,
        counted,
        (row) => [row.createdAt, row.id],
        (row) => row,
      );
    });
  }

  /** The list as it was read, judged against the system as it is now. */
  get(actor: Actor, id: string, language: Language): Promise<DocumentImportDto> {
    return this.work.read(actor, async (db) => {
      const [row] = await db.query<Row>(
        `select id, organization_id as "organizationId", state, file_id as "fileId", source_name as "sourceName", reading, corrections, files, documents, reason,
           created_at as "createdAt", decided_at as "decidedAt", version from document_import where id = $1`,
        [id],
      );
      if (!row) throw new Refusal('not-found');
      const proposed = await proposedImport(db, this.organizations, row);
      return show(row, proposed, await this.goneOn(db, row), actor, language);
    });
  }

  private goneOn(db: Db, row: Row): Promise<string[]> {
    return row.state === 'confirmed' ? documentsGoneOn(db, this.register, row.id) : Promise.resolve([]);
  }
}

function show(row: Row, proposed: ProposedImport, wentOn: string[], actor: Actor, language: Language): DocumentImportDto {
  const { rows, problems, files } = proposed;
  const count = (standing: string): number => rows.filter((one) => one.standing === standing).length;
  const facts = { ...proposed.facts, wentOn: wentOn.length };
  const right = allows(documentsPolicy, actor, 'document:prepare', row);
  const action = (name: keyof typeof documentImportLifecycle.moves) => [right, permits(documentImportLifecycle, name, row.state, facts)];
  return {
    id: row.id,
    state: row.state,
    fileId: row.fileId,
    sourceName: row.sourceName,
    sheet: row.reading.sheet,
    columns: [...row.reading.columns],
    rows: rows.map((one) => ({
      ...one,
      clauses: [...one.clauses],
      differs: [...one.differs],
      corrected: [...one.corrected],
      texts: { ...one.texts },
    })),
    problems: problems.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      row: problem.row,
      field: problem.field,
      cell: problem.cell,
      text: problemText(problem, language),
    })),
    notes: row.reading.notes.map((note) => noteText(note, language)),
    files: files.map(({ id, name, contentType, size, row: place, role, because, by }) => ({
      id,
      name,
      contentType,
      size,
      row: place,
      role,
      because,
      by,
    })),
    counts: {
      rows: rows.length,
      fresh: facts.fresh,
      equal: count('equal'),
      differs: count('differs'),
      wrong: facts.wrong,
      leftOut: count('left-out'),
      withoutFile: facts.withoutFile,
      files: files.length,
      unmatchedFiles: files.filter((file) => file.row === null).length,
    },
    documents: row.documents,
    wentOn,
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    version: row.version,
    actions: showActions(
      { correct: action('correct'), confirm: action('confirm'), discard: action('discard'), undo: action('undo') },
      language,
    ),
  };
}
