import { decide, type Outcome } from '@qms/lifecycle';
import type { PlanImport } from './plan-import.entity';
import { type PlanImportFacts, type PlanImportState, planImportLifecycle } from './plan-import.lifecycle';
import { correctedPlan, countsOf, headMissing } from './proposal.rules';

/** Facts of an import for its lifecycle. */
export const importFacts = (planImport: Pick<PlanImport, 'proposal' | 'corrections'>): PlanImportFacts => ({
  headMissing: headMissing(correctedPlan(planImport.proposal.plan, planImport.corrections.plan)),
  tasks: countsOf(planImport.proposal, planImport.corrections).tasks,
});

export const decideImport = (action: 'correct' | 'confirm' | 'discard', planImport: PlanImport): Outcome<PlanImportState> =>
  decide(planImportLifecycle, action, planImport.state, importFacts(planImport));
