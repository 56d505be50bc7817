import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tree of agencies and units, who works there in which role, sessions, tokens, throttles. */
export class Organizations0002 implements MigrationInterface {
  readonly name = 'Organizations0002_1764000000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(String.raw`
create table organization (
  id uuid primary key,
  parent_id uuid references organization,
  code text not null check (code is nfc normalized and code = btrim(code) and code <> ''),
  name text not null check (name is nfc normalized and name <> ''),
  short_name text not null check (short_name is nfc normalized and short_name <> ''),
  aliases text[] not null default '{}',
  kind text not null check (kind in ('province','department','sub-department','commune','public-unit','office','room','leadership')),
  place text,                                   -- địa danh, PL I II.4a NĐ 30/2020
  symbol text,                                  -- ký hiệu cơ quan trên văn bản, e.g. SKHCN
  parent_title text,                            -- the line above the issuer's name on its papers
  contact text, officer text,
  website boolean not null default false,
  supervises boolean not null default false,    -- its standards and planning offices read the registers of the province
  valid_from date not null, valid_to date,
  note text,
  version int not null default 1,
  check (valid_to is null or valid_to > valid_from)
);
create unique index organization_code on organization (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), code) where valid_to is null;
create index organization_parent on organization (parent_id);

create table organization_succession (
  predecessor_id uuid not null references organization,
  successor_id uuid not null references organization,
  legal_act text not null, happened_on date not null,
  primary key (predecessor_id, successor_id), check (predecessor_id <> successor_id)
);
create table organization_duty (                 -- per year, with its legal basis (TT 26/2014 Điều 33)
  organization_id uuid not null references organization, year int not null check (year between 2000 and 2100),
  duty text not null check (duty in ('bound','encouraged','not-bound')), legal_basis text not null,
  primary key (organization_id, year)
);
create table qms_coverage (                      -- a QMS has an owner and covers 1..n nodes (TT 26/2014 Điều 6)
  owner_id uuid not null references organization, node_id uuid not null references organization,
  valid_from date not null, valid_to date, primary key (owner_id, node_id, valid_from),
  exclude using gist (node_id with =, daterange(valid_from, valid_to) with &&)
);
create table person (
  id uuid primary key,
  name text not null check (name is nfc normalized and name = btrim(name) and name <> ''),
  username text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
  email text, post text,
  password_hash text, password_changed_at timestamptz,
  totp_secret bytea, totp_confirmed_at timestamptz, totp_last_step bigint,
  deactivated_at timestamptz,
  version int not null default 1
);
create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  organization_id uuid not null references organization,   -- the owner of the QMS in which the role is held
  unit_id uuid references organization,
  role text not null check (role in ('system-administrator','standards-office-head','inspector','internal-auditor','planning-officer','course-organiser',
    'trainer','agency-head','deputy-head','room-head','qmr','iso-secretary','clerk','staff','steering-board-member','guest-reader')),
  valid_from date not null, valid_to date,
  ended_reason text,
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (person_id with =, organization_id with =, role with =, (coalesce(unit_id, organization_id)) with =, daterange(valid_from, valid_to) with &&)
);
create index membership_person on membership (person_id);
create index membership_organization on membership (organization_id, role);

-- An organization's own rules (quy chế): switchable data. A missing row means the default of the code.
create table organization_rule (
  organization_id uuid not null references organization, rule text not null, enabled boolean not null, decided text,
  primary key (organization_id, rule)
);
call journaled('organization'); call journaled('organization_succession'); call journaled('organization_duty'); call journaled('qms_coverage');
call journaled('person'); call journaled('membership'); call journaled('organization_rule');
grant select, insert, update on organization, organization_succession, organization_duty, qms_coverage, person, membership, organization_rule to qms_app;

create table session (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  person_id uuid not null references person,
  organization_id uuid not null references organization,   -- the one worked in now
  created_at timestamptz not null, seen_at timestamptz not null, expires_at timestamptz not null,
  confirmed_at timestamptz, ended_at timestamptz, user_agent text
);
create index session_person on session (person_id) where ended_at is null;
create table api_token (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  person_id uuid not null references person,
  organization_id uuid not null references organization,
  name text not null, rights text[] not null, created_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz, seen_at timestamptz
);
create table sign_in_throttle (key text primary key, failures int not null, last_failure_at timestamptz not null, blocked_until timestamptz);
create table setup_link (token_hash bytea primary key, created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz);
call journaled('api_token');
grant select, insert, update on session, api_token, setup_link to qms_app;
grant select, insert, update, delete on sign_in_throttle to qms_app;

create table idempotency_claim (
  person_id uuid not null references person, route text not null, key text not null check (length(key) between 8 and 200),
  fingerprint bytea not null, result jsonb, created_at timestamptz not null,
  primary key (person_id, route, key)
);
create index idempotency_claim_age on idempotency_claim (created_at);
grant select, insert, update, delete on idempotency_claim to qms_app;

-- A counter row per register: a number is taken as the last statement of a unit of work, so that every number 1…n has its row.
create table register_counter (
  organization_id uuid not null references organization, register text not null, year int not null, last int not null default 0,
  primary key (organization_id, register, year)
);
comment on table register_counter is 'class: books';
grant select, insert, update on register_counter to qms_app;

do $$ declare t text; begin
  foreach t in array array['organization','organization_succession','organization_duty','qms_coverage','person','membership','organization_rule'] loop
    execute format('comment on table %I is ''class: global''', t); end loop;
  foreach t in array array['session','sign_in_throttle','setup_link','idempotency_claim'] loop
    execute format('comment on table %I is ''class: books''', t); end loop;
  execute 'comment on table api_token is ''class: global''';
end $$;

/*
 * Who acts, and what the act reaches: session lookup and scope setting are one statement.
 * Sets app.person, app.reads, app.writes, app.reach for this transaction and returns the facts of the actor, or no row.
 */
create function scope_of(person uuid, home uuid) returns jsonb language sql stable as $$
  with held as (
    select m.role, m.organization_id, m.unit_id, o.supervises
    from membership m join organization o on o.id = m.organization_id
    where m.person_id = person and m.organization_id = home
      and m.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date and (m.valid_to is null or m.valid_to > (now() at time zone 'Asia/Ho_Chi_Minh')::date)
  ), contents as (select exists (select from held where role <> 'system-administrator') as any_right),
  own as (
    select home as id where (select any_right from contents)
    union select c.node_id from qms_coverage c where c.owner_id = home and c.valid_to is null and (select any_right from contents)
    union select s.predecessor_id from organization_succession s where s.successor_id = home and (select any_right from contents)
  )
  select jsonb_build_object(
    'roles', (select coalesce(jsonb_agg(distinct jsonb_build_object('role', role, 'unitId', unit_id)), '[]') from held),
    'reads', (select coalesce(jsonb_agg(id), '[]') from own),
    'writes', case when exists (select from held) then jsonb_build_array(home) else '[]'::jsonb end,
    'reach', case when exists (select from held where supervises and role in ('standards-office-head','inspector','planning-officer')) then 'supervisor' else '' end)
$$;
`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
