import { Injectable } from '@nestjs/common';
import { Environment } from '@qms/config';
import { type Actor, CONFIRMATION_MINUTES, type Role, Work } from '@qms/work';
import { Secrets } from './secrets';
import type { DemoPersonDto, SessionDto, SessionOptionsDto, SessionOrganizationDto } from './session.dto';
import { menuFor } from './session.rules';

/** Sign-ins of the demo province, in the order in which they are offered. */
const DEMO_PEOPLE = [
  'kehoach',
  'tdc',
  'thuky',
  'soatxet',
  'lanhdao',
  'vanthu',
  'vanthu2',
  'nhanvien',
  'khach',
  'coquan2',
  'kiemtra',
  'giangvien',
  'quantri',
];

interface Facts {
  username: string;
  totp: boolean;
  administers: boolean;
  roles: Role[];
  organizations: SessionOrganizationDto[];
}

@Injectable()
export class SessionsReader {
  constructor(
    private readonly work: Work,
    private readonly secrets: Secrets,
    private readonly environment: Environment,
  ) {}

  get(actor: Actor): Promise<SessionDto> {
    return this.work.read(actor, async (db) => {
      const [facts] = await db.query<Facts>(
        `select p.username, p.totp_confirmed_at is not null as totp,
           exists (select from membership m where m.person_id = p.id and m.role = 'system-administrator' and m.valid_from <= $2::date
             and (m.valid_to is null or m.valid_to > $2::date)) as administers,
           (select json_agg(distinct jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name, 'shortName', o.short_name))
            from membership m join organization o on o.id = m.organization_id
            where m.person_id = p.id and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)) as organizations
         from person p where p.id = $1`,
        [actor.personId, db.today],
      );
      const organizations = facts!.organizations ?? [];
      const roles = [...new Set(actor.roles.map((held) => held.role))];
      const until = actor.confirmedAt ? new Date(actor.confirmedAt.getTime() + CONFIRMATION_MINUTES * 60_000) : null;
      return {
        person: { id: actor.personId!, name: actor.name, username: facts!.username, post: actor.post },
        organization: organizations.find((one) => one.id === actor.organizationId)!,
        organizations,
        roles,
        menu: menuFor(actor),
        csrfToken: this.secrets.csrfToken(actor.sessionId ?? ''),
        demo: this.environment.demo,
        totp: { enabled: facts!.totp, required: facts!.administers && !facts!.totp, mayPostpone: this.environment.demo },
        confirmedUntil: until && until > db.now ? until.toISOString() : null,
      };
    });
  }

  /** What the sign-in page offers before anybody is known. */
  async options(): Promise<SessionOptionsDto> {
    if (!this.environment.demo) return { demo: null };
    const people = await this.work.identify<DemoPersonDto>(
      "select username, name, coalesce(post, '') as post from person where username = any ($1::text[]) order by array_position($1::text[], username)",
      [DEMO_PEOPLE],
    );
    return { demo: people };
  }
}
