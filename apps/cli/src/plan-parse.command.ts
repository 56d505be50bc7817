import { readFileSync } from 'node:fs';
import { type KnownUnit, NoTaskStructure, type PlanProposal, parsePlan } from '@qms/plan-importer';
import type { Command } from 'commander';
import { out, say } from './words';

interface ParseOptions {
  json?: true;
  organizations?: string;
}

/** `plan …` may be declared by several commands. */
export const planCommand = (program: Command): Command =>
  program.commands.find((command) => command.name() === 'plan') ?? program.command('plan').description('kế hoạch cải cách hành chính');

/** Reads a plan without a database: `plan parse FILE --json [--organizations FILE]`; `-` is standard input. */
export function registerPlanParse(program: Command): void {
  planCommand(program)
    .command('parse <file>')
    .description('read a reform plan and print the proposal; exit 1 when there is no task structure')
    .option('--json', 'the whole proposal as JSON (libs/plans/src/importer/plan-proposal.schema.json)')
    .option('--organizations <file>', 'JSON array of {code, name, aliases?}: names to restore')
    .action((file: string, options: ParseOptions) => {
      try {
        const text = readFileSync(file === '-' ? 0 : file, 'utf8');
        const organizations = options.organizations ? (JSON.parse(readFileSync(options.organizations, 'utf8')) as KnownUnit[]) : [];
        const proposal = parsePlan(text, { organizations });
        out(options.json ? proposal : summary(proposal));
        say(`${proposal.tasks.length} nhiệm vụ, ${proposal.warnings.length} điểm cần kiểm tra / tasks, points to check`);
      } catch (error) {
        say(error instanceof NoTaskStructure ? `${error.vi}\n${error.message}` : `${file}: ${(error as Error).message}`);
        process.exitCode = 1;
      }
    });
}

const summary = ({ tasks }: PlanProposal): string =>
  tasks
    .map(({ code, title, leadText, timing, confidence, sourceLines }) =>
      [
        code.padEnd(10),
        confidence.toFixed(2),
        `${sourceLines[0]}-${sourceLines[1]}`.padEnd(8),
        title.slice(0, 60),
        '|',
        leadText.slice(0, 40),
        '|',
        timing.text.slice(0, 40),
      ].join('  '),
    )
    .join('\n');
