export { checkSignatures } from './check-signatures';
export type { CheckedSignature } from './signature.rules';
export { SignaturesModule } from './signatures.module';
