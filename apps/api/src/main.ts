import { resolve } from 'node:path';
import { EnvironmentError, readEnvironment } from '@qms/config';
import { createServer } from './server';

async function main(): Promise<void> {
  const environment = readEnvironment();
  const server = await createServer(environment, { web: resolve(__dirname, '../../../web'), durable: process.env.NODE_ENV !== 'test' });
  if (environment.processes.includes('api')) await server.listen({ port: environment.port, host: environment.host });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof EnvironmentError || error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
