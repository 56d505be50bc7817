import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Organization } from './organization.entity';
import { OrganizationsController } from './organizations.controller';
import './organizations.problems';
import { OrganizationsReader } from './organizations.reader';
import { OrganizationsService } from './organizations.service';
import { OwnRulesController } from './own-rules.controller';
import { OwnRulesService } from './own-rules.service';

@Module({
  imports: [TypeOrmModule.forFeature([Organization])],
  controllers: [OrganizationsController, OwnRulesController],
  providers: [OrganizationsService, OwnRulesService, OrganizationsReader],
  exports: [OrganizationsReader],
})
export class OrganizationsModule {}
