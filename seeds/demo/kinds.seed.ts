import type { INestApplicationContext } from '@nestjs/common';
import { systemActor, Work } from '@qms/work';
import { demoId } from './demo-id';
import { organizationId } from './organizations.seed';

/** Kinds of Sở Xây dựng: those that everybody begins with, and one of its own. */
const KINDS: readonly (readonly [key: string, nature: string, name: string | null, patterns: readonly string[]])[] = [
  ['policy', 'policy', null, ['CSCL']],
  ['objectives', 'objectives', null, ['MTCL-{năm}']],
  ['manual', 'manual', null, ['STCL']],
  ['procedure', 'procedure', null, ['QT-{lĩnh vực}-{số}']],
  ['instruction', 'instruction', null, ['HD-{lĩnh vực}-{số}']],
  ['regulation', 'regulation', null, ['QĐ-{lĩnh vực}-{số}']],
  ['form', 'form', null, ['BM-{tài liệu}.{số}']],
  ['annex', 'annex', null, ['PL-{tài liệu}-{số}']],
  ['own-danh-muc', 'annex', 'Danh mục', ['DM-{lĩnh vực}-{số}']],
];

/** The kinds of documents of Sở Xây dựng and the patterns of their codes, as its HD-HT-01 has them. */
export async function seedKinds(app: INestApplicationContext): Promise<void> {
  const owner = organizationId('SXD');
  await app.get(Work).run(systemActor(owner), async (tx) => {
    for (const [place, [key, nature, name, patterns]] of KINDS.entries()) {
      const id = demoId(`document-kind:SXD:${key}`);
      await tx.query('insert into document_kind (id, organization_id, key, nature, name, patterns, place) values ($1,$2,$3,$4,$5,$6,$7)', [
        id,
        owner,
        key,
        nature,
        name,
        patterns,
        place,
      ]);
      await tx.recordOf('document-kind.added', { type: 'document-kind', id, organizationId: owner }, { name: name ?? key });
    }
  });
}
