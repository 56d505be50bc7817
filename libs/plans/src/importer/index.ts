export { similarity } from './folding';
export { type ParseOptions, parsePlan } from './parse-plan';
export * from './plan-proposal';
