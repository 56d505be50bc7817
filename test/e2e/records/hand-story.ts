import type { Client } from '../../world/client';

/** A record entered by hand: minutes of a management review unless said otherwise. @returns its id */
export async function enters(who: Client, more: Record<string, unknown> = {}): Promise<string> {
  const answer = await who.post('/record-entries', {
    kind: 'management-review',
    title: 'Biên bản xem xét của lãnh đạo năm 2025',
    happenedOn: '2025-12-22',
    clauses: ['9.3'],
    ...more,
  });
  if (answer.status !== 201) throw new Error(`record: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

export const reads = async (who: Client, id: string) => (await who.get(`/records/${id}`)).body;
