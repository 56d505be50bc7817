import { SetMetadata } from '@nestjs/common';

export const CAN = 'qms:can';
export const PUBLIC = 'qms:public';
export const AS_NOBODY = 'qms:as-nobody';
export const SIGNED_IN = 'qms:signed-in';
export const NOT_IDEMPOTENT = 'qms:not-idempotent';
export const NEEDS_VERSION = 'qms:needs-version';

/** The right that a route asks for. Refused as 403 before any id is read when no membership of the actor could ever hold it. */
export const Can = (right: string): MethodDecorator & ClassDecorator => SetMetadata(CAN, right);

/** Open to everybody; says why. */
export const Public = (why: string): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, why);

/** Of what is public, a page on which everybody is nobody: who is signed in is not looked at. Its forms come without script, so without a token. */
export const AsNobody = (): MethodDecorator & ClassDecorator => SetMetadata(AS_NOBODY, true);

/** Open to whoever is signed in, about himself; says why no right is asked for. */
export const SignedIn = (why: string): MethodDecorator & ClassDecorator => SetMetadata(SIGNED_IN, why);

/** A POST outside the idempotency rule (sign-in and out, confirmations, what shows a secret once); says why. */
export const NotIdempotent = (why: string): MethodDecorator => SetMetadata(NOT_IDEMPOTENT, why);

/** An update of what somebody saw: If-Match is demanded (428 without it). */
export const NeedsVersion = (): MethodDecorator => SetMetadata(NEEDS_VERSION, 'If-Match');
