import { type CheckedSignature, verdictOf } from './signature.rules';

const signer = { validThen: true } as CheckedSignature['signer'];
const good = { integrity: 'intact', coverage: 'whole-file', chain: 'trusted', hash: 'SHA-256', signer } as const;

describe('what is to be thought of a signature', () => {
  it.each([
    [{}, 'valid'],
    [{ coverage: 'later-signature' }, 'valid'],
    [{ chain: 'unknown-issuer' }, 'unproven'],
    [{ integrity: 'unsupported' }, 'unproven'],
    [{ hash: 'SHA-1' }, 'unproven'],
    [{ signer: { ...signer, validThen: null } }, 'unproven'],
    [{ signer: { ...signer, validThen: false } }, 'invalid'],
    [{ chain: 'not-valid-then' }, 'invalid'],
    [{ chain: 'broken' }, 'invalid'],
    [{ integrity: 'altered' }, 'invalid'],
    [{ coverage: 'changed-after' }, 'invalid'],
    [{ integrity: 'altered', chain: 'unknown-issuer' }, 'invalid'],
  ] as const)('%j: %s', (other, verdict) => {
    expect(verdictOf({ ...good, ...other } as typeof good)).toBe(verdict);
  });
});
