import { Injectable, StreamableFile } from '@nestjs/common';
import { FORMS, preferredForm } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type SystemPaper, writeDocx, writePdf } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { download, Files } from '@qms/storage';
import { type Actor, type Db, vnDate, Work } from '@qms/work';
import { RevisionsReader } from '../revisions.reader';
import { RevisionsService } from '../revisions.service';
import { fileNameOf } from './form-names.rules';
import { controlSheet, type ProcedurePaperFacts, procedurePaper } from './procedure-paper.rules';
import { ProcedureSheetsReader } from './procedure-sheets.reader';

export type ProcedurePaperName = 'procedure' | 'control-sheet';
const PAPERS = {
  procedure: { make: procedurePaper, name: '' },
  'control-sheet': { make: controlSheet, name: ' - Phiếu kiểm soát' },
} as const;

/** Rendered files of a draft: stored first, then adopted by the same command as uploaded ones. */
@Injectable()
export class ProcedureDrafts {
  constructor(
    private readonly files: Files,
    private readonly revisions: RevisionsService,
  ) {}

  async take(actor: Actor, id: string, paper: SystemPaper, named: { readonly code: string; readonly title: string }): Promise<void> {
    const [docx, pdf] = [await writeDocx(paper), await writePdf(paper)];
    const source = await this.files.receive(actor, { name: fileNameOf(named, '.docx'), content: docx });
    const read = await this.files.receive(actor, { name: fileNameOf(named, '.pdf'), content: pdf });
    await this.revisions.change(actor, id, { fileId: read.id, sourceFileId: source.id });
  }
}

/** The procedure with its steps and the control sheet of a dossier, as Word or PDF; read first, rendered outside of any transaction. */
@Injectable()
export class ProcedurePapers {
  constructor(
    private readonly work: Work,
    private readonly sheets: ProcedureSheetsReader,
    private readonly revisions: RevisionsReader,
    private readonly organizations: OrganizationsReader,
    private readonly drafts: ProcedureDrafts,
  ) {}

  /** @throws Refusal `not-acceptable` (406) for another form, `steps-missing` where nothing was written down */
  async make(actor: Actor, id: string, paper: ProcedurePaperName, accept: string | undefined): Promise<StreamableFile> {
    const form = preferredForm(accept, ['docx', 'pdf']);
    if (form === null) throw new Refusal('not-acceptable');
    const facts = await this.facts(actor, id);
    const { make, name } = PAPERS[paper];
    const bytes = await (form === 'docx' ? writeDocx : writePdf)(make(facts));
    return download(bytes, fileNameOf({ code: facts.code, title: `${facts.title}${name}` }, `.${form}`), FORMS[form]);
  }

  /** The rendered procedure becomes PDF and Word file of its draft, by the same right and rules as uploaded ones. */
  async adopt(actor: Actor, id: string): Promise<{ id: string }> {
    const facts = await this.facts(actor, id);
    await this.drafts.take(actor, id, procedurePaper(facts), facts);
    return { id };
  }

  private facts(actor: Actor, id: string): Promise<ProcedurePaperFacts> {
    return this.work.read(actor, async (db) => {
      const revision = await this.revisions.read(db, actor, id, 'vi');
      const sheet = await this.sheets.read(db, actor, revision, 'vi');
      if (sheet.steps.length === 0) throw new Refusal('steps-missing');
      const [owner] = await db.query<{ organizationId: string }>('select organization_id as "organizationId" from revision where id = $1', [
        id,
      ]);
      const head = await this.organizations.paperHead(db, owner!.organizationId);
      return {
        agency: head,
        code: revision.document.code,
        title: revision.document.title,
        issue: revision.issue,
        amendment: revision.amendment,
        effectiveOn: revision.effectiveFrom === null ? null : vnDate(revision.effectiveFrom),
        signatures: [
          { role: 'Soạn thảo', post: revision.preparedBy.post ?? '', name: revision.preparedBy.name },
          { role: 'Xem xét', post: revision.reviews[0]?.person.post ?? '', name: revision.reviews[0]?.person.name ?? '' },
          await approver(db, owner!.organizationId, revision.approval),
        ],
        sheet,
        createdAt: db.now,
      };
    });
  }
}

/** Who approved, or who would: the head. */
async function approver(
  db: Db,
  organizationId: string,
  approval: { signerName: string | null; signerPost: string | null } | null,
): Promise<ProcedurePaperFacts['signatures'][number]> {
  if (approval?.signerName) return { role: 'Phê duyệt', post: approval.signerPost ?? '', name: approval.signerName };
  const [head] = await db.query<{ name: string; post: string | null }>(
    `select p.name, p.post from membership m join person p on p.id = m.person_id where m.organization_id = $1 and m.role = 'agency-head'
       and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date) and p.deactivated_at is null order by m.valid_from desc limit 1`,
    [organizationId, db.today],
  );
  return { role: 'Phê duyệt', post: head?.post ?? '', name: head?.name ?? '' };
}
