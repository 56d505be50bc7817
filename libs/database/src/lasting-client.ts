import { Client, type ClientConfig } from 'pg';

/**
 * The connection of every pool. A server that goes away may say so twice, the second time when the pool has let the connection go: said to nobody,
 * it would end the process. Statements under way fail all the same, and the pool opens another connection.
 */
export class LastingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
