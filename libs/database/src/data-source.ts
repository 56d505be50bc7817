import { DataSource, type DataSourceOptions } from 'typeorm';
import { LastingClient } from './lasting-client';
import { SnakeNaming } from './snake-naming';

/** The six timeouts (reliability.md M13): without them a dead peer hangs a request for ever. Milliseconds. */
export const TIMEOUTS = {
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  query_timeout: 20_000,
  statement_timeout: 15_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 15_000,
} as const;

export interface ConnectionPlan {
  readonly url: string;
  readonly applicationName: string;
  /** Connections in the pool. */
  readonly poolSize: number;
  /** Entity classes; the app collects them from its modules. */
  readonly entities?: DataSourceOptions['entities'];
}

/** Options of every connection of the app's role. `synchronize` is off everywhere: the schema is the migrations'. */
export function connectionOptions(plan: ConnectionPlan): DataSourceOptions {
  return {
    type: 'postgres',
    url: plan.url,
    applicationName: plan.applicationName,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    namingStrategy: new SnakeNaming(),
    entities: plan.entities ?? [],
    poolSize: plan.poolSize,
    // Statements that do not wait for each other's answers go out together.
    extra: { ...TIMEOUTS, keepAlive: true, pipeline: true, Client: LastingClient },
  };
}

export const newDataSource = (plan: ConnectionPlan): DataSource => new DataSource(connectionOptions(plan));
