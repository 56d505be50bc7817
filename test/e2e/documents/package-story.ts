import { personId } from '../../../seeds/demo';
import type { World } from '../../world/world';
import { type Drafted, drafts } from './story';

/** A draft with the hash of its file, as who approves has read it. */
export type Draft = Drafted & { readonly sha256: string };

export async function several(world: World, count: number): Promise<Draft[]> {
  const made: Draft[] = [];
  for (let i = 0; i < count; i++) made.push(await drafts(world));
  return made;
}

/** The secretary puts drafts into one package. */
export async function packs(world: World, documents: readonly Draft[], subject = 'Ban hành tài liệu HTQLCL'): Promise<string> {
  const secretary = await world.as('thuky');
  const { status, body } = await secretary.post('/issuances', {
    subject,
    statement: 'Các phòng đã góp ý',
    revisionIds: documents.map(({ revisionId }) => revisionId),
  });
  if (status !== 201 || body.state !== 'draft') throw new Error(`package: ${status} ${JSON.stringify(body)}`);
  return body.id;
}

export const submitsAll = async (world: World, id: string, reviewers: string[] = []) =>
  (await world.as('thuky')).post(`/issuances/${id}/submission`, { reviewerIds: reviewers.map(personId) });

export const read = (documents: readonly Draft[]) => documents.map(({ revisionId, sha256 }) => ({ revisionId, sha256 }));
