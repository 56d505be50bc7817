export { holderOf, type PaperSigner, unitOf } from './office-holders';
export { CreatedDto } from './organizations.dto';
export { OrganizationsModule } from './organizations.module';
export { organizationsPolicy } from './organizations.policy';
export { type OrganizationNames, OrganizationsReader, type PaperHead } from './organizations.reader';
export { defineOwnRules } from './own-rules';
