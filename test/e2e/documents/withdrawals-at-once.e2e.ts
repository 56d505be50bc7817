import { randomUUID } from 'node:crypto';
import { WithdrawalsService } from '@qms/documents';
import { moveClock } from '@qms/work';
import { Client as Sql } from 'pg';
import { World } from '../../world/world';
import { aged, day, documentOf, entersDecision, entersRevocation, revokes, toEnd, withdraws } from './withdrawal-story';

/** Rounds of each race; more with QMS_ROUNDS. */
const ROUNDS = Number(process.env.QMS_ROUNDS ?? 8);

let world: World;
beforeAll(async () => {
  world = await World.open();
}, 120_000);
afterAll(() => world?.close());
afterEach(() => moveClock(null));

/** A connection of its own, in a transaction that counts as recorded. */
async function connection(): Promise<Sql> {
  const sql = new Sql({ connectionString: world.database.adminUrl });
  await sql.connect();
  await sql.query("begin; select set_config('app.recorded', '1', true)");
  return sql;
}
/** Until that many statements of others wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const rows = await world.sql("select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    if (rows.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${count} statements never waited`);
}
/** What becomes of the second statement, sent while the first is not committed. */
async function behind(first: readonly string[], second: string): Promise<string> {
  const [one, other] = [await connection(), await connection()];
  try {
    for (const sql of first) await one.query(sql);
    const outcome = other.query(second).then(
      () => 'done',
      (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
    );
    await waiting(1);
    await one.query('commit');
    const said = await outcome;
    await other.query(said === 'done' ? 'commit' : 'rollback');
    return said;
  } finally {
    await one.end();
    await other.end();
  }
}
const withdrawal = (documentId: string): string =>
  `insert into withdrawal (id, organization_id, document_id, reason, kind, signer_name, signer_post, decided_on, ends_on, entered_by, entered_at)
   select '${randomUUID()}', organization_id, id, 'Không còn dùng', 'confirmation', 'Mai Xuân Thành', 'Giám đốc', '${day(0)}', '${day(5)}',
     (select id from person limit 1), now() from document where id = '${documentId}'`;
const revocation = (withdrawalId: string): string =>
  `insert into withdrawal_revocation (id, organization_id, withdrawal_id, reason, kind, signer_name, signer_post, decided_on, entered_by, entered_at)
   select '${randomUUID()}', organization_id, id, 'Vẫn cần áp dụng', 'confirmation', 'Mai Xuân Thành', 'Giám đốc', '${day(0)}', entered_by, now()
   from withdrawal where id = '${withdrawalId}'`;
/** Of the withdrawal, or of the revocation. */
const number = (id: string, of = 'withdrawal'): string =>
  `insert into withdrawal_number (id, organization_id, ${of === 'withdrawal' ? 'withdrawal_id' : 'revocation_id'}, number, decided_on, file_id, entered_by, entered_at)
   select '${randomUUID()}', w.organization_id, w.id, '399/QĐ-SXD', '${day(0)}', f.id, w.entered_by, now()
   from ${of} w join lateral (select id from file x where x.organization_id = w.organization_id limit 1) f on true where w.id = '${id}'`;
const end = (documentId: string): string[] => [
  `update revision set state = 'withdrawn', effective_to = '${day(5)}' where document_id = '${documentId}' and state = 'effective'`,
  `update document set state = 'withdrawn' where id = '${documentId}'`,
];
const draft = (documentId: string): string =>
  `insert into revision (id, organization_id, document_id, issue, amendment, state, prepared_by, title)
   select '${randomUUID()}', organization_id, id, 9, 0, 'draft', (select id from person limit 1), title from document where id = '${documentId}'`;

describe('over two connections the database itself lets', () => {
  it('one of two withdrawals stand', async () => {
    const { id } = await aged(world);
    expect(await behind([withdrawal(id)], withdrawal(id))).toBe('one_standing_withdrawal');
  });

  it('no draft begin beside a withdrawal', async () => {
    const { id } = await aged(world);
    expect(await behind([withdrawal(id)], draft(id))).toBe('document_goes_on');
  });

  it('nothing end whose withdrawal was revoked, and nothing be revoked that ended', async () => {
    const revoked = await toEnd(world, '360/QĐ-SXD');
    expect(await behind([revocation(revoked.id)], end(revoked.document.id)[1]!)).toBe('revoked_goes_on');
    const ended = await toEnd(world, '361/QĐ-SXD');
    expect(await behind(end(ended.document.id), revocation(ended.id))).toBe('revoked_before_its_end');
  });

  it('one of two revocations in, and no number after one', async () => {
    const { id } = await toEnd(world, '362/QĐ-SXD');
    expect(await behind([revocation(id)], revocation(id))).toBe('withdrawal_revocation_withdrawal_id_key');
    const confirmed = await withdraws(world, await aged(world), { endsOn: day(5) });
    expect(await behind([revocation(confirmed)], number(confirmed))).toBe('numbers_standing_confirmation');
    // The revocation itself is numbered once.
    const [{ id: revoked }] = (await world.sql<{ id: string }>('select id from withdrawal_revocation where withdrawal_id = $1', [
      confirmed,
    ])) as [{ id: string }];
    const numbered = number(revoked, 'withdrawal_revocation');
    expect(await behind([number(revoked, 'withdrawal_revocation')], numbered)).toBe('withdrawal_number_revocation_id_key');
  });
});

describe('revoked while the clock ends it', () => {
  /** Both wait for the document's row, which a third holds; they get it in this order. */
  async function inOrder(documentId: string, first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<unknown[]> {
    const holder = await connection();
    try {
      await holder.query('select from document where id = $1 for update', [documentId]);
      const one = first();
      await waiting(1);
      const other = second();
      await waiting(2);
      await holder.query('rollback');
      return await Promise.all([one, other]);
    } finally {
      await holder.end();
    }
  }
  const ends = (): Promise<number> => {
    moveClock(new Date(Date.now() + 6 * 86_400_000));
    return world.app.get(WithdrawalsService).endWhereDue();
  };

  it('at the last moment: whoever has the row first is right, and the other finds it done', async () => {
    // What other tests left behind.
    await ends();
    moveClock(null);
    const revokedFirst = await toEnd(world, '363/QĐ-SXD');
    await world.confirmed('lanhdao');
    const [answer, ended] = await inOrder(revokedFirst.document.id, () => revokes(world, revokedFirst.id), ends);
    expect([answer, ended]).toMatchObject([{ status: 201 }, 0]);
    moveClock(null);
    expect(await documentOf(world, revokedFirst.document.id)).toMatchObject({ state: 'effective', withdrawal: null });

    const endedFirst = await toEnd(world, '364/QĐ-SXD');
    const [done, refused] = await inOrder(endedFirst.document.id, ends, () => {
      moveClock(null);
      return revokes(world, endedFirst.id);
    });
    expect([done, refused]).toMatchObject([1, { status: 409, body: { code: 'withdrawal-carried-out' } }]);
    expect(await documentOf(world, endedFirst.document.id)).toMatchObject({ state: 'withdrawn', withdrawal: { id: endedFirst.id } });
  });
});

describe('by two people at once', () => {
  it(`revoked twice: one of both, in ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { document, id } = await toEnd(world, `32${round}/QĐ-SXD`);
      const answers = await Promise.all([
        revokes(world, id),
        entersRevocation(world, id, { number: `33${round}/QĐ-SXD` }).then(({ answer }) => answer),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect((await documentOf(world, document.id)).revokedWithdrawals).toHaveLength(1);
    }
  }, 300_000);

  it(`withdrawn twice, after one was revoked: one stands, in ${ROUNDS} rounds`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { document, id } = await toEnd(world, `34${round}/QĐ-SXD`);
      await revokes(world, id);
      const head = await world.confirmed('lanhdao');
      const answers = await Promise.all([
        head.post(`/documents/${document.id}/withdrawal`, { reason: 'Không còn dùng', endsOn: day(4) }),
        entersDecision(world, document, { number: `35${round}/QĐ-SXD`, endsOn: day(6) }).then(({ answer }) => answer),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    }
    expect(await world.sql('select document_id from standing_withdrawal group by 1 having count(*) > 1')).toEqual([]);
  }, 300_000);
});
