import type { Actions } from '../../../api/problem';

/** What of "Việc của tôi" awaits a signature or an opinion. */
const KINDS = {
  'revision.review': 'revision',
  'revision.approve': 'revision',
  'issuance.review': 'issuance',
  'issuance.approve': 'issuance',
  'destruction.reviewed': 'destruction',
} as const;

export interface Awaited {
  kind: 'revision' | 'issuance' | 'destruction';
  id: string;
  sentence: string;
}

export const awaitedOf = (items: readonly { id: string; kind: string; sentence: string }[]): Awaited[] =>
  items.flatMap(({ id, kind, sentence }) => (kind in KINDS ? [{ kind: KINDS[kind as keyof typeof KINDS], id, sentence }] : []));

/** Where it is read. What is decided on its own page alone, with its list, leads there. */
export const placeOf = ({ kind, id }: Pick<Awaited, 'kind' | 'id'>): string =>
  kind === 'destruction' ? `/ho-so/huy/${id}` : `/trinh-ky/${kind === 'issuance' ? 'dot' : 'tai-lieu'}/${id}`;

export type Act = 'agree' | 'approve';

/** What this person would do with it: the server says which; an opinion comes before an approval. Null = neither, now. */
export function actOf(actions: Actions): Act | null {
  if (actions.agree?.allowed) return 'agree';
  return actions.approve?.allowed ? 'approve' : null;
}

/** Whether it may go with others in one confirmation: what is warned against needs a reason of its own. */
export const goesInBatch = (actions: Actions): boolean => {
  const act = actOf(actions);
  return act !== null && actions[act]?.because.length === 0;
};

/** Why neither is possible now; a state that has passed says nothing of its own. */
export const hindrances = (actions: Actions) => (actions.approve?.because ?? []).filter(({ code }) => code !== 'wrong-state');
