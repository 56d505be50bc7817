import type { Task } from './plans.queries';

export const TIMING_KINDS: readonly Task['timingKind'][] = ['by-date', 'quarter', 'range', 'continuous', 'per-superior-guidance', 'other'];
