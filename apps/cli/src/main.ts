import { Command } from 'commander';
import { registerDatabase } from './database.commands';
import { registerDoctor } from './doctor.command';
import { registerJournal } from './journal.commands';
import { registerKeys } from './keys.commands';
import { registerPlanImport } from './plan-import.command';
import { registerPlanParse } from './plan-parse.command';
import { registerStorage } from './storage.commands';

const program = new Command('qms').description('Hệ thống tài liệu ISO 9001 / ISO 9001 document system').showHelpAfterError();
for (const register of [
  registerDatabase,
  registerJournal,
  registerKeys,
  registerStorage,
  registerDoctor,
  registerPlanParse,
  registerPlanImport,
])
  register(program);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
