import { Injectable } from '@nestjs/common';
import { invalid, Refusal } from '@qms/lifecycle';
import { type Actor, legalDate, newId, PUBLIC_ACTOR, Work } from '@qms/work';
import { passwordFault } from './password.rules';
import { Person } from './person.entity';
import { newToken, Secrets, tokenHash } from './secrets';
import type { ChangePasswordDto, ConfirmDto, SignInDto } from './session.dto';
import { ABSOLUTE_MINUTES } from './session.rules';
import { type Counter, Throttle } from './throttle.service';

interface Credentials {
  id: string;
  username: string;
  passwordHash: string | null;
  totpSecret: Buffer | null;
  totpOn: boolean;
  totpLastStep: string | null;
  home: string | null;
}

const CREDENTIALS = `select p.id, p.username, p.password_hash as "passwordHash", p.totp_secret as "totpSecret", p.totp_confirmed_at is not null as "totpOn",
    p.totp_last_step as "totpLastStep",
    (select m.organization_id from membership m where m.person_id = p.id and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
     order by m.valid_from, m.id limit 1) as home
  from person p where p.deactivated_at is null and `;

/** From where somebody signs in. */
export interface Surroundings {
  readonly address: string;
  readonly device: string | undefined;
  readonly userAgent: string | null;
}
export interface OpenedSession {
  readonly token: string;
  readonly deviceToken: string;
}

/** What is a person's own — sitting, password, authenticator — is no program's that he gave a token to. */
function refuseTokens(actor: Actor): void {
  if (actor.kind !== 'person') throw new Refusal('forbidden');
}

