import { Injectable } from '@nestjs/common';
import type { Sentence } from '@qms/http';
import { type LegalDate, type Role, rightNamed, type Tx } from '@qms/work';

/** What both a unit of work and a reader can do. */
export interface Asking {
  readonly today: LegalDate;
  query<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** One thing that somebody has open. */
export interface OpenThing {
  readonly id: string;
  /** What it is, in Vietnamese, as the minutes print it. */
  readonly label: string;
}

/** Who hands over to whom, in which agency. */
export interface HandoverParties {
  readonly organizationId: string;
  readonly fromId: string;
  readonly toId: string;
}

/** One kind of open things of a module: what is open of a person, and how one of them goes over. */
export interface HandoverKind {
  /** e.g. `revision-draft`; kept with each thing that went over. */
  readonly kind: string;
  readonly words: Sentence;
  /** What going on with it needs: it goes to nobody who does not hold this right. A handover moves none. */
  readonly right: string;
  /** Path in the web app. */
  linkOf(id: string): string;
  open(db: Asking, who: { readonly organizationId: string; readonly personId: string }): Promise<OpenThing[]>;
  /**
   * Locks it, looks again, moves and records it. @returns false where it is no longer open or no longer the person's: somebody was quicker, and
   * what he did stands.
   */
  handOver(tx: Tx, id: string, parties: HandoverParties): Promise<boolean>;
}

/** Do these roles let somebody go on with things of that kind? */
export const mayTake = ({ right }: Pick<HandoverKind, 'right'>, roles: readonly Role[]): boolean =>
  (rightNamed(right)?.roles ?? []).some((role) => roles.includes(role));

/** Whom modules tell what their people may have open; things go over in the order in which the kinds were registered. */
@Injectable()
export class Handovers {
  readonly kinds: HandoverKind[] = [];

  register(...kinds: readonly HandoverKind[]): void {
    for (const one of kinds) {
      if (this.kinds.some(({ kind }) => kind === one.kind)) throw new Error(`two kinds named ${one.kind}`);
      this.kinds.push(one);
    }
  }
}
