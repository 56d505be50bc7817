import { Injectable } from '@nestjs/common';
import { Environment } from '@qms/config';
import { Authenticator, type QmsRequest } from '@qms/http';
import { Refusal } from '@qms/lifecycle';
import { type Actor, type HeldRole, PUBLIC_ACTOR, type Reach, Work } from '@qms/work';
import { Secrets, tokenHash } from './secrets';
import { SESSION_COOKIE } from './session.rules';

interface Found {
  sessionId: string | null;
  personId: string;
  name: string;
  post: string | null;
  organizationId: string;
  confirmedAt: Date | null;
  identifiedAt: Date;
  stale: boolean;
  totp: boolean;
  rights: string[] | null;
  scope: { roles: HeldRole[]; reads: string[]; writes: string[]; reach: Reach };
}

// Session, person and scope in one statement: a role that ended a second ago gives nothing any more.
const BY_SESSION = `select s.id as "sessionId", p.id as "personId", p.name, p.post, s.organization_id as "organizationId", s.confirmed_at as "confirmedAt",
    clock_timestamp() as "identifiedAt",
    s.seen_at < clock_timestamp() - interval '1 minute' as stale, p.totp_confirmed_at is not null as totp, null as rights, scope_of(p.id, s.organization_id) as scope
  from session s join person p on p.id = s.person_id
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - interval '30 minutes'
    and p.deactivated_at is null`;
const BY_TOKEN = `select null as "sessionId", p.id as "personId", p.name, p.post, t.organization_id as "organizationId", null as "confirmedAt",
    clock_timestamp() as "identifiedAt",
    false as stale, p.totp_confirmed_at is not null as totp, t.rights, scope_of(p.id, t.organization_id) as scope
  from api_token t join person p on p.id = t.person_id
  where t.token_hash = $1 and t.revoked_at is null and t.expires_at > clock_timestamp() and p.deactivated_at is null`;

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Makes the actor from the session cookie or a bearer token, and refuses changes that another site sent along with the cookie. */
@Injectable()
export class SessionAuthenticator implements Authenticator {
  constructor(
    private readonly work: Work,
    private readonly secrets: Secrets,
    private readonly environment: Environment,
  ) {}

  async authenticate(request: QmsRequest): Promise<Actor | null> {
    const bearer = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return this.actorOf((await this.work.identify<Found>(BY_TOKEN, [tokenHash(bearer)]))[0], 'token');
    const cookie = request.cookies?.[SESSION_COOKIE];
    if (CHANGING.has(request.method)) this.refuseOtherSites(request);
    if (!cookie || cookie.length > 200) return null;
    const [found] = await this.work.identify<Found>(BY_SESSION, [tokenHash(cookie)]);
    if (!found) return null;
    if (CHANGING.has(request.method) && !this.secrets.csrfFits(found.sessionId!, headerOf(request, 'x-csrf-token')))
      throw new Refusal('cross-site');
    if (found.stale) await this.touch(found.sessionId!);
    return this.actorOf(found, 'person');
  }

  private actorOf(found: Found | undefined, kind: 'person' | 'token'): Actor | null {
    if (!found) return null;
    const administers = found.scope.roles.some((held) => held.role === 'system-administrator');
    // Outside demo mode an administrator without TOTP can do nothing but set it up.
    const held = administers && !found.totp && !this.environment.demo ? [] : found.scope.roles;
    return {
      kind,
      personId: found.personId,
      name: found.name,
      post: found.post,
      organizationId: found.organizationId,
      roles: held,
      reads: held.length > 0 ? found.scope.reads : [],
      writes: held.length > 0 ? found.scope.writes : [],
      reach: held.length > 0 ? found.scope.reach : '',
      sessionId: found.sessionId,
      confirmedAt: found.confirmedAt,
      tokenRights: found.rights,
      identifiedAt: found.identifiedAt,
    };
  }

  /** Fetch metadata where the browser sends it, Origin elsewhere; a program without either has no cookie of a person. */
  private refuseOtherSites(request: QmsRequest): void {
    const site = headerOf(request, 'sec-fetch-site');
    if (site && site !== 'same-origin' && site !== 'none') throw new Refusal('cross-site');
    const origin = headerOf(request, 'origin');
    if (origin === undefined) return;
    const own = [this.environment.publicUrl, `${request.protocol}://${request.headers.host}`];
    if (!own.includes(origin)) throw new Refusal('cross-site');
  }

  private async touch(sessionId: string): Promise<void> {
    await this.work.keepBooks(PUBLIC_ACTOR, (manager) =>
      manager.query('update session set seen_at = clock_timestamp() where id = $1', [sessionId]),
    );
  }
}

const headerOf = (request: QmsRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};
