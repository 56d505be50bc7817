export { inPlaceOf, rolesInCommon } from './absences/stand-in.rules';
export { type StoodInFor, stoodInFor } from './absences/stood-in';
export { absencesPolicy } from './absences.policy';
export { IdentityModule } from './identity.module';
export { identityPolicy } from './identity.policy';
export { Secrets } from './secrets';
export { MENU } from './session.rules';
export { SetupService } from './setup.service';
