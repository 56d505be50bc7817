import { Injectable } from '@nestjs/common';
import { type Language, showReason } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, allows, type Db, Work } from '@qms/work';
import type { DocumentKind } from '../document.entity';
import { documentsPolicy } from '../documents.policy';
import { follows, nextCodes, prefixOf } from './code-pattern.rules';
import { againstCode, kindFor, kindsOf } from './document-kinds';
import type { CodeProposalsDto, DocumentKindsDto, KindTemplateDto } from './document-kinds.dto';
import type { KnownKind } from './suggested-kinds';

interface CodedDocument {
  readonly code: string;
  readonly nature: DocumentKind;
  /** Null = from before there was a list. */
  readonly key: string | null;
  readonly withdrawn: boolean;
}

@Injectable()
export class DocumentKindsReader {
  constructor(private readonly work: Work) {}

  /** The list of the organization worked in, each with what follows it. */
  list(actor: Actor): Promise<DocumentKindsDto> {
    return this.work.read(actor, async (db) => {
      const kinds = await kindsOf(db, actor.organizationId);
      const versions = new Map(
        (
          await db.query<{ key: string; version: number }>('select key, version from document_kind where organization_id = $1', [
            actor.organizationId,
          ])
        ).map(({ key, version }) => [key, version]),
      );
      const templates = await templatesOf(db, actor.organizationId);
      const documents = (await documentsOf(db, actor.organizationId)).filter((document) => !document.withdrawn);
      return {
        items: kinds.map((kind) => {
          const own = documents.filter((document) => keyOf(document, kinds) === kind.key).map((document) => document.code);
          return {
            ...kind,
            patterns: [...kind.patterns],
            template: templates.get(kind.key) ?? null,
            documents: own.length,
            offPattern: own.filter((code) => !follows(code, kind.patterns)).slice(0, 50),
            version: versions.get(kind.key) ?? 1,
          };
        }),
        mayChange: allows(documentsPolicy, actor, 'document-kind:change', actor).allowed,
      };
    });
  }

  /** Next codes of a kind, and what speaks against a given one. */
  codes(actor: Actor, key: string, code: string | undefined, language: Language): Promise<CodeProposalsDto> {
    return this.work.read(actor, async (db) => {
      const kind = (await kindsOf(db, actor.organizationId)).find((one) => one.key === key);
      if (!kind) throw new Refusal('not-found');
      const documents = await documentsOf(db, actor.organizationId);
      const codes = documents.map((document) => document.code);
      return {
        proposals: nextCodes(kind.patterns[0]!, { codes, owners: ownersFor(kind, documents), year: Number(db.today.slice(0, 4)) }),
        taken: code !== undefined && codes.includes(code),
        because: code ? againstCode(code, kind).map((because) => showReason(because, language)) : [],
      };
    });
  }
}

/** Forms in use that kinds begin with, by the key of the kind. */
async function templatesOf(db: Db, organizationId: string): Promise<Map<string, KindTemplateDto>> {
  const rows = await db.query<KindTemplateDto & { key: string }>(
    `select k.key, d.id as "documentId", d.code, d.title, r.source_file_id as "fileId" from document_kind k
       join document d on d.id = k.template_document_id and d.state <> 'withdrawn' left join revision r on r.document_id = d.id and r.state = 'effective'
     where k.organization_id = $1`,
    [organizationId],
  );
  return new Map(rows.map(({ key, ...template }) => [key, template]));
}

const documentsOf = (db: Db, organizationId: string): Promise<CodedDocument[]> =>
  db.query(
    `select d.code, d.kind as nature, k.key, d.state = 'withdrawn' as withdrawn from document d left join document_kind k on k.id = d.kind_id
     where d.organization_id = $1 and d.undone_at is null order by d.code`,
    [organizationId],
  );

const keyOf = (document: CodedDocument, kinds: readonly KnownKind[]): string | undefined =>
  document.key ?? kindFor(kinds, document.nature, document.code)?.key;

/** A form belongs to a procedure and is named after its number; an annex after the whole code of what it is added to. */
function ownersFor({ nature }: KnownKind, documents: readonly CodedDocument[]): string[] {
  const inUse = documents.filter((document) => !document.withdrawn);
  if (nature === 'form')
    return inUse
      .filter((document) => document.nature === 'procedure')
      .map(({ code }) => code.slice(prefixOf(code.replace(/[^\p{L}\d.\-/]/gu, '')).length).replace(/^[-./]+/, ''))
      .filter((part) => part !== '');
  return nature === 'annex'
    ? inUse.filter((document) => document.nature !== 'annex' && document.nature !== 'form').map(({ code }) => code)
    : [];
}
