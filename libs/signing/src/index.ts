export { DecisionNumbers } from './decision-numbers';
export { type FieldWork, liesWithin, type SigningReach } from './fields.rules';
export { type HeadsWork, headsWork } from './heads-work';
export { namedAuthorization } from './named-authorization';
export { isDecision, type Signature, Signatures } from './signatures';
export {
  AuthorizationRefDto,
  NumberDecisionDto,
  SIGNING_METHODS,
  SignatureDto,
  SignedDecisionDto,
  type SigningMethod,
} from './signed-decision.dto';
export { SigningModule } from './signing.module';
export { signingPolicy } from './signing.policy';
export { reachOfSigner, signingReach } from './signing-reach';
