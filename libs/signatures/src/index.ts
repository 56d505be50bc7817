export { checkSignatures } from './check-signatures';
export type { Seal } from './seal';
export { SEAL_FAULTS, type SealFault, SealUnusable } from './seal-key';
export { Seals } from './seals';
export type { CheckedSignature } from './signature.rules';
export { SignaturesModule } from './signatures.module';
