export { type FieldWork, liesWithin, type SigningReach } from './fields.rules';
export { namedAuthorization } from './named-authorization';
export { SigningModule } from './signing.module';
export { signingPolicy } from './signing.policy';
export { signingReach } from './signing-reach';
