export { CreatedDto } from './organizations.dto';
export { organizationsPolicy } from './organizations.policy';
export { OrganizationsModule } from './organizations.module';
export { type OrganizationNames, OrganizationsReader, type PaperHead } from './organizations.reader';
