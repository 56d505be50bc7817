export { type FieldWork, liesWithin, type SigningReach } from './fields.rules';
export { type HeadsWork, headsWork } from './heads-work';
export { namedAuthorization } from './named-authorization';
export { SigningModule } from './signing.module';
export { signingPolicy } from './signing.policy';
export { reachOfSigner, signingReach } from './signing-reach';
