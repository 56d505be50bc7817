import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Environment } from '@qms/config';
import { LastingClient, lockFor } from '@qms/database';
import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { systemActor } from './actor';
import { Outbox, type OutboxEvent, type OutboxHandler } from './outbox';
import { Work } from './work';

/** Of the queue's own pool, which passes its options on to `pg`. */
const CONNECTIONS = { Client: LastingClient };
const RETRY = { retryLimit: 8, retryDelay: 2, retryBackoff: true, expireInSeconds: 300 } as const;

/** Opens the queue in every process; in the worker it also runs handlers and clock jobs. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private boss: PgBoss | null = null;
  private clock: Client | null = null;
  private timers: NodeJS.Timeout[] = [];
  private stopping = false;
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly environment: Environment,
    private readonly source: DataSource,
    private readonly outbox: Outbox,
    private readonly work: Work,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const isWorker = this.environment.processes.includes('worker');
    const boss = new PgBoss({
      connectionString: this.environment.databaseUrl,
      application_name: 'qms-jobs',
      schema: 'pgboss',
      migrate: false,
      createSchema: false,
      supervise: isWorker,
      schedule: false,
      max: 3,
      ...CONNECTIONS,
    });
    boss.on('error', (error) => this.log.warn(`queue: ${(error as Error).message}`));
    await boss.start();
    this.boss = boss;
    for (const handler of this.outbox.handlers) await boss.createQueue(handler.name, RETRY);
    this.outbox.connect(boss);
    if (!isWorker) return;
    for (const handler of this.outbox.handlers)
      await boss.work<OutboxEvent>(handler.name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) =>
        this.deliver(handler, job!.data),
      );
    void this.holdClock();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.allSettled(this.running);
    await this.clock?.end().catch(() => undefined);
    await this.boss?.stop({ graceful: true, timeout: 5_000 }).catch(() => undefined);
  }

  /** Failed jobs, for the system page and `doctor`. */
  async failed(): Promise<{ name: string; id: string; output: unknown; at: Date }[]> {
    return this.source.query(
      "select name, id, output, completed_on as at from pgboss.job where state = 'failed' order by completed_on desc limit 200",
    );
  }

  async retry(name: string, id: string): Promise<void> {
    await this.boss?.retry(name, id);
  }

  private async deliver(handler: OutboxHandler, event: OutboxEvent): Promise<void> {
    await handler.handle(event, async (command) => {
      const actor = systemActor(event.organizationId);
      return this.work.run(actor, async (tx) => {
        const fresh = await tx.query(
          'insert into handled (handler, event_id, handled_at) values ($1,$2,$3) on conflict do nothing returning handler',
          [handler.name, event.eventId, tx.now],
        );
        if (fresh.length === 0) {
          tx.nothingToDo();
          return undefined;
        }
        return command(tx);
      });
    });
  }

  /** One holder through an advisory lock on a connection of its own; who dies loses it, and another takes over. */
  private async holdClock(): Promise<void> {
    while (!this.stopping) {
      const client = new Client({
        connectionString: this.environment.databaseUrl,
        application_name: 'qms-clock',
        connectionTimeoutMillis: 5_000,
      });
      // A server that goes away may say so more than once; unheard, the second time would end the process.
      client.on('error', (error) => this.log.warn(`clock: ${error.message}`));
      try {
        await client.connect();
        const { rows } = await client.query('select pg_try_advisory_lock($1) as held', [lockFor('clock')]);
        if (rows[0].held) {
          this.clock = client;
          const lost = new Promise<void>((resolve) => client.once('end', resolve));
          const holding = { goesOn: true };
          for (const job of this.outbox.clockJobs) this.repeat(holding, job.name, job.everySeconds, () => job.run());
          await lost;
          holding.goesOn = false;
          for (const timer of this.timers) clearTimeout(timer);
          this.timers = [];
          // What is under way ends before the clock is asked for again: otherwise it would run twice from then on.
          await Promise.allSettled(this.running);
        } else await client.end();
      } catch (error) {
        this.log.warn(`clock: ${(error as Error).message}`);
        await client.end().catch(() => undefined);
      }
      if (!this.stopping) await new Promise((resolve) => this.timers.push(setTimeout(resolve, 5_000)));
    }
  }

  /** Again and again, as long as the clock is held. */
  private repeat(holding: { readonly goesOn: boolean }, name: string, everySeconds: number, run: () => Promise<void>): void {
    const turn = (): void => {
      const done = run()
        .catch((error: Error) => this.log.error(`${name}: ${error.message}`))
        .finally(() => {
          this.running.delete(done);
          if (holding.goesOn && !this.stopping) this.timers.push(setTimeout(turn, everySeconds * 1_000));
        });
      this.running.add(done);
    };
    this.timers.push(setTimeout(turn, 200));
  }
}
