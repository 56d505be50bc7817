import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { personId } from '../../../seeds/demo';
import type { Client } from '../../world/client';
import { pdf } from '../../world/pdf';
import type { World } from '../../world/world';

/** A document on its way, as tests tell it. */
export interface Drafted {
  readonly id: string;
  readonly revisionId: string;
  readonly code: string;
}

export async function uploads(client: Client, text: string): Promise<{ id: string; sha256: string }> {
  const answer = await client.upload('/files', { name: `${text}.pdf`, bytes: await pdf(text) });
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The ISO secretary writes a procedure. */
export async function drafts(world: World, more: Record<string, unknown> = {}, who = 'thuky'): Promise<Drafted & { sha256: string }> {
  const secretary = await world.as(who);
  const code = `QT-${randomUUID().slice(0, 8).toUpperCase()}-01`;
  const file = await uploads(secretary, code);
  const { status, body } = await secretary.post('/documents', {
    code,
    title: `Quy trình ${code}`,
    kind: 'procedure',
    clauses: ['7.5'],
    fileId: file.id,
    ...more,
  });
  if (status !== 201) throw new Error(`document: ${status} ${JSON.stringify(body)}`);
  return { id: body.id, revisionId: body.revisionId, code, sha256: file.sha256 };
}

export async function submits(
  world: World,
  revisionId: string,
  reviewers: string[] = [],
  order: 'any' | 'in-order' = 'any',
  who = 'thuky',
) {
  return (await world.as(who)).post(`/revisions/${revisionId}/submission`, { reviewerIds: reviewers.map(personId), order });
}

export async function approves(world: World, revisionId: string, more: Record<string, unknown> = {}, who = 'lanhdao') {
  const head = await world.confirmed(who);
  const { body } = await head.get(`/revisions/${revisionId}`);
  return head.post(`/revisions/${revisionId}/approvals`, { sha256: body.file?.sha256 ?? '0'.repeat(64), ...more });
}

/** A procedure in force since today. */
export async function inForce(world: World): Promise<Drafted & { sha256: string }> {
  const document = await drafts(world);
  await submits(world, document.revisionId);
  const answer = await approves(world, document.revisionId);
  if (answer.body.state !== 'effective') throw new Error(JSON.stringify(answer.body));
  return document;
}

/** Words of a Word file, as its zip holds them. */
export function wordsIn(docx: Buffer): string {
  for (let at = docx.indexOf('PK\u0003\u0004'); at >= 0; at = docx.indexOf('PK\u0003\u0004', at + 4)) {
    const nameLength = docx.readUInt16LE(at + 26);
    if (docx.toString('utf8', at + 30, at + 30 + nameLength) !== 'word/document.xml') continue;
    const start = at + 30 + nameLength + docx.readUInt16LE(at + 28);
    return inflateRawSync(docx.subarray(start))
      .toString('utf8')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .normalize('NFC');
  }
  throw new Error('no word/document.xml');
}
