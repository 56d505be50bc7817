import { legalDate } from '@qms/work';
import type { World } from '../../world/world';
import { type Drafted, inForce, uploads } from './story';

/** A document that is to be withdrawn. */
export type Withdrawn = Drafted & { readonly sha256: string };

/** That many days from today. */
export const day = (offset: number): string => legalDate(new Date(Date.now() + offset * 86_400_000));

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers
export const documentOf = async (world: World, id: string, who = 'thuky'): Promise<any> =>
  (await (await world.as(who)).get(`/documents/${id}`)).body;

/** In force for a month, so that another revision may begin today. */
export async function aged(world: World): Promise<Withdrawn> {
  const document = await inForce(world);
  await world.sql(
    `set session_replication_role = replica; update revision set effective_from = effective_from - 30 where id = '${document.revisionId}'`,
  );
  return document;
}

/** The signed decision, entered by the clerk. */
export async function entersDecision(world: World, { id, code }: Drafted, more: Record<string, unknown> = {}, who = 'vanthu2') {
  const client = await world.as(who);
  const file = await uploads(await world.as('vanthu2'), `Hủy bỏ ${code}`);
  const answer = await client.post(`/documents/${id}/withdrawal`, {
    reason: 'Thủ tục hành chính bị bãi bỏ',
    signer: 'Mai Xuân Thành',
    signerPost: 'Giám đốc',
    number: '130/QĐ-SXD',
    decidedOn: day(-2),
    decisionFileId: file.id,
    ...more,
  });
  return { file, answer };
}

/** The head confirms in the app that it ends, today or on a later day. @returns the id of the withdrawal */
export async function withdraws(world: World, { id }: Drafted, more: Record<string, unknown> = {}, who = 'lanhdao'): Promise<string> {
  const { status, body } = await (await world.confirmed(who)).post(`/documents/${id}/withdrawal`, { reason: 'Không còn dùng', ...more });
  if (status !== 201) throw new Error(`withdrawal: ${status} ${JSON.stringify(body)}`);
  return (await documentOf(world, id)).withdrawal.id;
}

/** The clerk gives number, day and file, to the withdrawal or to what is below it. */
export async function numbers(world: World, withdrawalId: string, more: Record<string, unknown>, who = 'vanthu2', below = '') {
  const file = await uploads(await world.as('vanthu2'), `quyet-dinh-${withdrawalId}`);
  const at = `/withdrawals/${withdrawalId}${below}/number`;
  return { file, answer: await (await world.as(who)).post(at, { decidedOn: day(0), fileId: file.id, ...more }) };
}

/** The clerk gives number, day and file to the revocation. */
export const numbersRevocation = (world: World, withdrawalId: string, more: Record<string, unknown>, who = 'vanthu2') =>
  numbers(world, withdrawalId, more, who, '/revocation');

/** What a person finds waiting. */
export const awaits = async (world: World, who: string, language = 'vi'): Promise<{ id: string; kind: string; sentence: string }[]> =>
  (await (await world.as(who)).get('/my-work', { 'accept-language': language })).body.items;

/** The head confirms that it goes on. */
export const revokes = async (world: World, withdrawalId: string, more: Record<string, unknown> = {}) =>
  (await world.confirmed('lanhdao')).post(`/withdrawals/${withdrawalId}/revocation`, { reason: 'Vẫn cần áp dụng', ...more });

/** The signed decision that revokes it, entered by the clerk. */
export async function entersRevocation(world: World, withdrawalId: string, more: Record<string, unknown> = {}, who = 'vanthu2') {
  const file = await uploads(await world.as('vanthu2'), `Thu hồi ${withdrawalId}`);
  const answer = await (await world.as(who)).post(`/withdrawals/${withdrawalId}/revocation`, {
    reason: 'Thủ tục vẫn còn hiệu lực',
    signer: 'Mai Xuân Thành',
    signerPost: 'Giám đốc',
    number: '301/QĐ-SXD',
    decidedOn: day(-1),
    decisionFileId: file.id,
    ...more,
  });
  return { file, answer };
}

/** Withdrawn by a signed decision of two days ago, for a day to come. */
export async function toEnd(world: World, number: string, endsOn = day(5)): Promise<{ document: Withdrawn; id: string }> {
  const document = await aged(world);
  await entersDecision(world, document, { number, endsOn });
  return { document, id: (await documentOf(world, document.id)).withdrawal.id };
}

export const recordsOf = async (world: World, number: string): Promise<{ title: string; kind: string }[]> =>
  (await (await world.as('thuky')).get(`/records?q=${encodeURIComponent(number)}`)).body.items;
