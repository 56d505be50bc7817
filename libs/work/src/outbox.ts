import { Injectable } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import type { Tx } from './tx';

/** What a handler is told: ids only; it re-reads what it needs. */
export interface OutboxEvent {
  readonly event: string;
  readonly eventId: string;
  readonly organizationId: string;
  readonly aggregateId: string;
}

/** A reaction to an event of another module. Delivery is at least once and unordered; `once` makes the effect happen once. */
export interface OutboxHandler {
  /** Unique, e.g. `documents.on-membership-ended`. Also the name of its queue. */
  readonly name: string;
  readonly events: readonly string[];
  /** @param once runs a unit of work as system actor in the organization of the event, unless this event was handled before. */
  handle(event: OutboxEvent, once: <T>(command: (tx: Tx) => Promise<T>) => Promise<T | undefined>): Promise<void>;
}

/** What the clock demands: asked again and again, "due and not yet done", by one holder at a time. */
export interface ClockJob {
  readonly name: string;
  readonly everySeconds: number;
  run(): Promise<void>;
}

/** Who reacts to what, and the way out of a transaction: one job for each interested handler (pg-boss, same transaction). */
@Injectable()
export class Outbox {
  readonly handlers: OutboxHandler[] = [];
  readonly clockJobs: ClockJob[] = [];
  private boss: PgBoss | null = null;

  register(handler: OutboxHandler): void {
    if (this.handlers.some((known) => known.name === handler.name)) throw new Error(`two handlers named ${handler.name}`);
    this.handlers.push(handler);
  }

  registerClockJob(job: ClockJob): void {
    this.clockJobs.push(job);
  }

  /** Joined once the queue is open (see Jobs). */
  connect(boss: PgBoss): void {
    this.boss = boss;
  }

  async send(manager: EntityManager, event: OutboxEvent): Promise<void> {
    const interested = this.handlers.filter((handler) => handler.events.includes(event.event));
    if (interested.length === 0) return;
    if (!this.boss) throw new Error('the queue is not open');
    const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await manager.query(text, values) }) };
    for (const handler of interested) await this.boss.send(handler.name, event, { db });
  }
}
