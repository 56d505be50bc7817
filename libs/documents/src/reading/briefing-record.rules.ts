import type { RecordInput } from '@qms/records';
import type { Briefing, BriefingKind } from './reading.entity';

/** The register's word for what produced the record. */
export const BRIEFING_SOURCE = 'briefing';

/** What is kept, and the words with which a subject says the same again. */
const PROOFS: Readonly<Record<BriefingKind, { readonly name: string; readonly again: RegExp }>> = {
  meeting: { name: 'Biên bản hội nghị phổ biến', again: /^(hội nghị )?phổ biến\s+/iu },
  posting: { name: 'Ảnh niêm yết', again: /^niêm yết\s+/iu },
};

/** `Biên bản hội nghị phổ biến Hệ thống tài liệu năm 2026`: what was made known is said once. */
export function briefingTitle(kind: BriefingKind, subject: string): string {
  const { name, again } = PROOFS[kind];
  const rest = subject.replace(again, '');
  return rest === subject ? `${name}: ${subject}` : `${name} ${rest}`;
}

/** The minutes with the list of those present, or the photo, as proof that people know the documents (TCVN ISO 9001:2015, 7.3; 7.5.3). */
export const briefingRecord = ({ id, organizationId, kind, subject, heldOn, fileId }: Briefing): RecordInput => ({
  organizationId,
  kind: 'dissemination',
  title: briefingTitle(kind, subject),
  happenedOn: heldOn,
  clauses: ['7.3', '7.5.3'],
  fileIds: [fileId],
  sourceType: BRIEFING_SOURCE,
  sourceId: id,
});
