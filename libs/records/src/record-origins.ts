import { Injectable } from '@nestjs/common';
import type { Db } from '@qms/work';

/** What put a record into the register, in the word of its module. */
export interface RecordOrigin {
  readonly organizationId: string;
  /** E.g. `revision`. */
  readonly sourceType: string;
  readonly sourceId: string;
}

/** A module tells where what it entered is seen. */
export interface OriginPages {
  /** Its words for what it enters. */
  readonly types: readonly string[];
  /** Path in the web app, or null where the actor may not open it. */
  linkTo(db: Db, origin: RecordOrigin): Promise<string | null>;
}

/** Whom modules tell where their records come from. */
@Injectable()
export class RecordOrigins {
  private readonly pages = new Map<string, OriginPages>();

  register(pages: OriginPages): void {
    for (const type of pages.types) {
      if (this.pages.has(type)) throw new Error(`two modules show ${type}`);
      this.pages.set(type, pages);
    }
  }

  /** Null too where no module says where it is seen. */
  async linkTo(db: Db, origin: RecordOrigin): Promise<string | null> {
    return (await this.pages.get(origin.sourceType)?.linkTo(db, origin)) ?? null;
  }
}
