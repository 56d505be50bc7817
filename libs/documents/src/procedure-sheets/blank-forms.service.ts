import { Injectable, StreamableFile } from '@nestjs/common';
import { Refusal } from '@qms/lifecycle';
import { download } from '@qms/storage';
import { type Actor, type Db, Work } from '@qms/work';
import { zipSync } from 'fflate';
import { FilledSources } from '../fields/filled-sources.service';
import { RevisionsReader } from '../revisions.reader';
import { fileNameOf, namedApart } from './form-names.rules';

interface BlankForm {
  readonly code: string;
  readonly title: string;
  readonly revisionId: string;
  readonly fileName: string;
  readonly size: number;
}

/** Forms of one procedure are read into memory together. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Biểu mẫu come out blank and clean: byte for byte what their author stored but for its own fields (code, revision, day); no stamp, QR or conversion. */
@Injectable()
export class BlankForms {
  constructor(
    private readonly work: Work,
    private readonly sources: FilledSources,
    private readonly revisions: RevisionsReader,
  ) {}

  /** The Word or Excel file of a form's revision, for whoever may read that revision. @throws Refusal `not-a-form`, `blank-missing` */
  async one(actor: Actor, revisionId: string): Promise<StreamableFile> {
    const { document, sourceFile } = await this.revisions.get(actor, revisionId, 'vi');
    if (document.kind !== 'form') throw new Refusal('not-a-form');
    if (!sourceFile) throw new Refusal('blank-missing');
    const { name, contentType, bytes } = await this.sources.filled(actor, revisionId);
    return download(bytes, name, contentType);
  }

  /** All forms in force of a procedure, as they are, in one ZIP. @throws Refusal `blank-missing` where none has a file, `forms-too-large` */
  async ofProcedure(actor: Actor, revisionId: string): Promise<StreamableFile> {
    const { document } = await this.revisions.get(actor, revisionId, 'vi');
    if (document.kind !== 'procedure') throw new Refusal('not-a-procedure');
    const forms = await this.work.read(actor, (db) => blanksOf(db, revisionId));
    if (forms.length === 0) throw new Refusal('blank-missing');
    if (forms.reduce((sum, form) => sum + Number(form.size), 0) > MOST_BYTES) throw new Refusal('forms-too-large');
    const names = namedApart(forms.map((form) => fileNameOf(form, form.fileName)));
    const entries: Record<string, Uint8Array> = {};
    for (const [at, form] of forms.entries()) entries[names[at]!] = (await this.sources.filled(actor, form.revisionId)).bytes;
    // Office files are packed already.
    const zip = Buffer.from(zipSync(entries, { level: 0 }));
    return download(zip, `${document.code} - Biểu mẫu.zip`, 'application/zip');
  }
}

const blanksOf = (db: Db, revisionId: string): Promise<BlankForm[]> =>
  db.query(
    `select d.code, d.title, r.id as "revisionId", f.name as "fileName", f.size
     from procedure_sheet p join procedure_form u on u.sheet_id = p.id and u.removed_at is null join document d on d.id = u.document_id
       join revision r on r.document_id = d.id and r.state = 'effective' join file f on f.id = r.source_file_id
     where p.revision_id = $1 order by u.place, d.code`,
    [revisionId],
  );
