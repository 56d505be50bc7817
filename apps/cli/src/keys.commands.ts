import { Keys, readEnvironment } from '@qms/config';
import type { Command } from 'commander';
import { out } from './words';

export function registerKeys(program: Command): void {
  program
    .command('keys')
    .description('keys of seals and receipts')
    .command('rotate')
    .description('a new signing key; old public keys stay, so that old seals and receipts verify')
    .action(() => {
      const { keysDir } = readEnvironment({ ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? 'postgres://unused' });
      out({ keyId: Keys.open(keysDir).rotate() });
    });
}
