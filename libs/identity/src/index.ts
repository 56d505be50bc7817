export { IdentityModule } from './identity.module';
export { identityPolicy } from './identity.policy';
export { Secrets } from './secrets';
export { SetupService } from './setup.service';
