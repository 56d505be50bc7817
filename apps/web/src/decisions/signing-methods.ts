import type { Input } from '../api/types';

/** How a decision is signed by who is not the head. */
export type SigningMethod = NonNullable<Input<'/api/v1/revisions/{id}/approvals', 'post'>['method']>;

/** How the head or a deputy confirms himself: nobody authorizes himself (NĐ 30/2020/NĐ-CP, Điều 13). */
export const OWN_METHODS: readonly SigningMethod[] = ['KT.', 'TL.'];

/** For the head, by order, by authorization (NĐ 30/2020/NĐ-CP, Điều 13). */
export const SIGNING_METHODS: readonly SigningMethod[] = ['KT.', 'TL.', 'TUQ.'];
