import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Cursors, type Language, PAGE_SIZE, showActions } from '@qms/http';
import { type Actor, allows, Work } from '@qms/work';
import { trainingPolicy } from '../training.policy';
import type {
  ProviderDto,
  ProviderPageDto,
  RoomDto,
  RoomPageDto,
  TeachingQuery,
  TrainerAccountListDto,
  TrainerDto,
  TrainerPageDto,
} from './teaching.dto';

interface Listed {
  readonly list: string;
  readonly table: string;
  /** By which it is sorted. */
  readonly name: string;
  readonly select: string;
  readonly joins?: string;
}

const PROVIDERS: Listed = {
  list: 'training-providers',
  table: 'training_provider',
  name: 'x.name',
  select: `x.name, x.confirmation_number as "confirmationNumber", x.fields, to_char(x.issued_on, 'YYYY-MM-DD') as "issuedOn",
    to_char(x.valid_to, 'YYYY-MM-DD') as "validTo", case when f.id is null then null else json_build_object('id', f.id, 'organizationId', f.organization_id,
      'name', f.name, 'contentType', f.content_type, 'size', f.size, 'sha256', encode(f.sha256, 'hex')) end as file`,
  joins: 'left join file f on f.id = x.file_id',
};
const TRAINERS: Listed = {
  list: 'trainers',
  table: 'trainer',
  name: 'x.full_name',
  select: `x.full_name as "fullName", case when p.id is null then null else json_build_object('id', p.id, 'name', p.name, 'post', p.post) end as person,
    x.employer, x.degree, x.experience, case when v.id is null then null else json_build_object('id', v.id, 'name', v.name) end as provider,
    (select count(*)::int from session_trainer s where s.trainer_id = x.id and s.ended_at is null) as sessions`,
  joins: 'left join person p on p.id = x.person_id left join training_provider v on v.id = x.provider_id',
};
const ROOMS: Listed = { list: 'training-rooms', table: 'training_room', name: 'x.name', select: 'x.name, x.address, x.seats' };

const ACCOUNTS = `select distinct p.id, p.name, p.post from membership m join person p on p.id = m.person_id and p.deactivated_at is null
  where m.organization_id = $1 and m.role in ('trainer', 'course-organiser') and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
  order by p.name`;

/** Who teaches, where, and who is confirmed to: by name. */
@Injectable()
export class TeachingReader {
  constructor(
    private readonly work: Work,
    private readonly cursors: Cursors,
  ) {}

  providers(actor: Actor, query: TeachingQuery, language: Language): Promise<ProviderPageDto> {
    return this.list<ProviderDto>(actor, PROVIDERS, query, language);
  }

  trainers(actor: Actor, query: TeachingQuery, language: Language): Promise<TrainerPageDto> {
    return this.list<TrainerDto>(actor, TRAINERS, query, language);
  }

  rooms(actor: Actor, query: TeachingQuery, language: Language): Promise<RoomPageDto> {
    return this.list<RoomDto>(actor, ROOMS, query, language);
  }

  /** Accounts that teach here. */
  accounts(actor: Actor): Promise<TrainerAccountListDto> {
    return this.work.read(actor, async (db) => ({ items: await db.query(ACCOUNTS, [actor.organizationId, db.today]) }));
  }

  private list<Row extends { id: string }>(
    actor: Actor,
    { list, table, name, select, joins = '' }: Listed,
    query: TeachingQuery,
    language: Language,
  ) {
    return this.work.read(actor, async (db) => {
      const limit = query.limit ?? PAGE_SIZE;
      const [after, id] = this.cursors.read(list, query.cursor) ?? [null, null];
      const where = 'where x.organization_id = any ($1::uuid[]) and ($2 or x.retired_at is null)';
      const values = [actor.reads, query.retired ?? false];
      const rows = await db.query<Row & { key: string }>(
        `select x.id, ${select}, x.retired_at is not null as retired, x.version, ${name} as key from ${table} x ${joins} ${where}
           and ($3::text is null or (${name}, x.id) > ($3, $4::uuid)) order by ${name}, x.id limit $5`,
        [...values, after, id, limit + 1],
      );
      const [{ counted } = { counted: 0 }] = await db.query<{ counted: number }>(
        `select count(*)::int as counted from (select from ${table} x ${where} limit ${COUNT_CAP + 1}) n`,
        values,
      );
      const page = this.cursors.page(
        list,
        rows,
        limit,
        counted,
        (row) => [row.key, row.id],
        ({ key: _key, ...row }) => row as unknown as Row,
      );
      return { ...page, actions: showActions({ keep: [allows(trainingPolicy, actor, 'training:plan', actor)] }, language) };
    });
  }
}
