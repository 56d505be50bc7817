import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, couldEver, rightNamed, Work } from '@qms/work';
import { ApiToken } from './person.entity';
import { newToken, tokenHash } from './secrets';
import type { CreateTokenDto, TokenListDto } from './session.dto';

/** Longest life of a token in days. */
const LONGEST_DAYS = 366;

/** Personal tokens for programs: never more than the person may, never acts of weight. */
@Injectable()
export class TokensService {
  constructor(private readonly work: Work) {}

  async create(actor: Actor, input: CreateTokenDto): Promise<{ id: string; secret: string }> {
    if (actor.kind !== 'person') throw new Refusal('forbidden');
    const wrong = input.rights.findIndex((right) => !couldEver(actor, right) || rightNamed(right)?.weight !== undefined);
    if (wrong >= 0) throw invalid(`rights[${wrong}]`, 'right-not-for-tokens', { right: input.rights[wrong]! });
    const secret = `qms_${newToken()}`;
    const { id } = await this.work.run(actor, async (tx) => {
      const expiresAt = new Date(`${input.expiresOn}T23:59:59+07:00`);
      if (expiresAt <= tx.now || expiresAt.getTime() - tx.now.getTime() > LONGEST_DAYS * 86_400_000)
        throw invalid('expiresOn', 'token-life');
      const token = Object.assign(new ApiToken(), {
        id: tx.newId(),
        tokenHash: tokenHash(secret),
        personId: actor.personId,
        organizationId: actor.organizationId,
        name: input.name,
        rights: input.rights,
        createdAt: tx.now,
        expiresAt,
        revokedAt: null,
        seenAt: null,
      });
      await tx.save(token);
      await tx.record('api-token.created', token);
      return { id: token.id };
    });
    return { id, secret };
  }

  async revoke(actor: Actor, id: string): Promise<{ id: string }> {
    if (actor.kind !== 'person') throw new Refusal('forbidden');
    return this.work.run(actor, async (tx) => {
      const token = await tx.lock(ApiToken, id);
      if (token.personId !== actor.personId) throw new Refusal('not-found');
      if (token.revokedAt) tx.nothingToDo();
      else {
        token.revokedAt = tx.now;
        await tx.save(token);
        await tx.record('api-token.revoked', token);
      }
      return { id };
    });
  }

  list(actor: Actor): Promise<TokenListDto> {
    return this.work.read(actor, async (db) => ({
      items: await db.query(
        `select id, name, rights, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt" from api_token where person_id = $1 order by created_at desc`,
        [actor.personId],
      ),
    }));
  }
}
