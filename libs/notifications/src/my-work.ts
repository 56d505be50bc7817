import { Injectable } from '@nestjs/common';
import type { Language } from '@qms/http';
import type { Actor, Db, LegalDate } from '@qms/work';

/** One thing that awaits a person: one sentence and where it is done. */
export interface AwaitedItem {
  readonly id: string;
  /** Kind of thing and verb, e.g. `revision.approve`. */
  readonly kind: string;
  readonly sentence: string;
  /** The verb of its button. */
  readonly action: string;
  readonly dueOn: LegalDate | null;
  /** Path in the web app. */
  readonly link: string;
}

/** What a person sent, and where it stands. */
export interface SentItem {
  readonly id: string;
  readonly sentence: string;
  readonly state: string;
  readonly link: string;
}

/** A module tells what awaits somebody; it asks its own tables with its own organization predicate. */
export interface MyWorkSource {
  /** Nobody does it for another (e.g. confirm having read), so who stands in is not told of it. */
  readonly personal?: true;
  awaits(db: Db, actor: Actor, language: Language): Promise<AwaitedItem[]>;
  sent(db: Db, actor: Actor, language: Language): Promise<SentItem[]>;
}

/** Whom modules tell that they have work for people. */
@Injectable()
export class MyWork {
  readonly sources: MyWorkSource[] = [];

  register(source: MyWorkSource): void {
    this.sources.push(source);
  }
}
