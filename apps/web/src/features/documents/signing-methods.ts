import type { Approval } from './signing';

/** For the head, by order, by authorization (NĐ 30/2020/NĐ-CP, Điều 13). */
export const SIGNING_METHODS: readonly NonNullable<Approval['method']>[] = ['KT.', 'TL.', 'TUQ.'];
