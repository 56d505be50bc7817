export { CLAUSES, type Clause, clauseWithParts, isClause } from './clauses';
export { type Keeping, REQUIRED_INFORMATION, type RequiredInformation } from './documented-information';
