import { type Environment, EnvironmentError, readEnvironment } from '@qms/config';
import { StorageHealth } from '@qms/storage';
import type { Command } from 'commander';
import { withApplication } from './application';
import { databaseFindings, jobsFindings, journalFindings, keysFindings } from './doctor.checks';
import type { Finding } from './doctor.findings';
import { sealsFindings } from './doctor.seals';
import {
  antivirusFindings,
  filesFindings,
  safekeepingFindings,
  spaceFindings,
  storeFindings,
  uploadsFindings,
} from './doctor.storage-checks';
import { out, say } from './words';

const SIGN: Readonly<Record<Finding['state'], string>> = { fine: '✓', notice: '!', fault: '✗' };

/** Looks at everything that can be looked at: what stands on something broken is not asked. */
async function examine(files: 'all' | 'sample'): Promise<Finding[]> {
  let environment: Environment;
  try {
    environment = readEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return error.messages.map((words) => ({ check: 'configuration', state: 'fault', vi: words, en: words }));
  }
  const ground = [
    { check: 'configuration', state: 'fine', vi: 'Cấu hình hợp lệ', en: 'the configuration is valid' } as const,
    ...keysFindings(environment),
    ...(await databaseFindings(environment, { durable: process.env.NODE_ENV !== 'test' })),
    ...(await storeFindings(environment)),
    ...(await spaceFindings(environment)),
  ];
  const isBroken = (check: Finding['check']): boolean => ground.some((finding) => finding.check === check && finding.state === 'fault');
  if (isBroken('keys') || isBroken('database')) return ground;
  return withApplication(async (app) => {
    const health = await app.get(StorageHealth).look();
    return [
      ...ground,
      ...(isBroken('store') ? [] : await filesFindings(app, files)),
      ...(isBroken('store') ? [] : await journalFindings(app, environment)),
      ...(isBroken('store') ? [] : await safekeepingFindings(app, health)),
      ...(await sealsFindings(app, environment)),
      ...antivirusFindings(health),
      ...(await uploadsFindings(app)),
      ...(await jobsFindings(app)),
    ];
  });
}

export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('looks at configuration, keys, database, store, files, journal and failed jobs; exit 1 when something must be put right')
    .option('--all', 'read every file back, not a sample')
    .action(async ({ all }: { all?: true }) => {
      const findings = await examine(all ? 'all' : 'sample');
      for (const { state, vi, en } of findings) say(`${SIGN[state]} ${vi}${vi === en ? '' : `\n  ${en}`}`);
      const healthy = findings.every(({ state }) => state !== 'fault');
      out({ healthy, findings });
      if (!healthy) process.exitCode = 1;
    });
}
