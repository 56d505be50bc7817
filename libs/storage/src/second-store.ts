import type { ObjectStore } from './object-store';

/** The store of second copies, where one is configured. */
export class SecondStore {
  constructor(readonly store: ObjectStore | null) {}
}
