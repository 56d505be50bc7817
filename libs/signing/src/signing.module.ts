import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '@qms/organizations';
import { AuthorizationsReader } from './authorizations.reader';
import { AuthorizationsService } from './authorizations.service';
import { DecisionNumbers } from './decision-numbers';
import { DeputyField } from './deputy-field.entity';
import { DeputyFieldsReader } from './deputy-fields.reader';
import { DeputyFieldsService } from './deputy-fields.service';
import { Signatures } from './signatures';
import { AuthorizationsController, DeputyFieldsController } from './signing.controllers';
import './signing.problems';
import { SigningAuthorization } from './signing-authorization.entity';

@Module({
  imports: [TypeOrmModule.forFeature([DeputyField, SigningAuthorization]), OrganizationsModule],
  controllers: [DeputyFieldsController, AuthorizationsController],
  providers: [DeputyFieldsService, DeputyFieldsReader, AuthorizationsService, AuthorizationsReader, DecisionNumbers, Signatures],
  exports: [DecisionNumbers, Signatures],
})
export class SigningModule {}
