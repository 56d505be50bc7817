import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { QmsRequest } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, type Db, Work } from '@qms/work';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a module keeps a file that this person may not have by its id alone: a draft, somebody's private paper. */
export type FileKeeper = (db: Db, actor: Actor, fileId: string) => Promise<boolean>;

/** Who keeps files that are not everybody's; modules say so when they start. */
@Injectable()
export class FileKeepers {
  readonly all: FileKeeper[] = [];

  add(keeper: FileKeeper): void {
    this.all.push(keeper);
  }
}

/**
 * Before what gives a file by nothing but its id. The row's scope says whose organization it is; what belongs to fewer people within it only
 * the module knows that keeps it, and gives it by a route of its own. Closed and missing are answered alike.
 */
@Injectable()
export class FileDoor implements CanActivate {
  constructor(
    private readonly work: Work,
    private readonly keepers: FileKeepers,
  ) {}

  /** @throws Refusal `not-found` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor, params } = context.switchToHttp().getRequest<QmsRequest>();
    const { id } = params as { id: string };
    if (!actor || !ID.test(id)) return true;
    await this.work.read(actor, async (db) => {
      for (const closed of this.keepers.all) if (await closed(db, actor, id)) throw new Refusal('not-found');
    });
    return true;
  }
}
