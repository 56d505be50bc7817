import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator } from '@qms/http';
import './absences.policy';
import { Absence } from './absences/absence.entity';
import { AbsencesController } from './absences/absences.controller';
import { AbsencesReader } from './absences/absences.reader';
import { AbsencesService } from './absences/absences.service';
import './identity.problems';
import './role.words';
import { PeopleController } from './people.controller';
import { PeopleReader } from './people.reader';
import { PeopleService } from './people.service';
import { ApiToken, Membership, Person } from './person.entity';
import { Secrets } from './secrets';
import { SessionAuthenticator } from './session-authenticator';
import { SessionsController } from './sessions.controller';
import { SessionsReader } from './sessions.reader';
import { SessionsService } from './sessions.service';
import { SetupController } from './setup.controller';
import { SetupService } from './setup.service';
import { Throttle } from './throttle.service';
import { TokensController } from './tokens.controller';
import { TokensService } from './tokens.service';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person, Membership, ApiToken, Absence])],
  controllers: [SessionsController, PeopleController, TokensController, SetupController, AbsencesController],
  providers: [
    { provide: Authenticator, useClass: SessionAuthenticator },
    AbsencesReader,
    AbsencesService,
    PeopleReader,
    PeopleService,
    Secrets,
    SessionsReader,
    SessionsService,
    SetupService,
    Throttle,
    TokensService,
  ],
  exports: [Authenticator, SetupService, Secrets],
})
export class IdentityModule {}
