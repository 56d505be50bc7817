export { type HandoverKind, type HandoverParties, Handovers, type OpenThing } from './handovers';
export { HandoversModule } from './handovers.module';
export { handoversPolicy } from './handovers.policy';
