import type { Approval } from './signing';

/** How the head or a deputy confirms himself: nobody authorizes himself (NĐ 30/2020/NĐ-CP, Điều 13). */
export const OWN_METHODS: readonly NonNullable<Approval['method']>[] = ['KT.', 'TL.'];

/** For the head, by order, by authorization (NĐ 30/2020/NĐ-CP, Điều 13). */
export const SIGNING_METHODS: readonly NonNullable<Approval['method']>[] = ['KT.', 'TL.', 'TUQ.'];