/** Signing in and out, confirming, TOTP, passwords. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly work: Work,
    private readonly secrets: Secrets,
    private readonly throttle: Throttle,
  ) {}

  /** @throws Refusal `sign-in-failed`, `totp-required` (401), `too-many-tries` (429). */
  async open(input: SignInDto, from: Surroundings): Promise<OpenedSession> {
    const username = input.username.toLowerCase();
    const [person] = await this.credentials('p.username = $1', username);
    const known = person !== undefined && this.secrets.deviceFits(person.id, from.device);
    const counters: Counter[] = [
      { limit: 'pair', key: `pair:${username}:${from.address}` },
      { limit: 'address', key: `address:${from.address}` },
      ...(known ? [] : [{ limit: 'account', key: `account:${username}` } as const]),
    ];
    await this.throttle.check(counters);
    const fits = await this.secrets.passwordFits(person?.passwordHash ?? null, input.password);
    if (!fits || !person?.home) {
      await this.throttle.failed(counters);
      throw new Refusal('sign-in-failed');
    }
    if (person.totpOn) await this.passTotp(person, input.totp, counters);
    await this.throttle.succeeded(counters);
    return { token: await this.begin(person.id, person.home, from.userAgent), deviceToken: this.secrets.deviceToken(person.id) };
  }

  /** Real everywhere at once: the row is ended. */
  async close(actor: Actor): Promise<void> {
    refuseTokens(actor);
    await this.keep(actor, 'update session set ended_at = clock_timestamp() where id = $1', [actor.sessionId]);
  }

  /** Once per sitting (15 minutes, this session): password or TOTP. */
  async confirm(actor: Actor, input: ConfirmDto): Promise<void> {
    refuseTokens(actor);
    const [person] = await this.credentials('p.id = $1', actor.personId!);
    const fits = await this.throttled(actor, async () =>
      input.totp
        ? person?.totpOn === true && (await this.isOlderThanSession(actor)) && (await this.totpFits(person, input.totp))
        : this.secrets.passwordFits(person?.passwordHash ?? null, input.password ?? ''),
    );
    if (!fits) throw new Refusal('confirmation-failed');
    await this.keep(actor, 'update session set confirmed_at = clock_timestamp() where id = $1', [actor.sessionId]);
  }

  async changePassword(actor: Actor, input: ChangePasswordDto): Promise<void> {
    refuseTokens(actor);
    const [person] = await this.credentials('p.id = $1', actor.personId!);
    const fits = await this.throttled(actor, () => this.secrets.passwordFits(person?.passwordHash ?? null, input.current));
    if (!fits) throw new Refusal('confirmation-failed');
    const fault = passwordFault(input.next, [person!.username, actor.name]);
    if (fault) throw invalid('next', fault);
    const hash = await this.secrets.hashPassword(input.next);
    await this.work.run(actor, async (tx) => {
      const locked = await tx.lock(Person, actor.personId!);
      Object.assign(locked, { passwordHash: hash, passwordChangedAt: tx.now });
      await tx.save(locked);
      await tx.query('update session set ended_at = $2 where person_id = $1 and id <> $3 and ended_at is null', [
        locked.id,
        tx.now,
        actor.sessionId,
      ]);
      await tx.record('person.password-changed', locked, {}, actor.organizationId);
    });
  }

  async switchOrganization(actor: Actor, organizationId: string): Promise<void> {
    refuseTokens(actor);
    const moved = await this.work.identify<{ id: string }>(
      `select o.id from organization o where o.id = $2 and jsonb_array_length(scope_of($1, o.id) -> 'roles') > 0`,
      [actor.personId, organizationId],
    );
    if (moved.length === 0) throw new Refusal('unknown-reference', { field: 'organizationId' });
    await this.keep(actor, 'update session set organization_id = $2, confirmed_at = null where id = $1', [actor.sessionId, organizationId]);
  }

  /** First half of the set-up: a secret that counts once a code of it came back. */
  async proposeTotp(actor: Actor): Promise<{ secret: string; uri: string }> {
    refuseTokens(actor);
    const [person] = await this.credentials('p.id = $1', actor.personId!);
    if (person?.totpOn) throw new Refusal('totp-already-on');
    const { secret, uri } = this.secrets.newTotp(person!.username);
    await this.changeTotp(actor, 'person.totp-proposed', { totpSecret: this.secrets.seal(secret) });
    return { secret, uri };
  }

  async enableTotp(actor: Actor, code: string): Promise<void> {
    refuseTokens(actor);
    const [person] = await this.credentials('p.id = $1', actor.personId!);
    const step = person?.totpSecret ? this.secrets.totpStep(person.totpSecret, code, null, new Date()) : null;
    if (step === null) throw invalid('code', 'totp-wrong');
    await this.changeTotp(actor, 'person.totp-enabled', { totpConfirmedAt: new Date(), totpLastStep: String(step) });
  }

  async disableTotp(actor: Actor, code: string): Promise<void> {
    refuseTokens(actor);
    const [person] = await this.credentials('p.id = $1', actor.personId!);
    const fits = person?.totpOn === true && (await this.throttled(actor, () => this.totpFits(person, code)));
    if (!fits) throw invalid('code', 'totp-wrong');
    await this.changeTotp(actor, 'person.totp-disabled', { totpSecret: null, totpConfirmedAt: null, totpLastStep: null });
  }

  /** Whoever sits at a person's session may not guess what confirms it. */
  private async throttled(actor: Actor, fits: () => Promise<boolean>): Promise<boolean> {
    const counters: Counter[] = [{ limit: 'pair', key: `confirm:${actor.personId}` }];
    await this.throttle.check(counters);
    const answer = await fits();
    if (!answer) await this.throttle.failed(counters);
    return answer;
  }

  /** An authenticator that was set up within a session proves nothing beyond that session: whoever holds it could have set it up. */
  private async isOlderThanSession(actor: Actor): Promise<boolean> {
    const found = await this.work.identify(
      'select 1 from session s join person p on p.id = s.person_id where s.id = $1 and p.totp_confirmed_at < s.created_at',
      [actor.sessionId],
    );
    return found.length === 1;
  }

  private credentials(where: string, value: string): Promise<Credentials[]> {
    return this.work.identify<Credentials>(CREDENTIALS + where, [value, legalDate(new Date())]);
  }

  private async passTotp(person: Credentials, code: string | undefined, counters: readonly Counter[]): Promise<void> {
    if (!code) throw new Refusal('totp-required');
    if (await this.totpFits(person, code)) return;
    await this.throttle.failed(counters);
    throw new Refusal('sign-in-failed');
  }

  /** A code is good once: the step is taken in the same statement that checks it. */
  private async totpFits(person: Credentials, code: string): Promise<boolean> {
    const step = this.secrets.totpStep(
      person.totpSecret!,
      code,
      person.totpLastStep === null ? null : Number(person.totpLastStep),
      new Date(),
    );
    if (step === null) return false;
    return this.work.run(
      { ...PUBLIC_ACTOR, kind: 'system', organizationId: person.home!, writes: person.home ? [person.home] : [] },
      async (tx) => {
        const taken = await tx.query(
          'update person set totp_last_step = $2 where id = $1 and coalesce(totp_last_step, 0) < $2 returning id',
          [person.id, step],
        );
        if (taken.length === 1 && person.home)
          await tx.recordOf('person.code-used', { type: 'person', id: person.id, organizationId: person.home });
        else tx.nothingToDo();
        return taken.length === 1;
      },
    );
  }

  private async begin(personId: string, organizationId: string, userAgent: string | null): Promise<string> {
    const token = newToken();
    await this.work.keepBooks(PUBLIC_ACTOR, (manager) =>
      manager.query(
        `insert into session (id, token_hash, person_id, organization_id, created_at, seen_at, expires_at, user_agent)
         values ($1, $2, $3, $4, clock_timestamp(), clock_timestamp(), clock_timestamp() + make_interval(mins => $5), $6)`,
        [newId(), tokenHash(token), personId, organizationId, ABSOLUTE_MINUTES, userAgent?.slice(0, 300) ?? null],
      ),
    );
    return token;
  }

  private async keep(actor: Actor, sql: string, parameters: unknown[]): Promise<void> {
    await this.work.keepBooks(actor, (manager) => manager.query(sql, parameters));
  }

  private async changeTotp(actor: Actor, event: string, change: Partial<Person>): Promise<void> {
    await this.work.run({ ...actor, writes: [actor.organizationId] }, async (tx) => {
      const person = Object.assign(await tx.lock(Person, actor.personId!), change);
      await tx.save(person);
      await tx.record(event, person, {}, actor.organizationId);
    });
  }
}
