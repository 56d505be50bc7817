import type { LegalDate } from '@qms/work';
import type { TimingKind } from './timing.rules';

/** First and last line of the source text, 1-based, inclusive. */
export type LineRange = readonly [first: number, last: number];

export interface ReadTiming {
  readonly text: string;
  readonly kind: TimingKind;
  readonly from: LegalDate | null;
  /** The day as it is written, also after "trước ngày". */
  readonly to: LegalDate | null;
  readonly milestones?: readonly ReadMilestone[];
}
export interface ReadMilestone {
  readonly text: string;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
}
export interface ReadSection {
  readonly code: string;
  readonly title: string;
  readonly parent?: string;
  readonly sourceLines: LineRange;
}
export interface ReadChild {
  readonly code: string;
  readonly title: string;
  readonly leadText?: string;
  readonly coordinatorsText?: string;
  readonly sourceLines: LineRange;
}
/** A task as the importer read it. */
export interface ReadTask {
  readonly code: string;
  readonly section: string;
  readonly subsection?: string;
  readonly title: string;
  readonly leadText: string;
  readonly coordinatorsText: string;
  readonly products: readonly string[];
  readonly productText: string;
  readonly timing: ReadTiming;
  readonly sourceLines: LineRange;
  readonly missing: readonly string[];
  readonly children: readonly ReadChild[];
  /** 0…1. */
  readonly confidence: number;
}
export interface ReadWarning {
  readonly code: string;
  /** Code of the task; null = the plan as a whole. */
  readonly task: string | null;
  readonly lines: readonly number[];
  readonly text: string;
}
/** A reporting deadline: `key` Q1, H1, Q3, YEAR; `dueOn` as it is written. */
export interface ReadReporting {
  readonly period: string;
  readonly text: string;
  readonly dueOn: LegalDate;
  readonly sourceLine: number;
}
export interface ReadPlan {
  readonly number: string | null;
  readonly issuedOn: LegalDate | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly year: number | null;
}
/** What the importer proposes: kept as it is; corrections stand beside it. */
export interface Proposal {
  readonly plan: ReadPlan;
  readonly sections: readonly ReadSection[];
  readonly tasks: readonly ReadTask[];
  readonly reporting: readonly ReadReporting[];
  readonly warnings: readonly ReadWarning[];
}
