import { Injectable } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { docxFields, fillDocx } from '@qms/office-documents';
import { OrganizationsReader } from '@qms/organizations';
import { Renderings } from '@qms/previews';
import { Files } from '@qms/storage';
import { type Actor, Work } from '@qms/work';
import { fileNameOf } from '../procedure-sheets/form-names.rules';
import type { RevisionDto } from '../revisions.dto';
import { RevisionsReader } from '../revisions.reader';
import { RevisionsService } from '../revisions.service';
import { FIELD_NAMES, type FieldFacts, fieldValues, shownFields } from './document-fields.rules';
import type { FieldsDto } from './fields.dto';
import { isWord } from './word-source.rules';

/** A file as it goes out. */
export interface OutgoingFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

interface Source {
  readonly revision: RevisionDto;
  readonly facts: FieldFacts;
}

/** The author's file with its fields filled as they are now: once issued, with number and days. What is stored is never touched. */
@Injectable()
export class FilledSources {
  constructor(
    private readonly work: Work,
    private readonly revisions: RevisionsReader,
    private readonly organizations: OrganizationsReader,
    private readonly files: Files,
  ) {}

  /** Which fields the author's file has and what is put in now. @throws Refusal `not-found` */
  async fields(actor: Actor, id: string): Promise<FieldsDto> {
    const { revision, facts } = await this.source(actor, id);
    const known = [...FIELD_NAMES];
    if (!isWord(revision.sourceFile)) return { items: null, unreadable: false, known };
    const names = await docxFields(await this.files.bytes(actor, revision.sourceFile.id));
    return { items: names && shownFields(names, facts), unreadable: names === null, known };
  }

  /** Word filled; Excel, and Word without fields, byte for byte. @throws Refusal `not-found`, `source-missing` */
  async filled(actor: Actor, id: string): Promise<OutgoingFile> {
    const { revision, facts } = await this.source(actor, id);
    const { sourceFile, document } = revision;
    if (!sourceFile) throw new Refusal('source-missing');
    const stored = await this.files.bytes(actor, sourceFile.id);
    const bytes = isWord(sourceFile) ? await fillDocx(stored, fieldValues(facts)) : stored;
    return { name: fileNameOf(document, sourceFile.name), contentType: sourceFile.contentType, bytes };
  }

  private source(actor: Actor, id: string): Promise<Source> {
    return this.work.read(actor, async (db) => {
      const revision = await this.revisions.read(db, actor, id, 'vi');
      const [owner] = await db.query<{ id: string }>('select organization_id as id from revision where id = $1', [id]);
      const head = await this.organizations.paperHead(db, owner!.id);
      const { document, approval } = revision;
      return {
        revision,
        facts: {
          agency: head.name,
          parentAgency: head.parentTitle,
          code: document.code,
          title: document.title,
          issue: revision.issue,
          amendment: revision.amendment,
          preparedBy: revision.preparedBy.name,
          effectiveOn: revision.effectiveFrom,
          decidedOn: approval?.decidedOn ?? null,
          decisionNumber: approval?.decisionNumber ?? null,
          signer: approval?.signerName ?? null,
          signerPost: approval?.signerPost ?? null,
        },
      };
    });
  }
}

/** The PDF that is read and approved, made of the author's Word file by LibreOffice. */
@Injectable()
export class SourcePdfs {
  constructor(
    private readonly sources: FilledSources,
    private readonly renderings: Renderings,
    private readonly files: Files,
    private readonly revisions: RevisionsService,
  ) {}

  /**
   * Rendered and stored first, then adopted by the same right and rules as an uploaded one.
   * @throws Refusal `source-missing`, `preview-not-of-this-type`, `preview-unavailable`, `preview-failed`, `wrong-state`
   */
  async make(actor: Actor, id: string): Promise<{ id: string }> {
    const { name, bytes } = await this.sources.filled(actor, id);
    if (!/\.docx$/i.test(name)) throw new Refusal('preview-not-of-this-type');
    const pdf = await this.renderings.pdfOf(bytes);
    const { id: fileId } = await this.files.receive(actor, { name: name.replace(/\.docx$/i, '.pdf'), content: pdf });
    await this.revisions.change(actor, id, { fileId });
    return { id };
  }
}
