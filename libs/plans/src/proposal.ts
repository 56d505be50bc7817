import type { LegalDate } from '@qms/work';
import type { PlanProposal, ReadHead, ReadPlan, ReadSection, ReadTask } from './importer';

export type { ReadHead, ReadPlan, ReadSection, ReadTask };

/** A reporting deadline: `period` Q1, H1, Q3, YEAR …; `dueOn` as it is written. */
export interface ReadReporting {
  readonly period: string;
  readonly text: string;
  readonly dueOn: LegalDate;
  readonly sourceLine: number;
}

/** What the importer proposes: kept as it is; corrections stand beside it. */
export type Proposal = PlanProposal;
