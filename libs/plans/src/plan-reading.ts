import { Refusal } from '@qms/lifecycle';
import type { OrganizationNames } from '@qms/organizations';
import { NoTaskStructure, parsePlan } from './importer';
import type { Proposal } from './proposal';

/** The importer's reading, with the units of the organization by all their names. @throws Refusal `no-task-structure` */
export function readPlanText(text: string, organizations: readonly OrganizationNames[]): Proposal {
  try {
    return parsePlan(text, {
      organizations: organizations.map(({ code, name, shortName, aliases }) => ({ code, name, aliases: [shortName, ...aliases] })),
    });
  } catch (error) {
    if (error instanceof NoTaskStructure) throw new Refusal('no-task-structure', { field: 'fileId' });
    throw error;
  }
}
