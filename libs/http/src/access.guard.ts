import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '@qms/lifecycle';
import { type Actor, couldEver, PUBLIC_ACTOR } from '@qms/work';
import type { QmsRequest } from './actor.decorator';
import { AS_NOBODY, CAN, PUBLIC, SIGNED_IN } from './can.decorator';

/** Makes the {@link Actor} of a request from its session cookie or token; null = nobody. Identity is the one who knows. */
export abstract class Authenticator {
  abstract authenticate(request: QmsRequest): Promise<Actor | null>;
}

/** 401, then 403 before any id is read: no membership of this actor could ever hold the right (house.md law 7). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const request = context.switchToHttp().getRequest<QmsRequest>();
    if (this.reflector.getAllAndOverride<boolean>(AS_NOBODY, targets) && this.reflector.getAllAndOverride<string>(PUBLIC, targets)) {
      request.actor = PUBLIC_ACTOR;
      return true;
    }
    const actor = await this.authenticator.authenticate(request);
    if (this.reflector.getAllAndOverride<string>(PUBLIC, targets)) {
      request.actor = actor ?? PUBLIC_ACTOR;
      return true;
    }
    if (!actor) throw new Refusal('not-signed-in');
    request.actor = actor;
    const right = this.reflector.getAllAndOverride<string>(CAN, targets);
    if (!right) return this.reflector.getAllAndOverride<string>(SIGNED_IN, targets) !== undefined;
    if (!couldEver(actor, right)) throw new Refusal('forbidden', {}, [{ code: 'right-missing', params: { right } }]);
    return true;
  }
}
