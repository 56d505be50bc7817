import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { newId, PUBLIC_ACTOR, systemActor, Work } from '@qms/work';
import { passwordFault } from './password.rules';
import { Membership, Person } from './person.entity';
import { newToken, Secrets, tokenHash } from './secrets';
import type { SetUpDto } from './session.dto';

/** The beginning of an empty system: a one-time link makes the first organization and its administrator. */
@Injectable()
export class SetupService {
  constructor(
    private readonly work: Work,
    private readonly secrets: Secrets,
  ) {}

  /** A new link while nobody is there yet; null otherwise. Valid for a day. */
  async newLink(): Promise<string | null> {
    const [{ people } = { people: 0 }] = await this.work.identify<{ people: number }>('select count(*)::int as people from person', []);
    if (people > 0) return null;
    const token = newToken();
    await this.work.keepBooks(PUBLIC_ACTOR, (manager) =>
      manager.query(
        "insert into setup_link (token_hash, created_at, expires_at) values ($1, clock_timestamp(), clock_timestamp() + interval '1 day')",
        [tokenHash(token)],
      ),
    );
    return token;
  }

  async setUp(input: SetUpDto): Promise<void> {
    const fault = passwordFault(input.password, [input.name, input.username, input.organizationName]);
    if (fault) throw invalid('password', fault);
    const passwordHash = await this.secrets.hashPassword(input.password);
    const organizationId = newId();
    await this.work.run(systemActor(organizationId), async (tx) => {
      const used = await tx.query(
        'update setup_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning token_hash',
        [tokenHash(input.token), tx.now],
      );
      if (used.length === 0) throw new Refusal('setup-link-invalid');
      // Each start of an empty system shows a link; the first that is used makes the beginning, and there is only one.
      await tx.query('update setup_link set used_at = $1 where used_at is null', [tx.now]);
      if ((await tx.query('select 1 from person limit 1')).length > 0) throw new Refusal('setup-link-invalid');
      await tx.query(
        `insert into organization (id, code, name, short_name, kind, supervises, valid_from) values ($1, $2, $3, $3, 'department', true, $4)`,
        [organizationId, input.organizationCode, input.organizationName, tx.today],
      );
      await tx.recordOf(
        'organization.created',
        { type: 'organization', id: organizationId, organizationId },
        { name: input.organizationName },
      );
      const person = Object.assign(new Person(), {
        id: tx.newId(),
        name: input.name,
        username: input.username,
        email: null,
        post: null,
        passwordHash,
        passwordChangedAt: tx.now,
        totpSecret: null,
        totpConfirmedAt: null,
        totpLastStep: null,
        deactivatedAt: null,
      });
      await tx.save(person);
      await tx.record('person.created', person, {}, organizationId);
      const membership = Object.assign(new Membership(), {
        id: tx.newId(),
        personId: person.id,
        organizationId,
        unitId: null,
        role: 'system-administrator',
        validFrom: tx.today,
        validTo: null,
        endedReason: null,
      });
      await tx.save(membership);
      await tx.record('membership.began', membership);
    });
  }
}
