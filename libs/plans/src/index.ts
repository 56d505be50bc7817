export { PlansModule } from './plans.module';
export type { Proposal } from './proposal';
export { TASK_STATUSES, type TaskStatus } from './task-status.rules';
