import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PlanConfirmation, PlanImportsReader, PlanImportsService } from '@qms/plans';
import { Files } from '@qms/storage';
import { systemActor, Work } from '@qms/work';
import type { Command } from 'commander';
import { withApplication } from './application';
import { planCommand } from './plan-parse.command';
import { out, say } from './words';

interface ImportOptions {
  organization: string;
  confirm?: true;
}

/** Reads a plan into the database as a proposal: `plan import FILE --organization CODE [--confirm]`. */
export function registerPlanImport(program: Command): void {
  planCommand(program)
    .command('import <file>')
    .description('read a reform plan (.txt) into the database as a proposal; prints its id and counts')
    .requiredOption('--organization <code>', 'code of the organization whose plan it is, e.g. SKHCN')
    .option('--confirm', 'make the plan at once, as it was read')
    .action((file: string, options: ImportOptions) =>
      withApplication(async (app) => {
        const [organization, ...others] = await app
          .get(Work)
          .identify<{ id: string }>('select id from organization where code = $1 and valid_to is null', [options.organization]);
        if (!organization || others.length > 0)
          throw new Error(`${options.organization}: không xác định được cơ quan / no such organization`);
        const actor = systemActor(organization.id);
        const stored = await app.get(Files).receive(actor, { name: basename(file), content: readFileSync(file) });
        const { id } = await app.get(PlanImportsService).create(actor, stored.id);
        const { counts, plan, headMissing } = await app.get(PlanImportsReader).get(actor, id, 'vi');
        say(
          `Bản đề xuất / proposal ${plan.number ?? '?'}: ${counts.tasks} nhiệm vụ / tasks, ${counts.warnings} điểm cần kiểm tra / points to check`,
        );
        if (!options.confirm) return out({ importId: id, ...counts, headMissing });
        const { planId, periods } = await app.get(PlanConfirmation).confirm(actor, id);
        say('Đã xác nhận nhập dữ liệu / confirmed');
        return out({ importId: id, planId, periods, ...counts });
      }),
    );
}
